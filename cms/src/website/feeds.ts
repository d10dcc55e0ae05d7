/** What is published, for machines: sitemap and the feeds of the column. Same entries, same bytes. */
import type { ColumnEntry, ColumnModel } from './column';

/** Entries of a feed. */
const MOST = 50;

const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const instant = ({ publishedAt }: ColumnEntry): string => `${publishedAt.replace(' ', 'T')}:00+08:00`;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Address of a path; without a configured domain the path itself. */
const addressOf = ({ programme }: ColumnModel) => (path: string): string =>
  xml(programme.site.siteDomain ? `https://${programme.site.siteDomain}${path}` : path);

/** `/sitemap.xml`: the front page and every page listed on it. */
export function sitemapXml(model: ColumnModel): string {
  const address = addressOf(model);
  const pages = model.entries.map((entry) => `<url><loc>${address(entry.path)}</loc><lastmod>${instant(entry)}</lastmod></url>\n`);
  return `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>${address('/')}</loc></url>\n${pages.join('')}</urlset>\n`;
}

/** `/feed.xml`: Atom. */
export function atomXml(model: ColumnModel): string {
  const address = addressOf(model);
  const { site } = model.programme;
  const [newest] = model.entries;
  const entries = model.entries.slice(0, MOST).map((entry) =>
    `<entry><id>${address(entry.path)}</id><title>${xml(entry.title)}</title><updated>${instant(entry)}</updated><link href="${address(entry.path)}"/></entry>\n`);
  return `${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n<id>${address('/')}</id><title>${xml(site.columnName || site.siteName)}</title>`
    + `<updated>${newest ? instant(newest) : '1970-01-01T00:00:00Z'}</updated><author><name>${xml(site.siteName)}</name></author>`
    + `<link rel="self" href="${address('/feed.xml')}"/><link href="${address('/')}"/>\n${entries.join('')}</feed>\n`;
}

/** `/rss.xml`: RSS 2.0. */
export function rssXml(model: ColumnModel): string {
  const address = addressOf(model);
  const { site } = model.programme;
  const items = model.entries.slice(0, MOST).map((entry) =>
    `<item><title>${xml(entry.title)}</title><link>${address(entry.path)}</link><guid>${address(entry.path)}</guid><pubDate>${new Date(instant(entry)).toUTCString()}</pubDate></item>\n`);
  return `${DECLARATION}<rss version="2.0"><channel>\n<title>${xml(site.columnName || site.siteName)}</title><link>${address('/')}</link>`
    + `<description>${xml(site.columnDescription || site.siteName)}</description><language>zh-CN</language>\n${items.join('')}</channel></rss>\n`;
}
