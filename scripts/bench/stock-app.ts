/**
 * A stock Strapi application over the same database: our content types with Strapi's own controllers, routes and
 * services, users-permissions with its JWT, the default middlewares. Nothing of ours runs in it.
 */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Types served; the others exist only so that Strapi finds the schema it expects. */
const SERVED = ['nominee', 'unit'];

const FOLDER = { Router: 'routes', Controller: 'controllers', Service: 'services' } as const;

const config = (databaseUrl: string): Record<string, string> => ({
  'database.js': `module.exports = { connection: { client: 'postgres', connection: { connectionString: ${JSON.stringify(databaseUrl)} }, pool: { min: 2, max: 10 } }, settings: { forceMigration: false } };`,
  'server.js': `module.exports = { host: '127.0.0.1', port: 0, app: { keys: ['bench-a', 'bench-b'] }, logger: { config: { level: 'error' } } };`,
  'admin.js': `module.exports = { auth: { secret: 'bench' }, apiToken: { salt: 'bench' }, transfer: { token: { salt: 'bench' } }, serveAdminPanel: false };`,
  'plugins.js': `module.exports = { 'users-permissions': { config: { jwtSecret: 'bench' } } };`,
  'api.js': `module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };`,
  'middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
});

/** Writes the application into an empty folder. */
export function writeStockApp(root: string, folder: string, databaseUrl: string): void {
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${text}\n`);
  };
  const cms = path.join(root, 'cms');
  cpSync(path.join(cms, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(cms, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  for (const [name, text] of Object.entries(config(databaseUrl))) write(`config/${name}`, text);
  write('src/index.js', 'module.exports = {};');
  cpSync(path.join(cms, 'src/extensions/users-permissions/content-types'), path.join(folder, 'src/extensions/users-permissions/content-types'), { recursive: true });
  for (const name of readdirSync(path.join(cms, 'src/api'))) {
    try {
      cpSync(path.join(cms, 'src/api', name, 'content-types'), path.join(folder, 'src/api', name, 'content-types'), { recursive: true });
    } catch {
      continue;
    }
    if (!SERVED.includes(name)) continue;
    for (const part of ['Router', 'Controller', 'Service'] as const) {
      write(`src/api/${name}/${FOLDER[part]}/${name}.js`, `module.exports = require('@strapi/strapi').factories.createCore${part}('api::${name}.${name}');`);
    }
  }
  mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
}
