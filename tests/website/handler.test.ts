// @vitest-environment jsdom
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PublicationRow, PublicationSource } from '@cms/website/server/publication-source';
import { isWebsitePath } from '@cms/website/server/koa-middleware';
import { createSite, type Site } from '@cms/website/server/site';
import { FRESH_MS } from '@cms/website/server/shelf';
import { ICON_PATH } from '@cms/website/style/icon';
import { SITE_CSS, SITE_CSS_PATH } from '@cms/website/style/site-css';
import { programme, publicity, winners } from './fixtures';
import { parse, textOf } from './dom';

interface Stored extends PublicationRow {
  model: unknown;
}

/** A department's publications in memory, with a count of what was asked. */
class Shelfful implements PublicationSource {
  rows: Stored[] = [];
  asked = { revision: 0, list: 0, models: 0 };
  away = false;

  private answer<T>(kind: keyof Shelfful['asked'] | null, value: () => T): Promise<T> {
    if (kind) this.asked[kind] += 1;
    return this.away ? Promise.reject(new Error('the database is away')) : Promise.resolve(value());
  }
  revision = () => this.answer('revision', () => `${this.rows.length}/${this.rows.filter((row) => row.withdrawn).length}`);
  list = () => this.answer('list', () => this.rows.map(({ model: _model, ...row }) => row));
  models = (ids: string[]) => this.answer('models', () => new Map(this.rows.filter((row) => ids.includes(row.id)).map((row) => [row.id, row.model])));
  programme = () => this.answer(null, () => programme);
  file = (id: string, name: string) => this.answer(null, () => (name === '名额 分配.pdf' ? { type: 'application/pdf', bytes: Buffer.from(`%PDF ${id}`) } : null));

  add(row: Partial<Stored> & Pick<Stored, 'path' | 'model'>): void {
    this.rows.push({ id: `p${this.rows.length + 1}`, version: 1, modelHash: `h${this.rows.length + 1}`, publishAt: Date.parse('2022-11-07T09:00+08:00'), withdrawn: false, ...row });
  }
}

let source: Shelfful;
let clock: Date;
let elapsed: number;
let reports: string[];
let site: Site;
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const [name = '', query] = path.split('?');
  return site({ method, path: name, search: query === undefined ? '' : `?${query}`, headers });
};
const text = async (path: string) => (await ask(path)).body?.toString() ?? '';
const headline = async (path: string) => textOf(parse(await text(path)).querySelector('h1'));
const later = (milliseconds: number) => {
  elapsed += milliseconds;
};

beforeEach(() => {
  source = new Shelfful();
  source.add({ path: '/notices/abc/', model: publicity });
  clock = new Date('2022-11-08T10:00+08:00');
  elapsed = 0;
  reports = [];
  site = createSite({ source, now: () => clock, demo: false, report: (message) => reports.push(message), elapsed: () => elapsed });
});

