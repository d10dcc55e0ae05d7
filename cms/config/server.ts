import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { secrets } from '../src/adapters/secrets';
import { settings } from '../src/adapters/settings';

const { host, port, dataDir, behindProxy } = settings();
const keys = secrets(dataDir);
// Strapi's upload plugin does not start without its folder.
mkdirSync(join(dataDir, 'public', 'uploads'), { recursive: true, mode: 0o700 });

export default {
  host,
  port,
  app: { keys: keys.appKeys },
  // Longer than proxies keep theirs, so that none sends a request into a connection just closed.
  http: { serverOptions: { keepAliveTimeout: 65_000, headersTimeout: 66_000 } },
  proxy: { koa: behindProxy, maxIpsCount: behindProxy ? 1 : 0 },
  // Nothing of ours is public by lying in a folder: uploads stay inside DATA_DIR and no route serves them.
  dirs: { public: join(dataDir, 'public') },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: 'warn' } },
  cron: { enabled: false },
  webhooks: { populateRelations: false },
  mcp: { enabled: false },
};
