/** An expert accepts a seat, scores by keyboard and by the offline sheet, hands in, and finds the desk closed after the deadline. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addReviewers, filledSheet, listOf } from '../integration/commands/review-desk';
import { DEMO_PASSWORD, startServer, type Client, type TestServer } from '../integration/server';
import { startBrowser } from '../website/browser';
import { confirm, journey, main, signIn, visitor } from './journey';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Scores every dimension of the person in sight with one digit, and goes on. */
async function scoreByKeyboard(page: Page, digit: string): Promise<void> {
  await page.getByRole('spinbutton').first().focus();
  for (let dimension = 0; dimension < 6; dimension += 1) {
    await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
  }
}

it('评审专家的一个下午', { timeout: 600_000 }, async () => {
  const step = journey('an-experts-afternoon');
  const clerk = await visitor(browser, server.url);
  const professor = await visitor(browser, server.url);
  const leader = await visitor(browser, server.url);
  const phone = await visitor(browser, server.url, { width: 390, height: 844 });
  const office: Client = await server.signIn('office');
  const names = ['周教授', '林研究员', '宋高级工程师', '唐首席技师', '许教授'];
  await addReviewers(office, names, { 周教授: 'expert' });

  await step('评选办按公布的种子抽取评审组', clerk, async (page) => {
    await signIn(page, 'office', DEMO_PASSWORD);
    await page.getByRole('link', { name: '评审专家' }).click();
    await expect.poll(() => main(page).textContent()).toContain('林研究员');
    await page.getByRole('link', { name: '专家评审' }).click();
    await page.getByRole('button', { name: '抽取评审组' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '吉林省技术能手' }).uncheck();
    await dialog.getByLabel('人数').fill('5');
    await dialog.getByLabel('抽取种子').fill('2022-11-03 第2022128期');
    await confirm(page, '抽取');
    await main(page).getByRole('link', { name: '综合评审组' }).click();
    await expect.poll(() => main(page).textContent()).toContain('2022-11-03 第2022128期');
  });

  await step('专家登录，接受评审', professor, async (page) => {
    await signIn(page, 'expert', DEMO_PASSWORD);
    await page.getByRole('link', { name: '我的评审' }).first().click();
    await page.getByRole('button', { name: '接受评审' }).click();
    await confirm(page, '接受评审');
    await expect.poll(() => main(page).textContent()).toContain('等待评选办开始评审');
  });

  const [panel] = await listOf(office, 'panels', {});
  const seats = await listOf(office, 'panel-seats', { panelId: panel.id });
  for (const seat of seats.filter(({ hasAccount }) => !hasAccount)) await office.post(`/rest/my-seats/${seat.id}/answer`, { version: seat.version, answer: 'accept' });

  await step('全部接受之后，评选办开始评审', clerk, async (page) => {
    await page.reload();
    await page.getByRole('button', { name: '开始评审' }).and(page.locator(':not([aria-disabled])')).click();
    await page.getByRole('dialog').getByLabel('截止时间').fill('2022-11-05 18:00');
    await confirm(page, '开始评审');
    await expect.poll(() => main(page).textContent()).toContain('评审中');
  });

  const candidates = await listOf(office, 'panel-candidates', { panelId: panel.id });
  const total = candidates.length;

  await step('专家只看到编号，用数字键打分，回车保存并看下一位', professor, async (page) => {
    await page.reload();
    await page.getByRole('link', { name: '去打分' }).click();
    await page.getByText(`已打 0 / 共 ${total}`).waitFor();
    for (const { name, employerName } of candidates) for (const secret of [name, employerName]) expect(await page.content()).not.toContain(secret);
    await scoreByKeyboard(page, '9');
    await page.getByText(`已打 1 / 共 ${total}`).waitFor();
    await page.getByRole('heading', { name: 'A02 · 打分表' }).waitFor();
    await scoreByKeyboard(page, '8');
    await page.getByText(`已打 2 / 共 ${total}`).waitFor();
  });

  await step('其余的人在断网时填在打分表里，回来上传', professor, async (page) => {
    const seat = seats.find(({ hasAccount }) => hasAccount);
    const labels = (await (await page.request.get(`/rest/my-seats/${seat.id}`)).json()).dimensions;
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载打分表' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^打分表-席位\d\.xlsx$/);
    const points = { ethics: 12, skill: 20, innovation: 20.5, benefit: 12, apprentices: 12, honours: 4 };
    const sheet = filledSheet(seat.id, candidates.slice(2).map(({ code }) => ({ code, points })), labels);
    await page.getByRole('button', { name: '上传打分表' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: '打分表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: sheet });
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain(`${total - 2} 人，改动 ${total - 2} 人`);
    await confirm(page, '导入');
    await page.getByText(`已打 ${total} / 共 ${total}`).waitFor();
  });

  await step('手机上的打分台也一样', phone, async (page) => {
    await signIn(page, 'expert', DEMO_PASSWORD);
    await page.getByRole('button', { name: '展开菜单' }).click();
    await page.getByRole('link', { name: '我的评审' }).click();
    await page.getByRole('link', { name: '去打分' }).click();
    await page.getByText(`已打 ${total} / 共 ${total}`).waitFor();
  });

  await step('她提交全部打分，从此只能查看', professor, async (page) => {
    await page.getByRole('button', { name: '提交全部打分' }).click();
    await confirm(page, '提交全部打分');
    await page.getByText('打分已截止或已提交，只能查看。').waitFor();
    expect(await page.getByRole('button', { name: '保存并看下一位' }).count()).toBe(0);
  });

  await step('截止之后，评选办计票：没有提交的打分表要写明理由才能不计', clerk, async (page) => {
    await office.post('/rest/clock', { instant: '2022-11-06T09:00:00+08:00' });
    await page.reload();
    await page.getByRole('button', { name: '计票' }).click();
    await page.getByText('有 4 份打分表一直没有提交').waitFor();
    await page.getByRole('dialog').getByLabel('不计入的理由').fill('四位专家因疫情未能评审，经研究不再等待');
    await confirm(page, '计票');
    await page.getByText('没有提交打分表，计票时未计入').waitFor();
    await expect.poll(() => main(page).textContent()).toContain('计票依据完好，重算结果一致');
    expect(await page.getByRole('region', { name: '计票结果表' }).getByRole('row').count()).toBe(total + 1);
    await page.getByRole('button', { name: '图', exact: true }).click();
    await page.getByRole('application').locator('.recharts-scatter-symbol').first().waitFor();
  });

  await step('领导小组看到同一份计票结果，没有人能看到打分中的专家', leader, async (page) => {
    await signIn(page, 'leader', DEMO_PASSWORD);
    await page.getByRole('link', { name: '专家评审' }).click();
    await main(page).getByRole('link', { name: '综合评审组' }).click();
    await page.getByRole('button', { name: '确定考核对象' }).waitFor();
  });
});
