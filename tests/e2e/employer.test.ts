/** An employer puts its people forward: entered, decided on, posted, agreed on, ranked and handed to the county. */
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

const confirm = (page: Page, name: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const experts = (page: Page) => page.getByRole('list', { name: '吉林省技术能手推荐排序' });

it('所在单位从录入到报上级', { timeout: 300_000 }, async () => {
  const step = journey('employer');
  const clerk = await visitor(browser, server.url);

  await step('单位经办人登录，首页列出名单报上级之前要办的事', clerk, async (page) => {
    await signIn(page, 'employer', DEMO_PASSWORD);
    const tasks = page.getByRole('main').getByRole('region', { name: '等我办的事' });
    await expect.poll(() => tasks.textContent()).toContain('把名单提交集体研究并登记');
    expect(await tasks.textContent()).toContain('张贴名单并登记公示');
    expect(await page.getByRole('link', { name: '导入汇总表' }).count()).toBe(0);
    await tasks.getByRole('link', { name: '打开排序' }).first().click();
    await page.getByRole('heading', { name: '报送前要办的事' }).waitFor();
  });

  await step('她把车雨桐排到第一，保存', clerk, async (page) => {
    await experts(page).getByRole('button', { name: '上移 车雨桐' }).click();
    await page.getByRole('button', { name: '保存排序' }).click();
    await page.getByText('排序已保存').first().waitFor();
    expect(await experts(page).getByRole('link').allTextContents()).toEqual(['车雨桐', '柏长青']);
  });

  await step('她登记集体研究、公示和各机关的答复', clerk, async (page) => {
    await page.getByRole('button', { name: '登记集体研究' }).click();
    await page.getByRole('dialog').getByLabel('会议纪要编号').fill('总经理办公会〔2022〕9号');
    await page.getByRole('dialog').getByLabel('开会日期').fill('2022-10-26');
    await confirm(page, '登记');
    await page.getByText('集体研究已登记。').first().waitFor();
    await page.getByRole('button', { name: '登记公示' }).click();
    await page.getByRole('dialog').getByLabel('张贴首日').fill('2022-10-27');
    await page.getByRole('dialog').getByLabel('张贴地点').fill('厂区公告栏');
    await page.getByRole('dialog').getByLabel('张贴人').fill('孙主管');
    await confirm(page, '登记公示');
    await page.getByText('公示已登记。').first().waitFor();
    await page.getByRole('button', { name: '登记答复' }).click();
    const dialog = page.getByRole('dialog');
    for (const agency of ['组织人事部门', '纪检监察机关', '公安部门', '信用查询']) await dialog.getByLabel(`${agency}答复文号`).fill('复函〔2022〕3号');
    await dialog.getByLabel('答复经办人').fill('李明');
    await dialog.getByLabel('答复日期').fill('2022-11-02');
    await confirm(page, '登记 2 人的答复');
    await page.getByText('都已办妥，可以报上级。').waitFor();
  });

  await step('她把名单报给榆树市人社局，名单从此不能改动', clerk, async (page) => {
    await page.getByRole('button', { name: '报上级', exact: true }).click();
    expect(await page.getByRole('dialog').textContent()).toContain('榆树市人力资源和社会保障局');
    await confirm(page, '确认报上级');
    await page.getByText('名单已经报上级，不能再改动').waitFor();
    await page.goto('/office/');
    await expect.poll(() => page.getByRole('main').textContent()).toContain('名单已报榆树市人力资源和社会保障局');
  });
});