describe('a page', () => {
  it('is sent with its type, its tag and the rule to ask again', async () => {
    const answer = await ask('/notices/abc/');
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(answer.body?.length),
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
      vary: 'Accept-Encoding',
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    });
    expect(textOf(parse(answer.body?.toString() ?? '').querySelector('h1'))).toBe(publicity.head.title);
  });

  it.each([['br', brotliDecompressSync], ['gzip', gunzipSync]] as const)('is sent as %s to whom that is welcome', async (encoding, decompress) => {
    const plain = await ask('/notices/abc/');
    const answer = await ask('/notices/abc/', { 'accept-encoding': encoding });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(decompress(answer.body ?? Buffer.alloc(0)).equals(plain.body ?? Buffer.alloc(0))).toBe(true);
    expect(answer.headers['content-length']).toBe(String(answer.body?.length));
    expect(answer.headers.etag).toBe(`${plain.headers.etag?.slice(0, -1)}-${encoding}"`);
  });

  it.each([
    ['gzip, deflate, br', 'br'], ['br;q=0, gzip', 'gzip'], ['gzip;q=1.0, br;q=0.5', 'gzip'], ['*', 'br'], ['*;q=0', undefined], ['deflate', undefined], ['identity', undefined], ['', undefined],
  ])('for «%s» is encoded as %s', async (accepted, encoding) => {
    expect((await ask('/notices/abc/', { 'accept-encoding': accepted })).headers['content-encoding']).toBe(encoding);
  });

  it('is not sent again to a client that holds it', async () => {
    const held = await ask('/notices/abc/', { 'accept-encoding': 'br' });
    const etag = held.headers.etag ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await ask('/notices/abc/', { 'accept-encoding': 'br', 'if-none-match': tag });
      expect([answer.status, answer.body, answer.headers.etag, answer.headers['content-length']]).toEqual([304, null, etag, undefined]);
    }
    expect((await ask('/notices/abc/', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);
    expect((await ask('/notices/abc/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const head = await ask('/notices/abc/', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(head).toEqual({ ...(await ask('/notices/abc/', { 'accept-encoding': 'gzip' })), body: null });
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    const answer = await ask('/notices/abc/', {}, method);
    expect([answer.status, answer.headers.allow, answer.body]).toEqual([405, 'GET, HEAD', null]);
  });

  it('has one address, with the slash', async () => {
    const answer = await ask('/notices/abc?from=1');
    expect([answer.status, answer.headers.location]).toEqual([301, '/notices/abc/?from=1']);
    expect((await ask('//notices/abc')).status).toBe(404);
  });

  it.each(['/notices/', '/notices/abc/x', '/notices/ABC/', '/Notices/abc/', '/notices/%61bc/', '/notices/abc/%00', '/../etc/passwd', '/winners/8/', '/assets/site.css', '/assets/', '/index.php', '/%'])(
    'is not at %s', async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers['cache-control'], answer.headers.etag]).toEqual([404, 'no-store', undefined]);
      expect(textOf(parse(answer.body?.toString() ?? '').querySelector('h1'))).toBe('没有找到这个页面');
    },
  );
});

describe('assets', () => {
  it('are named by their content and kept for ever', async () => {
    expect(parse(await text('/notices/abc/')).querySelector('link[rel=stylesheet]')?.getAttribute('href')).toBe(SITE_CSS_PATH);
    const answer = await ask(SITE_CSS_PATH);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control'], answer.body?.toString()]).toEqual(
      [200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable', SITE_CSS],
    );
    expect((await ask(ICON_PATH)).headers['content-type']).toBe('image/svg+xml');
  });

  it('need no database', async () => {
    source.away = true;
    expect((await ask(SITE_CSS_PATH)).status).toBe(200);
  });

  it('keep robots out of the office', async () => {
    expect(await text('/robots.txt')).toBe('User-agent: *\nDisallow: /office/\nDisallow: /admin/\nDisallow: /rest/\nDisallow: /objections/\n');
  });
});

describe('what is not yet published', () => {
  it('does not exist before its instant, and does from it on', async () => {
    source.add({ path: '/winners/8/', model: winners, publishAt: Date.parse('2022-11-14T10:30:00+08:00') });
    const unknown = await text('/notices/none/');
    clock = new Date('2022-11-14T10:29:59.999+08:00');
    expect(await text('/winners/8/')).toBe(unknown);
    expect((await ask('/winners/8')).status).toBe(404);
    expect(await text('/')).not.toContain(winners.head.title);
    clock = new Date('2022-11-14T10:30:00+08:00');
    expect(await headline('/winners/8/')).toBe(winners.head.title);
    expect(await text('/')).toContain(winners.head.title);
  });

  it('leaves the earlier version standing until then', async () => {
    const corrected = { ...publicity, head: { ...publicity.head, title: '更正后的公示' } };
    source.add({ path: '/notices/abc/', version: 2, model: corrected, publishAt: Date.parse('2022-11-09T09:00+08:00') });
    expect(await headline('/notices/abc/')).toBe(publicity.head.title);
    clock = new Date('2022-11-09T09:00+08:00');
    expect(await headline('/notices/abc/')).toBe('更正后的公示');
    expect(parse(await text('/')).querySelectorAll('.list li').length).toBe(1);
  });
});

