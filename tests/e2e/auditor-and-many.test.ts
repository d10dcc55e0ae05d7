/** The office acts on many at once and is told what waits; the auditor reads it all afterwards and takes it away. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD, startServer, type TestServer } from '../integration/server';
import { startBrowser } from '../website/browser';
import { journey, signIn, visitor } from './journey';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const main = (page: Page) => page.getByRole('main');
const waiting = (page: Page) => main(page).getByRole('region', { name: '等我办的事' });

it('批量退回、消息、审计核对', { timeout: 600_000 }, async () => {
  const step = journey('auditor-and-many');
  const office = await visitor(browser, server.url);
  const auditor = await visitor(browser, server.url);
  const phone = await visitor(browser, server.url, { width: 390, height: 844 });
  const clerk = await visitor(browser, server.url);
  let returned = '';

  await step('省厅经办人看到等她办的事和剩余的工作日', office, async (page) => {
    await signIn(page, 'office', DEMO_PASSWORD);
    await expect.poll(() => waiting(page).textContent()).toContain('还没有报送');
    expect(await waiting(page).textContent()).toContain('还剩 2 个工作日');
  });

  await step('她选两份已报送的名单，预览后一起退回', office, async (page) => {
    await page.getByRole('link', { name: '汇总表与排序' }).first().click();
    const rows = main(page).getByRole('row').filter({ hasText: '已收件登记' });
    await rows.first().waitFor();
    returned = (await rows.nth(0).getByRole('link').first().textContent()) ?? '';
    for (const place of [0, 1]) await rows.nth(place).getByRole('checkbox').check();
    await page.getByRole('button', { name: '退回所选' }).click();
    const dialog = page.getByRole('dialog', { name: '退回多份名单' });
    await dialog.getByText('将办理 2 项').waitFor();
    expect(await dialog.textContent()).toContain(returned);
    expect(await dialog.textContent()).toContain('2022-11-07 24时前重新报送');
    await dialog.getByLabel('具体说明（推荐单位会看到）').fill('缺少公示截图');
  });

  await step('退回办成，两份名单都是退回补正', office, async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: '退回补正' }).click();
    await page.getByText('已退回 2 份名单').waitFor();
    await expect.poll(() => main(page).getByRole('row').filter({ hasText: '退回补正' }).count()).toBe(2);
  });

  await step('推荐单位的铃上有未读消息，点开就到名单', clerk, async (page) => {
    const [{ username }] = await server.sql(`select u.username from up_users u join units n on n.id = u.unit_id where n.name = $1`, [returned]);
    await signIn(page, username, DEMO_PASSWORD);
    await page.getByRole('link', { name: /消息，\d+ 条未读/ }).click();
    await main(page).getByRole('link', { name: /名单被退回补正/ }).waitFor();
  });

  await step('她读过以后，消息不再算未读', clerk, async (page) => {
    await main(page).getByRole('link', { name: /名单被退回补正/ }).first().click();
    await page.getByRole('heading', { name: '推荐排序' }).waitFor();
  });

  await step('审计人员按操作筛选日志', auditor, async (page) => {
    await signIn(page, 'auditor', DEMO_PASSWORD);
    await page.getByRole('link', { name: '办理日志' }).first().click();
    await main(page).getByRole('combobox', { name: '操作' }).click();
    await page.getByRole('option', { name: '批量退回名单' }).click();
    await expect.poll(() => main(page).getByRole('row').filter({ hasText: '批量退回名单' }).count()).toBe(2);
  });

  await step('打开一条，看到改动和同一名单的全部办理', auditor, async (page) => {
    await main(page).getByRole('row').filter({ hasText: '批量退回名单' }).first().getByRole('link').click();
    await main(page).getByRole('region', { name: '改动' }).getByRole('rowheader', { name: 'state' }).waitFor();
    const timeline = main(page).getByRole('region', { name: '同一对象的全部办理' });
    await timeline.getByRole('link', { name: '报送名单' }).waitFor();
    expect(await timeline.textContent()).toContain('批量退回名单（本条）');
  });

  await step('导出核验文件，从头到尾一条不少', auditor, async (page) => {
    await page.getByRole('link', { name: '办理日志' }).first().click();
    await main(page).getByRole('button', { name: '清除筛选' }).click().catch(() => undefined);
    await main(page).getByText(/第 1–50 条/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), main(page).getByRole('link', { name: '导出核验文件' }).click()]);
    expect(download.suggestedFilename()).toBe('journal-8.ndjson');
    const lines = readFileSync(await download.path(), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { line: string; complete?: boolean; sequence?: number });
    expect(lines[0]).toMatchObject({ line: 'edition', complete: true });
    expect(lines.at(-1)!.sequence).toBe(lines.filter(({ line }) => line === 'entry').length);
  });

  await step('手机上也能读', phone, async (page) => {
    await signIn(page, 'auditor', DEMO_PASSWORD);
    await page.goto('/office/journal');
    await main(page).getByText('批量退回名单').first().waitFor();
  });
});
