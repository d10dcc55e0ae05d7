/**
 * Bundles the Strapi panel and nothing else: `strapi build` would compile TypeScript into the folder the running server
 * uses, and empty its panel first. Runs in a process of its own, plain JavaScript for a bare Node: a TypeScript loader
 * would look at each of the panel's thousands of modules. Usage: panel-bundle.js <cms> <folder to write build/ into>
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const [cms, out] = process.argv.slice(2);
if (!cms || !out) throw new Error('usage: panel-bundle.js <cms> <out>');

// Whoever started this is gone, now or already.
process.on('disconnect', () => process.exit(1));
if (process.connected === false) process.exit(1);

const require = createRequire(path.join(cms, 'package.json'));
// Strapi exports only its command line; these three are what its build command is made of.
const strapiFolder = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'dist/src/node');
const { createBuildContext } = require(path.join(strapiFolder, 'create-build-context.js'));
const { writeStaticClientFiles } = require(path.join(strapiFolder, 'staticFiles.js'));
const { build } = require(path.join(strapiFolder, 'vite/build.js'));
const { createStrapi } = require(require.resolve('@strapi/strapi'));

const strapi = createStrapi({ appDir: cms, distDir: path.join(cms, 'dist'), autoReload: false, serveAdminPanel: false });
// The settings have been read from dist; what follows writes elsewhere.
strapi.dirs.dist.root = out;

const silent = () => undefined;
const logger = { debug: silent, info: console.log, warn: console.warn, error: console.error, log: console.log };
const context = await createBuildContext({ cwd: cms, logger, strapi, options: { minify: true, sourcemap: false } });
await writeStaticClientFiles(context);
await build(context);
// Strapi keeps timers of its own alive.
process.exit(0);
