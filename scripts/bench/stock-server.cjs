/* Starts the stock Strapi application in the folder given as argument and tells its parent the port. */
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
process.env.STRAPI_HIDE_STARTUP_MESSAGE = 'true';
const { createRequire } = require('node:module');
const folder = process.argv[2];
const { createStrapi } = createRequire(folder + '/package.json')('@strapi/strapi');
(async () => {
  const strapi = await createStrapi({ appDir: folder, distDir: folder }).load();
  strapi.server.listen(0, '127.0.0.1', () => process.send?.({ ready: true, port: strapi.server.httpServer.address().port }));
})().catch((error) => {
  process.send?.({ failed: String(error?.stack) });
  process.exit(1);
});
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
