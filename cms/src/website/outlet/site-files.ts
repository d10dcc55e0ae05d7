/**
 * The website as files: every page that can be reached from the front page, as it is served at this instant. What is
 * answered to one visitor only (forms, receipts) says `no-store` and is left out.
 */
import { isWebsitePath } from '../server/koa-middleware';
import type { Site } from '../server/site';

export interface SiteFile {
  /** Where it lies in a folder: `index.html`, `notices/abc/index.html`, `assets/site.css`. */
  name: string;
  /** The address it is served at. */
  path: string;
  type: string;
  bytes: Buffer;
}

/** Far more than an edition publishes; a page that links to ever new pages must not fill a disk. */
const MOST_FILES = 20_000;
const STARTS = ['/', '/robots.txt', '/sitemap.xml', '/favicon.ico'];
const LINK = /(?:href|src|action)="([^"]+)"|<loc>([^<]+)<\/loc>/g;

/** All files in the order of their names. Throws when a page that exists cannot be drawn: half a site is not handed on. */
export async function siteFiles(site: Site): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  const known = new Set(STARTS);
  for (const path of known) {
    const answer = await site({ method: 'GET', path, headers: {} });
    if (answer.status === 301 && answer.headers['location']) {
      addLink(known, answer.headers['location']);
      continue;
    }
    if (answer.status >= 500) throw new Error(`${path} answers ${answer.status}`);
    if (answer.status !== 200 || answer.body === null || answer.headers['cache-control'] === 'no-store') continue;
    const type = answer.headers['content-type'] ?? '';
    files.push({ name: fileName(path), path, type, bytes: answer.body });
    if (files.length > MOST_FILES) throw new Error('the site has too many pages');
    if (/html|xml/.test(type)) for (const [, link, location] of answer.body.toString('utf8').matchAll(LINK)) addLink(known, link ?? location ?? '');
  }
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Addresses of this site, without query and fragment; addresses elsewhere are not followed. */
function addLink(known: Set<string>, link: string): void {
  const written = link.replaceAll('&amp;', '&');
  if (!written.startsWith('/') || written.startsWith('//')) return;
  const [path = ''] = written.split(/[?#]/);
  if (isWebsitePath(path) && !path.split('/').includes('..')) known.add(path);
}

const fileName = (path: string): string => decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path).slice(1);
