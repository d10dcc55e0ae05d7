/**
 * A journey as sentences: each step is done by somebody in a browser, leaves a screenshot in `.artifacts/e2e`, and
 * the page it ends on must be usable by everybody. A step that fails leaves the picture of what was seen.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults, overflow, watchedContext } from '../website/browser';

/** Where pictures go; never committed. */
export const ARTEFACTS = resolve(import.meta.dirname, '../../.artifacts/e2e');

/** Somebody with a browser of their own. */
export interface Visitor {
  page: Page;
  /** Errors of pages and requests to strange hosts. */
  faults: string[];
}

/** Opens a browser window for somebody; nothing of another visitor's session is in it. */
export async function visitor(browser: Browser, home: string, viewport = { width: 1440, height: 900 }): Promise<Visitor> {
  const { context, faults } = await watchedContext(
    browser,
    { viewport, locale: 'zh-CN', timezoneId: 'America/New_York', reducedMotion: 'reduce', baseURL: home },
    home,
  );
  context.setDefaultTimeout(20_000);
  return { page: await context.newPage(), faults };
}

export type Step = (sentence: string, who: Visitor, work: (page: Page) => Promise<void>) => Promise<void>;

/** The steps of one journey, numbered in the order they are taken. */
export function journey(name: string): Step {
  const folder = join(ARTEFACTS, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return async (sentence, { page, faults }, work) => {
    number += 1;
    const picture = join(folder, `${String(number).padStart(2, '0')} ${sentence}`);
    try {
      await work(page);
      expect(await accessibilityFaults(page), `${sentence}: everybody can use the page`).toEqual([]);
      expect(await overflow(page), `${sentence}: nothing sticks out`).toBe(0);
      expect(faults, `${sentence}: no errors, no strange hosts`).toEqual([]);
      await page.screenshot({ path: `${picture}.png` });
    } catch (error) {
      await page.screenshot({ path: `${picture} FAILED.png`, fullPage: true }).catch(() => undefined);
      throw new Error(`Step ${number}, «${sentence}»: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
}

/** Signs in at the office and waits for the home page. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/office/');
  await page.getByLabel('账号').fill(username);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1, name: /你好/ }).waitFor();
}

/** What the page is about. */
export const main = (page: Page): Locator => page.getByRole('main');

/** Presses a button of the dialog that is open. */
export const confirm = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('dialog').getByRole('button', { name }).click();

/** Opens a body's own list from the menu. */
export async function openOwnList(page: Page, unit: string): Promise<void> {
  await page.getByRole('link', { name: '汇总表与排序' }).first().click();
  await main(page).getByRole('link', { name: unit }).click();
  await page.getByRole('heading', { name: '推荐排序' }).waitFor();
}

/** On its list a unit records its decision and its posting, both of days that are past. */
export async function recordDecisionAndPosting(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记集体研究' }).click();
  const decision = page.getByRole('dialog');
  await decision.getByLabel('会议纪要编号').fill('党组纪要〔2022〕21号');
  await decision.getByLabel('开会日期').fill('2022-10-26');
  await confirm(page, '登记');
  await page.getByText('集体研究已登记。').first().waitFor();
  await page.getByRole('button', { name: '登记公示' }).click();
  const posting = page.getByRole('dialog');
  await posting.getByLabel('张贴首日').fill('2022-10-27');
  await posting.getByLabel('张贴地点').fill('市政务大厅公告栏');
  await posting.getByLabel('张贴人').fill('人事科 王敏');
  await expect.poll(() => posting.textContent()).toContain('2022年10月27日（周四）至11月2日（周三）');
  await confirm(page, '登记公示');
  await page.getByText('公示已登记。').first().waitFor();
}

/** On its list a unit enters the agreeing answers of all agencies. */
export async function recordAnswers(page: Page, people: number): Promise<void> {
  await page.getByRole('button', { name: '登记答复' }).click();
  const dialog = page.getByRole('dialog');
  for (const agency of ['组织人事部门', '纪检监察机关', '公安部门', '信用查询']) await dialog.getByLabel(`${agency}答复文号`).fill('复函〔2022〕11号');
  await dialog.getByLabel('答复经办人').fill('李明');
  await dialog.getByLabel('答复日期').fill('2022-11-02');
  await confirm(page, `登记 ${people} 人的答复`);
  await page.getByText('都已办妥，可以报送。').waitFor();
}

/** On its list a body writes the report that goes with it. */
export async function writeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '填写推荐报告' }).click();
  const dialog = page.getByRole('dialog');
  const facts = { 联系人: '王敏', 联系电话: '0434-3222222', 评审日期: '2022-10-25', 评审办法: '查阅材料、现场质询', 专家评审意见: '同意推荐', 姓名: '许教授', 职称或技能等级: '教授', 工作单位: '四平职业大学' };
  for (const [label, value] of Object.entries(facts)) await dialog.getByLabel(label, { exact: true }).fill(value);
  await confirm(page, '保存');
  await page.getByText('推荐报告已保存。').first().waitFor();
}

/** Checks a page that is drawn up, as the second person. */
export async function check(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '公布稿' }).first().click();
  await main(page).getByRole('link', { name: title }).click();
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('没有发现疑似个人信息').waitFor();
  await page.getByRole('button', { name: '审核通过' }).click();
  await confirm(page, '审核通过');
  await main(page).getByText('审核通过', { exact: true }).first().waitFor();
}

/** Publishes the page that was checked, as whoever sent it. */
export async function publish(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: '公布', exact: true }).click();
  await confirm(page, '公布');
  await main(page).getByText('已公布', { exact: true }).first().waitFor();
}
