/**
 * The office's built files, served before anything else runs: hashed assets for ever, every other address below
 * /office/ gets index.html (the office routes in the browser). Files are kept in memory and checked for change.
 */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, Next } from 'koa';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json|wasm)|image\/svg)/;

/** Headers of every page that runs our code: it loads nothing from elsewhere and is framed by nobody. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

interface StoredFile {
  checkedAt: number;
  stamp: string;
  body: Buffer;
  zipped: Buffer | null;
  etag: string;
  type: string;
}

const RECHECK_MS = 1_000;
const compress = promisify(gzip);

/** A path below /office/ as segments, or null when it tries to leave the folder. */
export function officeSegments(path: string): string[] | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (plain.includes('\0') || plain.includes('\\')) return null;
  const segments = plain.split('/').filter((segment) => segment !== '');
  return segments.some((segment) => segment.startsWith('.')) ? null : segments;
}

/** Serves the folder `dist` at /office/. */
export function officeFiles(dist: string): (ctx: Context, next: Next) => Promise<void> {
  const files = new Map<string, StoredFile>();

  async function load(path: string): Promise<StoredFile | null> {
    const known = files.get(path);
    if (known && Date.now() - known.checkedAt < RECHECK_MS) return known;
    let stamp: string;
    try {
      const facts = await stat(path);
      if (!facts.isFile()) return null;
      stamp = `${facts.size}-${facts.mtimeMs}`;
      if (known?.stamp === stamp) {
        known.checkedAt = Date.now();
        return known;
      }
      // A link inside the folder must not lead out of it.
      if (!(await realpath(path)).startsWith((await realpath(dist)) + sep)) return null;
    } catch {
      files.delete(path);
      return null;
    }
    const body = await readFile(path);
    const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    const zipped = COMPRESSIBLE.test(type) && body.length > 1_024 ? await compress(body, { level: 9 }) : null;
    const stored: StoredFile = { checkedAt: Date.now(), stamp, body, zipped, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`, type };
    files.set(path, stored);
    return stored;
  }

  function send(ctx: Context, file: StoredFile, immutable: boolean): void {
    ctx.set(SECURITY_HEADERS as Record<string, string>);
    ctx.set('ETag', file.etag);
    ctx.set('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    ctx.set('Vary', 'Accept-Encoding');
    if (ctx.get('If-None-Match').split(/\s*,\s*/).includes(file.etag)) {
      ctx.status = 304;
      return;
    }
    ctx.status = 200;
    ctx.type = file.type;
    if (file.zipped && ctx.acceptsEncodings('gzip') === 'gzip') {
      ctx.set('Content-Encoding', 'gzip');
      ctx.body = file.zipped;
    } else ctx.body = file.body;
  }

  return async (ctx, next) => {
    if (ctx.path === '/office') {
      ctx.redirect('/office/');
      ctx.status = 308;
      return;
    }
    if (!ctx.path.startsWith('/office/')) return next();
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.status = 405;
      ctx.set('Allow', 'GET, HEAD');
      return;
    }
    const segments = officeSegments(ctx.path.slice('/office/'.length));
    if (segments) {
      const asset = segments[0] === 'assets';
      const file = segments.length > 0 ? await load(join(dist, ...segments)) : null;
      if (file) return send(ctx, file, asset);
      if (!asset && extname(segments.at(-1) ?? '') === '') {
        const index = await load(join(dist, 'index.html'));
        if (index) return send(ctx, index, false);
      }
    }
    ctx.set(SECURITY_HEADERS as Record<string, string>);
    ctx.status = 404;
    ctx.type = 'text/plain; charset=utf-8';
    ctx.body = segments?.length === 0 ? '办公系统页面尚未构建，请运行 npm start。' : '没有这个文件。';
  };
}
