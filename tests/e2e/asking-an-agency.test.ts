/** The journey of a question: a body asks an agency, the agency looks and answers, the body looks into its remarks. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eligibleForm, employerOf } from '../integration/commands/office-desk';
import { DEMO_PASSWORD, startServer, type TestServer } from '../integration/server';
import { startBrowser } from '../website/browser';
import { journey, signIn, visitor } from './journey';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const clerk = await server.signIn('body-2203');
  const employer = await employerOf(server, '2203');
  for (const name of ['许立', '方圆']) {
    const { status, text } = await clerk.post('/rest/nominees', eligibleForm(employer, { name }));
    expect(text, `${name} is entered`).not.toBe('');
    expect(status).toBe(201);
  }
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('征求一个机关的意见', { timeout: 300_000 }, async () => {
  const step = journey('asking-an-agency');
  const clerk = await visitor(browser, server.url);
  const agency = await visitor(browser, server.url, { width: 390, height: 844 });

  await step('四平向纪检监察机关征求两人的意见', clerk, async (page) => {
    await signIn(page, 'body-2203', DEMO_PASSWORD);
    await page.getByRole('link', { name: '征求意见' }).click();
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('button', { name: '征求意见' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('机关').click();
    await page.getByRole('option', { name: '纪检监察机关' }).click();
    await dialog.getByLabel('征求意见函文号').fill('四人社函〔2022〕31号');
    await dialog.getByRole('button', { name: '征求意见' }).click();
    await expect.poll(() => page.getByText('待答复').count(), { timeout: 20_000 }).toBe(2);
  });

  await step('纪检监察机关只看到被问的两人，答复一人有问题说明', agency, async (page) => {
    await signIn(page, 'agency', DEMO_PASSWORD);
    await page.goto('/office/opinions');
    const asked = page.getByRole('listitem').filter({ hasText: '四人社函〔2022〕31号' });
    await expect.poll(() => asked.count(), { timeout: 20_000 }).toBe(2);
    await asked.filter({ hasText: '许立' }).getByRole('button', { name: '答复' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('意见').click();
    await page.getByRole('option', { name: '有问题说明' }).click();
    await dialog.getByRole('textbox', { name: '问题说明' }).fill('有一件信访件待核');
    await dialog.getByRole('button', { name: '答复' }).click();
    await asked.filter({ hasText: '有一件信访件待核' }).waitFor();
  });

  await step('四平核实后登记结果', clerk, async (page) => {
    await page.reload();
    await page.getByRole('button', { name: '登记核实结果' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('核实结果').fill('经核查，反映不属实');
    await dialog.getByLabel('核实人').fill('钱科长');
    await dialog.getByRole('button', { name: '登记核实结果' }).click();
    await page.getByText('已核实').waitFor();
  });
});
