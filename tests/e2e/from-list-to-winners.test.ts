/** The journey that proves the product: a body's list becomes a published list of winners. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { join, resolve } from 'node:path';
import expected from '../fixtures/expected-import.json';
import { decide } from '../integration/commands/leading-group';
import { DEMO_PASSWORD, startServer, type TestServer } from '../integration/server';
import { startBrowser } from '../website/browser';
import { ARTEFACTS, check, confirm, journey, main, openOwnList, publish, recordAnswers, recordDecisionAndPosting, signIn, visitor, writeReport } from './journey';

const SIPING = '四平市人力资源和社会保障局';
const LIST = resolve(import.meta.dirname, '../../scripts/demo/slates/2203.xlsx');
/** What README.md shows is a copy of it: `cms/docs/images/office.png`. */
const OFFICE_PICTURE = join(ARTEFACTS, 'office.png');
const PUBLICITY = '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示';
/** Those whom 四平 puts forward in the end, in its order. */
const FIVE = ['余䶮', '苏堃', '叶佳音', '贺磊', '马光辉'];
/** 大奖 and 技术能手 on the province's list, once it is drawn up. */
let chosen: number[] = [];
const DECISION = '关于表彰第八届吉林技能大奖获得者和吉林省技术能手的决定';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const experts = (page: Page): Locator => page.getByRole('list', { name: '吉林省技术能手推荐排序' });
const order = async (page: Page): Promise<string[]> => experts(page).getByRole('link').allTextContents();

/** Removes a nominee through the page of the person. */
async function remove(page: Page, name: string): Promise<void> {
  await openOwnList(page, SIPING);
  await main(page).getByRole('listitem').getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: '删除' }).click();
  await confirm(page, '删除');
  await page.getByRole('heading', { name: '推荐对象' }).waitFor();
}

/** Drags a row by its handle onto another, in small moves as a hand does. */
async function drag(page: Page, name: string, onto: Locator): Promise<void> {
  const handle = await experts(page).getByRole('button', { name: `拖动 ${name}` }).boundingBox();
  const target = await onto.boundingBox();
  if (!handle || !target) throw new Error('nothing to drag');
  const x = handle.x + handle.width / 2;
  const y = handle.y + handle.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= 15; move += 1) await page.mouse.move(x, y + ((target.y + 4 - y) * move) / 15);
  await page.mouse.up();
}

/** The names in the tables of a public page, by the caption of each. */
async function published(page: Page): Promise<Record<string, string[]>> {
  const lists = await page.getByRole('table').all();
  return Object.fromEntries(await Promise.all(lists.map(async (list) => [
    (await list.locator('caption').textContent())?.split('（')[0] ?? '',
    await list.locator('tbody th[scope=row]').allTextContents(),
  ])));
}