describe('what is withdrawn', () => {
  it('is gone from its address and from the front page, and no older version comes back', async () => {
    source.add({ path: '/notices/abc/', version: 2, model: { ...publicity, head: { ...publicity.head, title: '更正后的公示' } }, withdrawn: true });
    const answer = await ask('/notices/abc/');
    expect([answer.status, answer.headers['cache-control']]).toEqual([410, 'no-store']);
    expect(answer.body?.toString()).not.toContain(publicity.awards[0]?.people[0]?.name);
    expect(parse(await text('/')).querySelectorAll('.list li').length).toBe(0);
  });
});

describe('another process', () => {
  it('is heard within half a second, and costs one question in that time', async () => {
    for (let request = 0; request < 50; request += 1) await ask('/notices/abc/');
    expect(source.asked).toEqual({ revision: 1, list: 1, models: 1 });
    source.add({ path: '/winners/8/', model: winners });
    later(FRESH_MS - 1);
    expect((await ask('/winners/8/')).status).toBe(404);
    later(1);
    expect((await ask('/winners/8/')).status).toBe(200);
    expect(source.asked).toEqual({ revision: 2, list: 2, models: 2 });
    source.rows[0]!.withdrawn = true;
    later(FRESH_MS);
    expect((await ask('/notices/abc/')).status).toBe(410);
    later(FRESH_MS);
    await ask('/');
    expect(source.asked).toEqual({ revision: 4, list: 3, models: 2 });
  });

  it('is asked about once by a hundred requests at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/notices/abc/')));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(source.asked.revision).toBe(1);
  });
});

describe('without its database', () => {
  it('shows what it knows, and says so once', async () => {
    const before = await ask('/notices/abc/');
    source.away = true;
    for (let request = 0; request < 3; request += 1) {
      later(FRESH_MS);
      expect(await ask('/notices/abc/')).toEqual(before);
    }
    expect(reports).toEqual(['公开信息未能更新，仍按已知内容显示']);
    source.away = false;
    source.add({ path: '/winners/8/', model: winners });
    later(FRESH_MS);
    expect((await ask('/winners/8/')).status).toBe(200);
  });

  it('asks for patience when it never knew anything, and recovers', async () => {
    source.away = true;
    const answer = await ask('/notices/abc/');
    expect([answer.status, answer.headers['retry-after'], answer.headers['cache-control']]).toEqual([503, '5', 'no-store']);
    source.away = false;
    expect((await ask('/notices/abc/')).status).toBe(200);
  });
});

describe('a stored row that is no page', () => {
  it('is not shown, is reported once, and leaves the other pages alone', async () => {
    source.add({ path: '/notices/broken/', model: { kind: 'publicity', awards: [{}] } });
    expect((await ask('/notices/broken/')).status).toBe(503);
    expect(parse(await text('/')).querySelectorAll('.list li').length).toBe(1);
    expect(reports).toEqual(['公开信息 p2（/notices/broken/）的内容不完整，不予显示']);
  });
});

describe('the front page', () => {
  it('changes its tag when a period begins or ends', async () => {
    const tags = [];
    for (const day of ['2022-11-08T10:00+08:00', '2022-11-11T23:59:59+08:00', '2022-11-12T00:00+08:00']) {
      clock = new Date(day);
      tags.push((await ask('/')).headers.etag);
    }
    expect(tags[0]).toBe(tags[1]);
    expect(tags[1]).not.toBe(tags[2]);
  });
});

describe('addresses', () => {
  it.each(['/', '/notices/abc/', '/winners/8/', '/assets/site.css', '/favicon.ico', '/robots.txt', '/anything'])('%s is the website’s', (path) => {
    expect(isWebsitePath(path)).toBe(true);
  });
  it.each(['/office/', '/office', '/rest/nominees', '/admin', '/Admin/init', '/REST/session', '/content-manager/x', '/api/auth', '/uploads/x.png'])('%s is not', (path) => {
    expect(isWebsitePath(path)).toBe(false);
  });
});
