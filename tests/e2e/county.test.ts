/** A county receives an employer's list, gives it back once, takes its people up, departs from its order with a reason, hands it to the city. */
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

const EMPLOYER = '长春瑞丰汽车零部件有限公司（虚构）';
const confirm = (page: Page, name: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const experts = (page: Page) => page.getByRole('list', { name: '吉林省技术能手推荐排序' });

/** The employer mends nothing and hands the list up again: its own journey is another test's matter. */
async function handUpAgain(): Promise<void> {
  const [account] = await server.sql<{ id: number; unit_id: number }>(`select id, unit_id from up_users where username = 'employer'`);
  await server.sql(`update up_users set unit_id = (select id from units where name = $1) where id = $2`, [EMPLOYER, account!.id]);
  const employer = await server.signIn('employer');
  const [slate] = (await employer.get('/rest/slates')).body;
  const answer = await employer.post(`/rest/slates/${slate.id}/submit`, { version: slate.version });
  expect(answer.status).toBe(200);
}

it('县级从收到名单到报市级', { timeout: 300_000 }, async () => {
  const step = journey('county');
  const clerk = await visitor(browser, server.url);

  await step('县人社局经办人登录，首页告诉她收到一份名单', clerk, async (page) => {
    await signIn(page, 'county', DEMO_PASSWORD);
    const tasks = page.getByRole('main').getByRole('region', { name: '等我办的事' });
    await expect.poll(() => tasks.textContent()).toContain(`${EMPLOYER}报来名单，共 2 人`);
    await tasks.getByRole('link', { name: '去办理' }).click();
    await page.getByRole('heading', { level: 1, name: '下级报来的名单' }).waitFor();
  });

  await step('她退回一次，写明理由和期限', clerk, async (page) => {
    await page.getByRole('button', { name: '退回补正' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('2022年11月7日（周一）');
    await dialog.getByLabel('具体说明').fill('证书复印件不清，请更换');
    await confirm(page, '退回补正');
    await page.getByText('还没有下级报来名单。').waitFor();
  });

  await step('名单再次报来，她列入本单位的名单', clerk, async (page) => {
    await handUpAgain();
    await page.reload();
    await page.getByRole('button', { name: '列入本单位名单' }).click();
    expect(await page.getByRole('dialog').textContent()).toContain(EMPLOYER);
    await confirm(page, '列入 2 人');
    await page.getByText(`已列入${EMPLOYER}的 2 人。`).first().waitFor();
    await page.getByRole('link', { name: '打开排序' }).click();
    await expect.poll(() => experts(page).getByRole('link').allTextContents()).toEqual(['祝远航', '庄晓岚']);
  });

  await step('她把第二名排到第一，写明理由，保存', clerk, async (page) => {
    await experts(page).getByRole('button', { name: '上移 庄晓岚' }).click();
    await page.getByText(`庄晓岚排在${EMPLOYER}推荐更前的祝远航之前`).waitFor();
    await page.getByLabel('庄晓岚的理由').fill('县里组织实操复核，成绩第一');
    await page.getByRole('button', { name: '保存排序' }).click();
    await page.getByText('排序已保存').first().waitFor();
    await page.getByText('都已办妥，可以报上级。').waitFor();
  });

  await step('她把名单报给长春市', clerk, async (page) => {
    await page.getByRole('button', { name: '报上级', exact: true }).click();
    expect(await page.getByRole('dialog').textContent()).toContain('长春市人力资源和社会保障局');
    await confirm(page, '确认报上级');
    await page.getByText('名单已经报上级，不能再改动').waitFor();
  });
});
