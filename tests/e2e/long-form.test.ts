/** An employer's clerk fills in the long form over two sittings; the network and the session fail in between, and nothing is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdf, picture } from '../integration/evidence/sample-files';
import { idNumber } from '../integration/commands/office-desk';
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

const NUMBER = idNumber(101, '19801122');
const DEEDS = '二十年扎根生产一线，先后完成技术革新十二项。'.repeat(40);
const foot = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).first();
const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: new RegExp(`^${label}`) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** Everything a browser keeps of a page, as text. */
const storage = (page: Page): Promise<string> =>
  page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, (await indexedDB.databases?.()) ?? []]));

it('fills in the long form over two sittings', async () => {
  const step = journey('long-form');
  const morning = await visitor(browser, server.url);
  await step('所在单位登录，新增一人，填基本情况，自动保存', morning, async (page) => {
    await signIn(page, 'employer', DEMO_PASSWORD);
    await page.goto('/office/nominees/create');
    await page.getByLabel('姓名').fill('郑䶮');
    await choose(page, '性别', '男');
    await page.getByLabel('身份证号码').fill(NUMBER);
    await page.getByLabel('籍贯').fill('吉林长春');
    await foot(page, /已自动保存 \d\d:\d\d/).waitFor();
    expect(await storage(page)).not.toContain(NUMBER);
  });
  await step('网络断开时继续填，恢复后自动保存', morning, async (page) => {
    await page.context().setOffline(true);
    await page.getByLabel('主要事迹', { exact: true }).fill(DEEDS);
    await page.getByText(`已写 ${DEEDS.length} 字，不超过 2000 字`).waitFor();
    await foot(page, /正在自动保存|连接中断/).waitFor();
    await page.context().setOffline(false);
    await foot(page, /已自动保存/).waitFor({ timeout: 60_000 });
  });
  await step('登录失效，在原处重新登录，接着填', morning, async (page) => {
    await page.context().clearCookies();
    await page.getByLabel('通讯地址').fill('长春市某路1号');
    await page.getByRole('dialog').getByRole('textbox', { name: '密码' }).fill(DEMO_PASSWORD);
    await page.getByRole('dialog').getByRole('button', { name: '继续' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await foot(page, /已自动保存/).waitFor();
    expect(await page.getByLabel('主要事迹', { exact: true }).inputValue()).toBe(DEEDS);
  });
  await morning.page.context().close();

  const afternoon = await visitor(browser, server.url);
  await step('换一台电脑继续上次填写，保存', afternoon, async (page) => {
    await signIn(page, 'employer', DEMO_PASSWORD);
    await page.goto('/office/nominees/create');
    await page.getByRole('button', { name: '继续上次填写' }).click();
    expect(await page.getByLabel('姓名').inputValue()).toBe('郑䶮');
    expect(await page.getByLabel('身份证号码').inputValue()).toBe(NUMBER);
    expect(await page.getByLabel('主要事迹', { exact: true }).inputValue()).toBe(DEEDS);
    expect(await page.getByLabel('通讯地址').inputValue()).toBe('长春市某路1号');
    await page.getByLabel('出生年月').fill('1980-11');
    await page.getByLabel('职业（工种）').fill('数控车工');
    await choose(page, '申报奖项', '吉林省技术能手');
    const { name } = (await server.sql<{ name: string }>(`select u.name from up_users a join units u on u.id = a.unit_id where a.username = 'employer'`))[0]!;
    await page.getByLabel('工作单位').fill(name);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '郑䶮' }).waitFor();
  });
  await step('上传照片和证书，看缺什么', afternoon, async (page) => {
    await page.getByText(/还缺 7 项：/).waitFor();
    await page.locator('input[data-slot="photo"]').setInputFiles({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: await picture('jpeg', { width: 800, height: 1000 }) });
    await page.getByRole('button', { name: '用这张照片' }).click();
    await page.getByText(/还缺 6 项：/).waitFor();
    await page.locator('input[data-slot="diploma"]').setInputFiles({ name: '毕业证书.pdf', mimeType: 'application/pdf', buffer: await pdf(1) });
    await page.getByText(/还缺 5 项：/).waitFor();
    await page.locator('input[data-slot="other"]').setInputFiles({ name: '材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from('PK\u0003\u0004') });
    await page.getByText(/不能上传：文件是Word/).waitFor();
  });
  await step('查看照片，浏览器里没有留下身份证号码', afternoon, async (page) => {
    await page.getByRole('button', { name: '查看：照片.jpg' }).click();
    await page.getByRole('region', { name: '照片.jpg' }).getByRole('img', { name: '照片.jpg' }).waitFor();
    expect(await storage(page)).not.toContain(NUMBER);
    await page.getByRole('button', { name: '关闭' }).last().click();
  });
}, 240_000);