it('从一份汇总表到公布的表彰名单', { timeout: 600_000 }, async () => {
  const step = journey('from-list-to-winners');
  const clerk = await visitor(browser, server.url);
  const office = await visitor(browser, server.url);
  const second = await visitor(browser, server.url);
  const citizen = await visitor(browser, server.url);
  const phone = await visitor(browser, server.url, { width: 390, height: 844 });
  const secrets: string[] = [];
  /** A meeting on the province's list; how it is held on screen is a journey of its own. */
  const decided = async (kind: 'shortlist' | 'confirmation'): Promise<void> => {
    const clerkOfMeetings = await server.signIn('office');
    const [slate] = (await clerkOfMeetings.get('/rest/slates?filter={"level":"province"}')).body;
    await decide(server, clerkOfMeetings, { kind, subjectId: slate.id });
  };

  await step('四平经办人登录，首页告诉她先导入汇总表', clerk, async (page) => {
    await signIn(page, 'body-2203', DEMO_PASSWORD);
    await expect.poll(() => main(page).getByRole('region', { name: '等我办的事' }).textContent()).toContain('导入本单位的汇总表');
  });

  await step('她导入汇总表，先看到每一行的问题', clerk, async (page) => {
    await page.getByRole('link', { name: '去导入' }).click();
    await page.locator('input[type=file]').setInputFiles(LIST);
    await page.getByRole('heading', { name: '读到 7 人：技能大奖 1 人，技术能手 6 人' }).waitFor();
    await expect.poll(() => main(page).getByRole('alert').textContent()).toContain('吉林省技术能手推荐 6 人，名额 5 人');
    const row = page.getByRole('row').filter({ hasText: '阎岩' });
    expect(await row.textContent()).toContain('同一人在本届还申报了吉林省技术能手（吉林省教育厅）');
    expect(await page.getByRole('button', { name: '有问题 1' }).count()).toBe(1);
  });

  await step('她保存名单，有问题的名单还不能报送', clerk, async (page) => {
    await page.getByRole('button', { name: /^保存 7 人/ }).click();
    await confirm(page, '确认保存');
    await page.getByRole('heading', { name: '推荐排序' }).waitFor();
    expect(await order(page)).toEqual(['苏堃', '叶佳音', '马光辉', '贺磊', '余䶮', '尹堃']);
    expect(await page.getByRole('button', { name: '报送' }).isDisabled()).toBe(true);
  });

  await step('她查看余䶮的证件号码，查看记入日志', clerk, async (page) => {
    await experts(page).getByRole('link', { name: '余䶮' }).click();
    await page.getByRole('button', { name: '查看完整号码' }).click();
    await confirm(page, '查看完整号码');
    const card = page.getByRole('region', { name: '证件与联系方式' });
    const known = expected.nominees.find(({ name }) => name === '余䶮');
    await expect.poll(() => card.textContent()).toContain(known?.id);
    secrets.push(...((await card.textContent()) ?? '').match(/\d{11,17}[\dX]?/g) ?? []);
    expect(secrets).toEqual([known?.id, expect.stringMatching(/^\d{11}$/)]);
    secrets.push((await page.getByText('证书编号').locator('xpath=following-sibling::*').first().textContent()) ?? '');
    expect(secrets[2]).toMatch(/^\d{10,}$/);
  });

  await step('她改正名单：重复申报的人和超出名额的人各移出一位', clerk, async (page) => {
    await remove(page, '阎岩');
    await remove(page, '尹堃');
    await openOwnList(page, SIPING);
    await page.getByRole('heading', { name: '没有问题' }).waitFor();
  });

  await step('她用鼠标把余䶮拖到第一，用键盘把贺磊上移一位，然后保存', clerk, async (page) => {
    await drag(page, '余䶮', experts(page).getByRole('listitem').first());
    await expect.poll(() => order(page)).toEqual(['余䶮', '苏堃', '叶佳音', '马光辉', '贺磊']);
    await experts(page).getByRole('button', { name: '上移 贺磊' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => order(page)).toEqual(FIVE);
    await page.getByRole('button', { name: '保存排序' }).click();
    await page.getByText('排序已保存').first().waitFor();
    await page.reload();
    await expect.poll(() => order(page)).toEqual(FIVE);
  });

  await step('报送前要办的事：她登记集体研究和本单位公示', clerk, async (page) => {
    expect(await page.getByRole('button', { name: '报送', exact: true }).isDisabled()).toBe(true);
    await recordDecisionAndPosting(page);
  });

  await step('她登记各机关的书面答复，填写推荐报告，要办的事都办妥了', clerk, async (page) => {
    await recordAnswers(page, 5);
    await writeReport(page);
  });

  await step('她在名额之内报送，名单从此不能改动', clerk, async (page) => {
    await page.getByRole('button', { name: '报送', exact: true }).click();
    expect(await page.getByRole('dialog').textContent()).toContain('5 人，名额 5 人');
    await confirm(page, '确认报送');
    await page.getByText('名单已经报送，不能再改动').waitFor();
    expect(await page.getByRole('button', { name: '拖动 余䶮' }).count()).toBe(0);
  });

  await step('省厅经办人在首页看到各地名额使用', office, async (page) => {
    await signIn(page, 'office', DEMO_PASSWORD);
    await expect.poll(() => main(page).textContent()).toContain('已报送的单位7/18');
    await page.getByRole('button', { name: '表', exact: true }).click();
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '四平', exact: true }) });
    await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(['6', '5', '0', '1']);
    await page.getByRole('button', { name: '图', exact: true }).click();
    await page.getByRole('application').locator('.recharts-bar-rectangle').first().waitFor();
    await page.setViewportSize({ width: 1440, height: 1420 });
    await page.screenshot({ path: OFFICE_PICTURE });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await step('点四平的条形，看到它报送的五个人', office, async (page) => {
    const label = await page.getByRole('application').getByText('四平', { exact: true }).boundingBox();
    if (!label) throw new Error('no bar for 四平');
    await page.mouse.click(label.x + label.width + 60, label.y + label.height / 2);
    await page.getByRole('heading', { level: 1, name: '推荐对象' }).waitFor();
    await expect.poll(() => main(page).textContent()).toContain('共 5 条');
    expect((await main(page).getByRole('row').getByRole('link').allTextContents()).sort()).toEqual([...FIVE].sort());
  });

  await step('材料送到窗口，她核对、登记，得到收件编号', office, async (page) => {
    await page.getByRole('link', { name: '收件登记' }).click();
    await page.getByRole('button', { name: new RegExp(SIPING) }).click();
    await main(page).getByLabel(/推荐报告/).fill('1');
    await main(page).getByLabel(/汇总表/).fill('2');
    await main(page).getByLabel('交件人').fill('王敏');
    await main(page).getByLabel('是否涉密').click();
    await page.getByRole('option', { name: '不涉密' }).click();
    await page.getByRole('button', { name: '各袋必有的材料都在' }).click();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await confirm(page, '登记');
    await page.getByText('已登记，收件编号 7').first().waitFor();
  });

  await step('她让演示走过专家评审和考核，每一步都由该办的人办', office, async (page) => {
    await page.getByRole('link', { name: '专家评审' }).click();
    await page.getByRole('button', { name: '演示：推进到考核' }).click();
    await confirm(page, '推进');
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 120_000 });
    await main(page).getByRole('link', { name: '综合评审组' }).waitFor();
  });

  await step('她把建议名单整份列入省级名单', office, async (page) => {
    await page.getByRole('link', { name: '建议名单' }).click();
    await page.getByRole('button', { name: '列入省级名单' }).and(page.locator(':not([aria-disabled])')).click();
    await confirm(page, '列入省级名单');
    await page.getByRole('heading', { level: 1, name: '省级名单' }).waitFor();
    await page.getByRole('button', { name: '发布公示' }).and(page.locator(':enabled')).waitFor();
  });

  await step('四平的人都列入，与建议名单不同的逐人写明理由', office, async (page) => {
    const pool = page.getByRole('region', { name: '已报送的推荐对象' });
    await pool.getByLabel('奖项').click();
    await page.getByRole('option', { name: '技术能手' }).click();
    await pool.getByLabel('推荐单位').click();
    await page.getByRole('option', { name: /四平/ }).click();
    // 四平 recommends nobody for the 大奖: whoever leaves that list departs from the proposal.
    await page.getByRole('list', { name: '吉林技能大奖推荐排序' }).getByRole('button', { name: /^移出/ }).last().click();
    const all = page.getByRole('button', { name: /^全部列入/ });
    if (await all.isEnabled()) await all.click();
    await page.getByRole('button', { name: /^保存/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('请逐人写明理由').waitFor();
    expect(await dialog.getByRole('button', { name: '保存名单' }).getAttribute('aria-disabled')).toBe('true');
    for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('经综合考虑艰苦岗位和区域代表性');
    await confirm(page, '保存名单');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/与建议名单不同/).waitFor();
    await page.getByRole('button', { name: '发布公示' }).and(page.locator(':enabled')).waitFor();
    chosen = await Promise.all(['吉林技能大奖', '吉林省技术能手'].map((award) => page.getByRole('list', { name: `${award}推荐排序` }).getByRole('listitem').count()));
  });

  await step('领导小组开会，表决通过拟表彰名单', office, async (page) => {
    await decided('shortlist');
    await page.reload();
    await page.getByRole('button', { name: '发布公示' }).and(page.locator(':enabled')).waitFor();
  });

  await step('她把五个工作日的公示送审，先看清人数和起止日期', office, async (page) => {
    await page.getByRole('button', { name: '发布公示' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('标题').fill(PUBLICITY);
    await dialog.getByLabel('文号').fill('吉人社公示〔2022〕18号');
    const facts = (await dialog.textContent()) ?? '';
    expect(facts).toContain(`吉林技能大奖 ${chosen[0]} 人，吉林省技术能手 ${chosen[1]} 人`);
    expect(facts).toContain('2022年11月9日（周三）');
    await confirm(page, `送审 ${chosen[0]! + chosen[1]!} 人的公示`);
    await page.getByRole('heading', { level: 1, name: PUBLICITY }).waitFor();
    expect(await page.getByRole('button', { name: '审核通过' }).isDisabled()).toBe(true);
  });

  await step('没有审核，网站上什么也没有', citizen, async (page) => {
    await page.goto('/');
    expect(await page.content()).not.toContain(PUBLICITY);
  });

  await step('另一个账号核对将要公开的网页，审核通过', second, async (page) => {
    await signIn(page, 'office-2', DEMO_PASSWORD);
    await check(page, PUBLICITY);
  });

  await step('她公布公示', office, async (page) => {
    await publish(page);
  });

  await step('市民在网站上看到公示和提出异议的办法', citizen, async (page) => {
    await page.goto('/');
    await page.getByRole('complementary', { name: '正在公示' }).getByRole('link', { name: PUBLICITY }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(PUBLICITY);
    const lists = await published(page);
    expect(Object.values(lists).map((names) => names.length)).toEqual(chosen);
    expect(FIVE.filter((name) => !lists['吉林省技术能手公示名单']?.includes(name))).toEqual([]);
    const words = (await main(page).textContent()) ?? '';
    for (const fact of ['2022年11月3日', '2022年11月9日', '5个工作日', '真实姓名', '0431-88690627']) expect(words).toContain(fact);
  });

  await step('公示页面没有任何身份证号码、电话和出生日期', citizen, async (page) => {
    await withoutSecrets(page, secrets);
  });

  await step('公示期满，演示时钟拨到11月10日，她结束公示', office, async (page) => {
    await page.getByRole('button', { name: /点击调整演示时间/ }).click();
    await page.getByRole('dialog').getByLabel('日期').fill('2022-11-10');
    await confirm(page, '调整');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '公示公告' }).first().click();
    await main(page).getByRole('link', { name: PUBLICITY }).first().click();
    await page.getByRole('button', { name: '结束公示' }).first().click();
    await confirm(page, '结束公示');
    await page.getByRole('button', { name: '发布表彰决定' }).waitFor();
  });

  await step('领导小组再次开会，审定表彰名单', office, async (page) => {
    await decided('confirmation');
    await page.reload();
    await page.getByRole('button', { name: '发布表彰决定' }).waitFor();
  });

  await step('她把表彰决定送审', office, async (page) => {
    await page.getByRole('button', { name: '发布表彰决定' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('标题').fill(DECISION);
    await dialog.getByLabel('决定文号').fill('吉人社发〔2022〕30号');
    await confirm(page, `送审 ${chosen[0]! + chosen[1]!} 人的表彰名单`);
    await page.getByRole('heading', { level: 1, name: DECISION }).waitFor();
  });

  await step('另一个账号审核表彰决定', second, async (page) => {
    await check(page, DECISION);
  });

  await step('她公布表彰决定', office, async (page) => {
    await publish(page);
    await page.getByRole('link', { name: '表彰名单' }).click();
    await expect.poll(() => main(page).textContent()).toContain('余䶮');
  });

  await step('市民在网站上按奖项和推荐单位看到表彰名单', citizen, async (page) => {
    await page.goto('/');
    expect(await page.getByRole('complementary', { name: '正在公示' }).count()).toBe(0);
    await page.getByRole('link', { name: DECISION }).click();
    expect(new URL(page.url()).pathname).toBe('/winners/8/');
    await page.getByRole('navigation', { name: '按奖项和推荐单位查找' }).getByRole('link', { name: '四平市人力资源和社会保障局' }).click();
    const lists = await published(page);
    expect(Object.values(lists).map((names) => names.length)).toEqual(chosen);
    expect(FIVE.filter((name) => !lists['吉林省技术能手名单']?.includes(name))).toEqual([]);
    await withoutSecrets(page, secrets);
  });

  await step('手机上也一样', phone, async (page) => {
    await page.goto('/winners/8/');
    expect(await page.getByRole('rowheader', { name: '余䶮' }).count()).toBe(1);
    await withoutSecrets(page, secrets);
  });
});

/** Neither the page's source nor what the browser made of it holds a private digit. */
async function withoutSecrets(page: Page, secrets: string[]): Promise<void> {
  const source = await (await page.request.get(page.url())).text();
  for (const text of [source, await page.content()]) {
    expect(text).toContain('余䶮');
    for (const secret of secrets) expect(text).not.toContain(secret);
    const plain = text.normalize('NFKC').replace(/0431-88690627|\/notices\/\w+\//g, '');
    expect(plain.match(/[1-9]\d{5}[\s-]?(?:19|20)\d{6}[\s-]?\d{3}[\dXx]/g)).toBeNull();
    expect(plain.match(/(?<!\d)1\d{10}(?!\d)/g)).toBeNull();
    expect(plain).not.toMatch(/出生|身份证|19[5-9]\d年\d{1,2}月|(?:19[5-9]\d|200\d)-\d\d/);
  }
}
