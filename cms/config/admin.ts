import { secrets } from '../src/adapters/secrets';
import { settings } from '../src/adapters/settings';

const { dataDir, production } = settings();
const keys = secrets(dataDir);

export default {
  url: '/admin',
  serveAdminPanel: true,
  autoOpen: false,
  auth: {
    secret: keys.adminJwt,
    sessions: { accessTokenLifespan: 15 * 60, maxRefreshTokenLifespan: 8 * 3600, idleRefreshTokenLifespan: 3600, maxSessionLifespan: 8 * 3600, idleSessionLifespan: 3600 },
    cookie: { secure: production, sameSite: 'strict' },
  },
  apiToken: { salt: keys.apiTokenSalt },
  transfer: { token: { salt: keys.transferTokenSalt } },
  secrets: { encryptionKey: keys.encryptionKey },
  flags: { nps: false, promoteEE: false, docLinks: false },
  rateLimit: { enabled: true, interval: 60_000, max: 5 },
};
