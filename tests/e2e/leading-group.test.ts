/** The 领导小组 meets: three members vote on their phones, one stands aside; what was decided is posted, conferred, and once withdrawn. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessAll } from '../integration/commands/assessed-people';
import { decide } from '../integration/commands/leading-group';
import { DEMO_PASSWORD, startServer, type Client, type TestServer } from '../integration/server';
import { startBrowser } from '../website/browser';
import { check, confirm, journey, publish, signIn, visitor } from './journey';
import { postChecked, publishChecked } from '../integration/commands/released';

const PHONE = { width: 390, height: 844 };

let server: TestServer;
let browser: Browser;
let clerk: Client;
let slate: { id: string; version: number };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  clerk = await server.signIn('office');
  const people = (await assessAll(server, clerk, 'technical-expert')).slice(0, 5);
  slate = (await clerk.post('/rest/slates/assemble', { ranking: { 'technical-expert': people }, withoutProposal: '样例名单' })).body;
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens the one meeting from the menu of a phone or a desk. */
async function openMeeting(page: Page): Promise<void> {
  await page.goto('/office/meetings');
  await page.getByRole('main').getByRole('link', { name: /领导小组会议$/ }).first().click();
  await page.getByRole('heading', { level: 2, name: '审定拟表彰名单' }).waitFor();
}

async function vote(page: Page, choice: string): Promise<void> {
  await page.getByRole('group', { name: '我的表决' }).getByRole('button', { name: choice }).click();
  await page.getByRole('button', { name: `投出我的一票：${choice}` }).click();
  await page.getByText(`您的表决：${choice}`).waitFor();
}

