/** The pages in a browser, at the widths people have, in both themes and on paper. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardList, WinnersModel } from '@cms/website/models';
import { createSite } from '@cms/website/server/site';
import { accessibilityFaults, layoutShift, overflow, startBrowser, watchedContext } from './browser';
import { announcement, programme, publicity, revocations, story, winners } from './fixtures';

/** Values as long as forms allow, without a place where a line wants to end. */
const long: WinnersModel = {
  ...winners,
  head: { ...winners.head, title: `关于表彰${'吉林技能大奖获得者和吉林省技术能手'.repeat(4)}的决定`, indexNumber: '1'.repeat(80) },
  awards: winners.awards.map((award) => ({
    ...award,
    people: award.people.map((one) => ({
      ...one, name: '阿卜杜热合曼·买买提伊明江·艾尔肯', employerName: '某'.repeat(60), post: 'CRRC-MAINTENANCE-WORKSHOP-7-ELECTRICAL-TEAM', bodyName: '中'.repeat(40), skillLevel: '特级技师',
    })),
  })),
};
/** Enough people for every shape of row; axe takes long over hundreds of cells. */
const few = <M extends { awards: AwardList[] }>(model: M): M =>
  ({ ...model, awards: model.awards.map((award) => ({ ...award, people: award.people.filter((_one, index) => index % 4 === 0) })) });
const stored = [
  { id: 'a', path: '/notices/a/', model: few(publicity) }, { id: 'b', path: '/winners/8/', model: winners },
  { id: 'd', path: '/winners/7/', model: few(winners) }, { id: 'c', path: '/winners/9/', model: few(long) },
  { id: 'e', path: '/notices/e/', model: announcement }, { id: 'f', path: '/revocations/', model: revocations }, { id: 'g', path: '/stories/g/', model: story },
];

let server: Server;
let browser: Browser;
let home: string;

beforeAll(async () => {
  const site = createSite({
    demo: true,
    now: () => new Date('2022-11-20T10:00+08:00'),
    report: (message) => { throw new Error(message); },
    source: {
      revision: async () => '1',
      list: async () => stored.map(({ id, path }) => ({ id, path, version: 1, modelHash: id, publishAt: 0, withdrawn: false })),
      file: async () => null,
      models: async (ids) => new Map(stored.filter(({ id }) => ids.includes(id)).map(({ id, model }) => [id, model])),
      programme: async () => programme,
    },
  });
  server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    void site({ method: request.method ?? 'GET', path: pathname, search, headers: request.headers }).then((answer) => {
      response.writeHead(answer.status, answer.headers).end(answer.body ?? undefined);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

const pages = [
  '/', '/notices/a/', '/winners/7/', '/winners/9/', '/notices/e/', '/revocations/', '/stories/g/', '/verify/',
  `/verify/?number=${encodeURIComponent(winners.certificates![0]!.number)}`, `/verify/?number=${'9'.repeat(60)}`, `/winners/7/?q=${encodeURIComponent('长春')}`, '/nowhere/',
];

describe('in light and dark, wide and narrow,', () => {
  it.each([['light', 1440, 900], ['dark', 1440, 900], ['light', 360, 640], ['dark', 360, 640]] as const)('%s at %i×%i no page scrolls sideways, shifts, or hides something from anyone', async (colorScheme, width, height) => {
    const { context, faults } = await watchedContext(browser, { viewport: { width, height }, colorScheme }, home);
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(home + path);
      expect.soft([path, await overflow(page), await layoutShift(page), await accessibilityFaults(page)]).toEqual([path, 0, 0, []]);
    }
    await context.close();
    expect(faults).toEqual([]);
  });
});

describe('a narrow screen', () => {
  it('shows each person as a card whose values are named', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${home}/notices/a/`);
    const card = page.locator('tbody tr').first();
    expect(await card.evaluate((row) => getComputedStyle(row).display)).toBe('grid');
    expect(await card.locator('td[data-label]').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content))).toEqual(
      ['"工作单位"', '"岗位"', '"职业工种"', '"技能等级"', '"推荐单位"'],
    );
    await page.close();
  });

  it('keeps the table a table for those who listen', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${home}/notices/a/`);
    const table = page.getByRole('table').first();
    expect(await table.getByRole('row').count()).toBe(4);
    expect(await table.getByRole('rowheader').count()).toBe(3);
    expect(await table.getByRole('columnheader').count()).toBe(8);
    await page.close();
  });
});

describe('the keyboard', () => {
  it('reaches the text first and the regions of the winners after it', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${home}/winners/8/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('link', { name: '延边州' }).last().press('Enter');
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#technical-expert-2224');
    const top = await page.locator('[id="technical-expert-2224"]').evaluate((row) => row.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    await page.close();
  });
});

describe('on paper', () => {
  it('navigation is gone, tables stay tables, ink is black', async () => {
    const page = await browser.newPage({ viewport: { width: 590, height: 800 }, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(`${home}/winners/8/`);
    expect(await page.locator('.toc, .trail, .skip').evaluateAll((parts) => parts.map((part) => getComputedStyle(part).display))).toEqual(['none', 'none', 'none']);
    expect(await page.locator('tbody tr').nth(1).evaluate((row) => getComputedStyle(row).display)).toBe('table-row');
    expect(await page.locator('thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    expect(await page.locator('body').evaluate((body) => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor])).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.close();
  });
});
