/**
 * The public website as one function: request in, answer out. Pages are drawn once and kept in memory,
 * compressed; a publication is known by its id and its model's hash, which never change their content.
 */
import { findCertificate, numberOf } from '../certificates';
import { columnEntry, columnModel, holds, listAt, listModel, listPath, PAGE_SIZE, type ColumnModel, type Programme } from '../column';
import { atomXml, rssXml, sitemapXml } from '../feeds';
import type { SiteIdentity } from '../models';
import type { PlainPageKind } from '../pages/plain';
import { renderPage, type PageModel } from '../render-page';
import { askedOf, searchWinners } from '../search-winners';
import { FINDER_JS, FINDER_PATH } from '../style/finder';
import { ICON_PATH, ICON_SVG } from '../style/icon';
import { SITE_CSS, SITE_CSS_PATH } from '../style/site-css';
import { winnersCsv, winnersJson } from '../winners-data';
import {
  answerWith, CHECK_EACH_TIME, DO_NOT_KEEP, FINDER_POLICY, FORM_POLICY, KEEP_FOR_EVER, methodNotAllowed, redirectTo, type SiteAnswer, type SiteRequest,
} from './answer';
import { prepareBody, preparedFile, type PreparedBody } from './prepared-body';
import type { PublicationSource } from './publication-source';
import { Shelf } from './shelf';

const HTML = 'text/html; charset=utf-8';
const ROBOTS = 'User-agent: *\nDisallow: /office/\nDisallow: /admin/\nDisallow: /rest/\nDisallow: /objections/\n';
/** Kept pages; far more than an edition publishes. */
const MOST_KEPT = 500;
/** Shown when no edition names the site yet. */
const NAMELESS: SiteIdentity = {
  siteName: '评选表彰信息公开', siteDomain: '', siteIdCode: '', columnName: '', columnDescription: '', columnKeywords: '', columnType: '',
  contentSource: '', sponsor: '', icp: '', police: '',
};
const NO_PROGRAMME: Programme = { site: NAMELESS, edition: { number: 0, name: NAMELESS.siteName }, awards: [] };
/** Stands for a page that does not exist. */
const NOTHING = preparedFile(HTML, Buffer.alloc(0));
const civilDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** `…/files/<name>`: a file beside the page before it. */
const FILE = /^(\/.+\/)files\/([^/]+)$/;

/** `…/winners.<form>`: the data of the page before it. */
const DATA = /^(\/.+\/)winners\.(json|csv)$/;
const FEEDS: Readonly<Record<string, { type: string; draw: (model: ColumnModel) => string }>> = {
  '/sitemap.xml': { type: 'application/xml; charset=utf-8', draw: sitemapXml },
  '/feed.xml': { type: 'application/atom+xml; charset=utf-8', draw: atomXml },
  '/rss.xml': { type: 'application/rss+xml; charset=utf-8', draw: rssXml },
};

/** A name as it was written, or null when the address is no such thing. */
function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

export interface SiteOptions {
  source: PublicationSource;
  /** The programme's time: decides which publications exist yet and which period runs. */
  now: () => Date;
  /** True when people and numbers are invented; every page says so. */
  demo: boolean;
  report: (message: string, error?: unknown) => void;
  /** Monotonic milliseconds, for tests. */
  elapsed?: () => number;
}

export type Site = (request: SiteRequest) => Promise<SiteAnswer>;