it('领导小组开会表决', { timeout: 600_000 }, async () => {
  const step = journey('leading-group');
  const office = await visitor(browser, server.url);
  const checker = await visitor(browser, server.url);
  const phones = await Promise.all(['leader', 'leader2', 'leader3'].map(() => visitor(browser, server.url, PHONE)));
  const citizen = await visitor(browser, server.url, PHONE);
  const [first, second, third] = phones as [typeof office, typeof office, typeof office];

  await step('省厅经办人召集会议', office, async (page) => {
    await signIn(page, 'office', DEMO_PASSWORD);
    await page.getByRole('link', { name: '领导小组会议' }).click();
    await page.getByText('还没有会议').waitFor();
    await page.getByRole('button', { name: '召集会议' }).click();
    await page.getByRole('dialog').getByLabel('地点').fill('省厅 501 会议室');
    await confirm(page, '召集会议');
    await page.getByText('有效人数 2 人，还差 2 人').waitFor();
  });

  await step('她登记到会，把省级名单提交表决', office, async (page) => {
    for (const name of ['领导小组 李组长', '领导小组 韩副组长']) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('button', { name: '保存到会登记' }).click();
    await page.getByText('有效人数 2 人，已达到').waitFor();
    await page.getByRole('button', { name: '提交议题' }).click();
    await confirm(page, '提交议题');
    await page.getByText('已表决或回避 0 人，成员 3 人').waitFor();
  });

  await step('组长在手机上看名单，投同意', first, async (page) => {
    await signIn(page, 'leader', DEMO_PASSWORD);
    await openMeeting(page);
    await page.getByRole('button', { name: /名单（5 人）/ }).waitFor();
    await vote(page, '同意');
  });

  await step('副组长在手机上投同意', second, async (page) => {
    await signIn(page, 'leader2', DEMO_PASSWORD);
    await openMeeting(page);
    await vote(page, '同意');
  });

  await step('一名成员没有到会，只能回避，她选择回避并说明', third, async (page) => {
    await signIn(page, 'leader3', DEMO_PASSWORD);
    await openMeeting(page);
    await page.getByRole('group', { name: '我的表决' }).getByRole('button', { name: '回避' }).click();
    await page.getByLabel(/写入纪要/).fill('名单中有本单位人员');
    await page.getByRole('button', { name: '投出我的一票：回避' }).click();
    await page.getByText('您的表决：回避').waitFor();
  });

  await step('经办人看到票数自己变化，结束表决，结果是通过', office, async (page) => {
    await page.getByText('已表决或回避 3 人，成员 3 人').waitFor();
    await page.getByRole('button', { name: '结束表决' }).click();
    await confirm(page, '结束表决');
    await page.getByText('同意 2，反对 0，弃权 0，回避 1；到会 2／应到 2').first().waitFor();
  });

  await step('她登记纪要，待另一人签批', office, async (page) => {
    await page.getByRole('button', { name: '登记纪要' }).click();
    await page.getByRole('dialog').getByLabel('纪要编号').fill('领导小组纪要〔2022〕甲1号');
    await confirm(page, '登记纪要');
    await page.getByRole('main').getByText('待签批').first().waitFor();
  });

  await step('组长在手机上签批，表决生效', first, async (page) => {
    await page.getByRole('button', { name: '签批纪要' }).click();
    await confirm(page, '签批纪要');
    await page.getByRole('main').getByText('已签批').first().waitFor();
  });

  await step('名单公示期满，再经会议审定，公布表彰；她登记奖金发放', office, async (page) => {
    const posted = await postChecked(server, clerk, { slateId: slate.id, version: slate.version, documentNumber: '吉人社公示〔2022〕18号', title: '拟表彰人选公示', firstDay: '2022-11-03' });
    expect(posted.status).toBe(201);
    await clerk.post('/rest/clock', { instant: '2022-11-10T09:00:00+08:00' });
    const closed = (await clerk.post(`/rest/notices/${posted.body.id}/close`, { version: posted.body.version })).body;
    await decide(server, clerk, { kind: 'confirmation', subjectId: slate.id });
    const facts = { documentNumber: '吉人社发〔2022〕30号', title: '表彰决定', conferredOn: '2022-11-10' };
    expect((await publishChecked(server, clerk, closed.id, { version: closed.version, ...facts })).status).toBe(200);
    await page.goto('/office/commendations');
    await page.reload();
    await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('button', { name: '登记奖金发放' }).click();
    await page.getByRole('dialog').getByLabel('凭证号').fill('凭证 1 号');
    await confirm(page, '登记奖金发放');
    await page.getByText('凭证 凭证 1 号').waitFor();
  });

  await step('其后称号依会议决定撤销，撤销公告送审', office, async (page) => {
    const id = /commendations\/([^/]+)/.exec(page.url())![1]!;
    await decide(server, clerk, { kind: 'revocation', subjectId: id });
    await page.getByRole('button', { name: '撤销称号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('撤销决定文号').fill('吉人社函〔2022〕9号');
    await dialog.getByLabel('情形').click();
    await page.getByRole('option', { name: '弄虚作假取得称号' }).click();
    await dialog.getByLabel('具体情况（不公开）').fill('材料造假');
    await confirm(page, '撤销称号');
    await page.getByText('已送审，等待另一人审核').waitFor();
  });

  await step('另一个账号核对撤销公告，审核通过', checker, async (page) => {
    await signIn(page, 'office-2', DEMO_PASSWORD);
    await check(page, '撤销称号公告');
  });

  await step('她公布撤销公告，证书和奖金待追回', office, async (page) => {
    const title = page.url();
    await page.getByRole('link', { name: '查看公布稿' }).click();
    await publish(page);
    await page.goto(title);
    await page.getByRole('button', { name: '登记奖金追回' }).waitFor();
    expect(await page.getByText('待追回').count()).toBe(2);
  });

  await step('市民在公开网站上看到撤销公告，看不到具体情况', citizen, async (page) => {
    await page.goto('/revocations/');
    await page.getByRole('heading', { level: 1, name: '撤销称号公告' }).waitFor();
    expect(await page.getByRole('cell', { name: '已撤销' }).count()).toBe(1);
    expect(await page.content()).not.toContain('材料造假');
  });
});
