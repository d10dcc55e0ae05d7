// @vitest-environment jsdom
/** The column's list: kinds, pages, and addresses that are none. */
import { expect, it } from 'vitest';
import { PAGE_SIZE } from '@cms/website/column';
import { createSite } from '@cms/website/server/site';
import { parse, textOf } from './dom';
import { announcement, programme, publicity, winners } from './fixtures';

const many = PAGE_SIZE + 3;
const { expiresOn: _expiry, ...lasting } = announcement;
const stored = [
  ...Array.from({ length: many }, (_, index) => ({ path: `/notices/a${index}/`, model: { ...lasting, head: { ...announcement.head, title: `公告${index}`, publishedAt: `2022-11-0${1 + (index % 9)} 0${index % 10}:00` } }, publishAt: 0 })),
  { path: '/notices/abc/', model: publicity, publishAt: 0 }, { path: '/winners/8/', model: winners, publishAt: Date.parse('2022-11-20T12:00+08:00') },
];
let now = new Date('2022-11-20T10:00+08:00');
const site = createSite({
  demo: false,
  now: () => now,
  report: (message) => { throw new Error(message); },
  source: {
    revision: async () => '1',
    list: async () => stored.map(({ path, publishAt }) => ({ id: path, path, version: 1, modelHash: path, publishAt, withdrawn: false })),
    models: async () => new Map(stored.map(({ path, model }) => [path, model])),
    file: async () => null,
    programme: async () => programme,
  },
});
const ask = (path: string) => site({ method: 'GET', path, headers: {} });
async function list(path: string) {
  const page = parse((await ask(path)).body?.toString() ?? '');
  return {
    titles: [...page.querySelectorAll('.entries .title')].map(textOf),
    kinds: [...page.querySelectorAll('.kinds a')].map((link) => [textOf(link), link.getAttribute('href'), link.getAttribute('aria-current')]),
    turns: [...page.querySelectorAll('.pages a')].map((link) => [textOf(link), link.getAttribute('href')]),
  };
}

it('has everything, page by page, every entry once', async () => {
  const [first, second] = [await list('/list/'), await list('/list/2/')];
  expect([first.titles.length, second.titles.length]).toEqual([PAGE_SIZE, many + 1 - PAGE_SIZE]);
  expect(new Set([...first.titles, ...second.titles]).size).toBe(many + 1);
  expect([first.turns, second.turns]).toEqual([[['下一页', '/list/2/']], [['上一页', '/list/']]]);
});

it('narrows to a kind, and offers the kinds that have entries', async () => {
  expect((await list('/list/publicity/')).titles).toEqual([publicity.head.title]);
  expect((await list('/list/')).kinds).toEqual([['全部', '/list/', 'true'], ['公示 1', '/list/publicity/', null], [`公告 ${many}`, '/list/announcement/', null]]);
  expect((await list('/list/announcement/2/')).titles).toHaveLength(3);
});

it('shows on the front page the newest, with the way to the rest', async () => {
  const page = parse((await ask('/')).body?.toString() ?? '');
  expect([page.querySelectorAll('.entries li').length, page.querySelector('.all a')?.getAttribute('href')]).toEqual([10, '/list/']);
});

it.each(['/list/3/', '/list/99999/', '/list/0/', '/list/gossip/', '/list/publicity/2/', '/list/01/'])('%s is no page', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

it.each([['/list', '/list/'], ['/list/1/', '/list/'], ['/list/results/1/', '/list/results/']])('%s has one address', async (path, to) => {
  expect(await ask(path)).toMatchObject({ status: 301, headers: { location: to } });
});

it('lists at its instant what was not there before, in the list, in the feeds and in the sitemap', async () => {
  const where = ['/', '/list/', '/list/results/', '/feed.xml', '/rss.xml', '/sitemap.xml'];
  const shows = async () => Promise.all(where.map(async (path) => (await ask(path)).body?.toString().includes('/winners/8/') ?? false));
  now = new Date('2022-11-20T11:59:59.999+08:00');
  expect(await shows()).toEqual(where.map(() => false));
  now = new Date('2022-11-20T12:00+08:00');
  expect(await shows()).toEqual(where.map(() => true));
});
