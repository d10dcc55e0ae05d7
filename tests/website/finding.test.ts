// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createSite } from '@cms/website/server/site';
import { parse, rowsOf, textOf } from './dom';
import { programme, publicity, winners } from './fixtures';

const [grand, experts] = winners.awards;
const person = { ...grand!.people[0]!, name: '=CMD', employerName: '甲,"乙"' };
const stored = [
  { path: '/winners/8/', model: winners, withdrawn: false }, { path: '/notices/abc/', model: publicity, withdrawn: false },
  { path: '/winners/7/', model: { ...winners, awards: [{ ...grand!, people: [person] }] }, withdrawn: false }, { path: '/winners/6/', model: winners, withdrawn: true },
];
const site = createSite({
  demo: false,
  now: () => new Date('2022-11-20T10:00+08:00'),
  report: (message) => { throw new Error(message); },
  source: {
    revision: async () => '1',
    list: async () => stored.map(({ path, withdrawn }) => ({ id: path, path, version: 1, modelHash: path, publishAt: 0, withdrawn })),
    models: async () => new Map(stored.map(({ path, model }) => [path, model])),
    file: async () => null,
    programme: async () => programme,
  },
});
const ask = (path: string, search = '') => site({ method: 'GET', path, search, headers: {} });
const text = async (path: string) => (await ask(path)).body?.toString() ?? '';
async function search(words: string) {
  const answer = await ask('/winners/8/', `?q=${encodeURIComponent(words)}`);
  const page = parse(answer.body?.toString() ?? '');
  return { answer, page, said: textOf(page.querySelector('[role=status]')), names: [...page.querySelectorAll('tbody tr:not(.group) th')].map(textOf) };
}

describe('searching the winners', () => {
  it.each([
    ['name', experts!.people[3]!.name], ['employer', experts!.people[3]!.employerName!], ['body', '延边州'], ['award', '技能大奖'],
    ['two words', `${experts!.people[3]!.bodyName}\u3000技术能手`],
  ])('finds people by %s', async (_what, words) => {
    const expected = winners.awards.flatMap((award) => award.people.filter((one) =>
      words.split('\u3000').every((word) => [one.name, one.employerName, one.bodyName, award.label, award.personTitle].some((value) => value?.includes(word)))));
    const { names, answer } = await search(words);
    expect(names.sort()).toEqual(expected.map(({ name }) => name).sort());
    expect([answer.status, answer.headers['x-robots-tag'], answer.headers['cache-control']]).toEqual([200, 'noindex', 'public, max-age=0, must-revalidate']);
    expect(answer.headers.etag).toMatch(/^"/);
  });

  it('says when nobody is found, and writes what was asked as text', async () => {
    const { page, said, names } = await search('<script>alert(1)</script>');
    expect([names, page.querySelectorAll('script:not([src])').length]).toEqual([[], 0]);
    expect(said).toContain('没有找到“<script>alert(1)</script>”');
    expect((await search('无'.repeat(9_000))).page.querySelector('input')?.getAttribute('value')).toHaveLength(40);
  });

  it('narrows by award and recommending body, together with words or alone', async () => {
    const [first] = experts!.people;
    const asked = async (search: string) => {
      const page = parse((await ask('/winners/8/', search)).body?.toString() ?? '');
      return { names: [...page.querySelectorAll('tbody tr:not(.group) th')].map(textOf), chosen: [...page.querySelectorAll('option[selected]')].map((option) => option.getAttribute('value')) };
    };
    const ofBody = experts!.people.filter(({ bodyCode }) => bodyCode === first!.bodyCode).map(({ name }) => name);
    expect(await asked(`?award=technical-expert&body=${first!.bodyCode}`)).toEqual({ names: ofBody, chosen: ['technical-expert', first!.bodyCode] });
    expect((await asked('?award=grand-prize')).names).toEqual(grand!.people.map(({ name }) => name));
    expect((await asked(`?award=grand-prize&q=${encodeURIComponent('技术能手')}`)).names).toEqual([]);
  });

  it('what the list does not have is not asked for', async () => {
    expect((await ask('/winners/8/', '?award=nobel&body=%00')).body).toEqual((await ask('/winners/8/')).body);
  });

  it('finds nobody by the number of a certificate', async () => {
    expect((await search(winners.certificates![0]!.number)).names).toEqual([]);
  });

  it('without words is the page itself, with a form for this site only', async () => {
    const whole = await ask('/winners/8/');
    expect((await ask('/winners/8/', '?q=%20&x=1')).body).toEqual(whole.body);
    expect(whole.headers['content-security-policy']).toContain("form-action 'self'");
    expect((await ask('/notices/abc/')).headers['content-security-policy']).toContain("form-action 'none'");
  });
});

describe('winners as data', () => {
  it('are linked from the page and hold what it shows', async () => {
    const page = parse(await text('/winners/8/'));
    expect([...page.querySelectorAll('a[href*="winners."]')].map((link) => link.getAttribute('href'))).toEqual(['/winners/8/winners.csv', '/winners/8/winners.json']);
    const json = await ask('/winners/8/winners.json');
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(json.body!.toString()).awards).toEqual(winners.awards);
    expect(json.body!.toString()).not.toContain(winners.certificates![0]!.number);
    expect(rowsOf(page.querySelector('table')).length).toBeGreaterThan(1);
  });

  it('open in a spreadsheet, and no cell is a formula', async () => {
    const csv = await text('/winners/7/winners.csv');
    expect(csv.startsWith('\ufeff称号,推荐单位,姓名,')).toBe(true);
    expect(csv.split('\r\n')[1]).toContain(`,'=CMD,`);
    expect(csv).toContain('"甲,""乙""' + '"');
  });

  it('are gone with their page, and exist beside no other', async () => {
    expect([(await ask('/winners/6/winners.csv')).status, (await ask('/notices/abc/winners.json')).status]).toEqual([410, 404]);
  });
});

describe('for machines', () => {
  it.each([['/sitemap.xml', 'loc'], ['/feed.xml', 'entry'], ['/rss.xml', 'item']])('%s is well formed and names what is visible', async (path, element) => {
    const answer = await ask(path);
    const tree = new DOMParser().parseFromString(answer.body!.toString(), 'application/xml');
    expect([answer.status, tree.querySelector('parsererror')]).toEqual([200, null]);
    expect(tree.querySelectorAll(element)).toHaveLength(path === '/sitemap.xml' ? 4 : 3);
    expect(answer.body!.toString()).toContain('https://hrss.example.cn/winners/8/');
    expect(answer.body!.toString()).not.toContain('/winners/6/');
  });

  it('every page names the feeds', async () => {
    expect([...parse(await text('/')).querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))).toEqual(['/feed.xml', '/rss.xml']);
  });
});