/** Makes the website over a source of publications. */
export function createSite({ source, now, demo, report, elapsed }: SiteOptions): Site {
  const shelf = new Shelf({ source, now, report, ...(elapsed ? { elapsed } : {}) });
  const kept = new Map<string, Promise<PreparedBody>>();

  /** The body under a key, made at the first call; the least recently used ones are forgotten. */
  function keep(key: string, make: () => Promise<PreparedBody>): Promise<PreparedBody> {
    const known = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return known;
  }

  const page = (key: string, path: string, model: PageModel): Promise<PreparedBody> =>
    keep(key, () => prepareBody(HTML, renderPage(model, { path, demo })));

  /** A page of one sentence; the same bytes whatever address was asked for. */
  async function plain(request: SiteRequest, status: number, kind: PlainPageKind): Promise<SiteAnswer> {
    const site = (await source.programme().catch(() => null))?.site ?? NAMELESS;
    const body = await page(`${kind} ${JSON.stringify(site)}`, '/', { kind, site });
    const answer = answerWith(request, status, body, DO_NOT_KEEP);
    if (status === 503) answer.headers['retry-after'] = '5';
    return answer;
  }

  /** What is listed now. */
  async function listing(programme: Programme, today: string): Promise<ColumnModel> {
    const entries = (await shelf.visible()).filter(({ model }) => holds(model, today)).map(({ row, model }) => columnEntry(row.path, model, today));
    return columnModel(programme, entries);
  }

  /** A body made of the listing: made anew when something else is visible, a day begins, or the programme changes. */
  async function listed(path: string, make: (model: ColumnModel) => Promise<PreparedBody>): Promise<PreparedBody> {
    const programme = (await source.programme()) ?? NO_PROGRAMME;
    const today = civilDate.format(now());
    return keep(`listed ${path} ${shelf.epoch()} ${today} ${JSON.stringify(programme)}`, async () => make(await listing(programme, today)));
  }

  const column = async (request: SiteRequest): Promise<SiteAnswer> =>
    answerWith(request, 200, await listed('/', (model) => prepareBody(HTML, renderPage(model, { path: '/', demo }))), CHECK_EACH_TIME);

  /** A page of the list; there is none beyond the last, and the first has one address. */
  async function list(request: SiteRequest, { only, page: number }: NonNullable<ReturnType<typeof listAt>>): Promise<SiteAnswer> {
    const path = listPath(only, number);
    if (path !== request.path) return redirectTo(path);
    // Not even asked for: addresses without end must not displace what is kept.
    if ((number - 1) * PAGE_SIZE > shelf.size) return plain(request, 404, 'not-found');
    const body = await listed(path, async (model) => {
      const found = listModel(model, only, number);
      return found ? prepareBody(HTML, renderPage(found, { path, demo })) : NOTHING;
    });
    return body === NOTHING ? plain(request, 404, 'not-found') : answerWith(request, 200, body, CHECK_EACH_TIME);
  }

  /** One certificate by its number; the answer is for one reader and is not kept. */
  async function verify(request: SiteRequest): Promise<SiteAnswer> {
    const site = (await source.programme())?.site ?? NAMELESS;
    const number = numberOf(new URLSearchParams(request.search).get('number') ?? '');
    const model: PageModel = { kind: 'verify', site, number, found: number ? findCertificate((await shelf.visible()).map(({ model: one }) => one), number) : null };
    const answer = answerWith(request, 200, await prepareBody(HTML, renderPage(model, { path: '/verify/', demo })), DO_NOT_KEEP);
    return { ...answer, headers: { ...answer.headers, ...FORM_POLICY, 'x-robots-tag': 'noindex' } };
  }

  async function publication(request: SiteRequest): Promise<SiteAnswer> {
    const found = await shelf.at(request.path);
    if (found === null) {
      const slashed = `${request.path}/`;
      return shelf.has(slashed) ? redirectTo(slashed + (request.search ?? '')) : plain(request, 404, 'not-found');
    }
    if (found === 'withdrawn') return plain(request, 410, 'withdrawn');
    if (found === 'unreadable') return plain(request, 503, 'unavailable');
    const { row, model } = found;
    const asked = model.kind === 'results' && request.search ? askedOf(model, new URLSearchParams(request.search)) : null;
    // Searches are as many as visitors like: they are drawn each time, so that none displaces a page that is kept.
    const body = model.kind === 'results' && asked
      ? await prepareBody(HTML, renderPage(searchWinners(model, asked), { path: row.path, demo }))
      : await page(`publication ${row.id} ${row.modelHash}`, row.path, model);
    const answer = answerWith(request, 200, body, CHECK_EACH_TIME);
    if (model.kind === 'results') Object.assign(answer.headers, FINDER_POLICY, asked ? { 'x-robots-tag': 'noindex' } : {});
    return answer;
  }

  /** The winners as data; gone with their page. */
  async function data(request: SiteRequest, path: string, form: string): Promise<SiteAnswer> {
    const found = await shelf.at(path);
    if (found === 'withdrawn') return plain(request, 410, 'withdrawn');
    if (found === null || found === 'unreadable' || found.model.kind !== 'results') return plain(request, 404, 'not-found');
    const { row, model } = found;
    const body = await keep(`${form} ${row.id} ${row.modelHash}`, () => (form === 'csv'
      ? prepareBody('text/csv; charset=utf-8', winnersCsv(model)) : prepareBody('application/json; charset=utf-8', winnersJson(model))));
    return answerWith(request, 200, body, CHECK_EACH_TIME);
  }

  /** A file beside a page that the public sees: gone with it. */
  async function file(request: SiteRequest, path: string, encoded: string): Promise<SiteAnswer> {
    const found = await shelf.at(path);
    if (found === 'withdrawn') return plain(request, 410, 'withdrawn');
    const name = decoded(encoded);
    const listed = found !== null && found !== 'unreadable' && found.model.kind === 'announcement' && found.model.files.some((one) => one.name === name);
    const content = listed && name !== null ? await source.file(found.row.id, name) : null;
    if (content === null) return plain(request, 404, 'not-found');
    const answer = answerWith(request, 200, preparedFile(content.type, content.bytes), CHECK_EACH_TIME);
    answer.headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(name!)}`;
    return answer;
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed();
    switch (request.path) {
      case SITE_CSS_PATH: return answerWith(request, 200, await keep(request.path, () => prepareBody('text/css; charset=utf-8', SITE_CSS)), KEEP_FOR_EVER);
      case ICON_PATH: return answerWith(request, 200, await keep(request.path, () => prepareBody('image/svg+xml', ICON_SVG)), KEEP_FOR_EVER);
      case FINDER_PATH: return answerWith(request, 200, await keep(request.path, () => prepareBody('text/javascript; charset=utf-8', FINDER_JS)), KEEP_FOR_EVER);
      case '/favicon.ico': return redirectTo(ICON_PATH);
      case '/robots.txt': return answerWith(request, 200, await keep(request.path, () => prepareBody('text/plain; charset=utf-8', ROBOTS)), CHECK_EACH_TIME);
    }
    try {
      await shelf.refresh();
      if (request.path === '/') return await column(request);
      if (request.path === '/verify') return redirectTo(`/verify/${request.search ?? ''}`);
      if (request.path === '/verify/') return await verify(request);
      const feed = FEEDS[request.path];
      if (feed) return answerWith(request, 200, await listed(request.path, (model) => prepareBody(feed.type, feed.draw(model))), CHECK_EACH_TIME);
      if (request.path === '/list') return redirectTo('/list/');
      const asked = listAt(request.path);
      if (asked) return await list(request, asked);
      const [, above, form] = DATA.exec(request.path) ?? [];
      if (above && form) return await data(request, above, form);
      const [, beside, name] = FILE.exec(request.path) ?? [];
      return beside && name ? await file(request, beside, name) : await publication(request);
    } catch (error) {
      report('公开页面暂时不能显示', error);
      return plain(request, 503, 'unavailable');
    }
  };
}
