/** Strapi's own chain. Ours (static files, gate, allow-list, counting) stand before it: see src/index.ts. */
export default [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: { 'connect-src': ["'self'"], 'img-src': ["'self'", 'data:', 'blob:'], 'media-src': ["'self'", 'data:', 'blob:'], upgradeInsecureRequests: null },
      },
      frameguard: { action: 'deny' },
    },
  },
  // No origin but our own is ever allowed.
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  { name: 'strapi::poweredBy', config: { poweredBy: '' } },
  'strapi::query',
  // Files are read as a stream by the route that wants them, after the caller is known.
  { name: 'strapi::body', config: { multipart: false, jsonLimit: '2mb', formLimit: '100kb', textLimit: '100kb' } },
  'strapi::favicon',
  'strapi::public',
];
