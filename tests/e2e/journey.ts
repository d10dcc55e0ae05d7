/**
 * A journey as sentences: each step is done by somebody in a browser, leaves a screenshot in `.artifacts/e2e`, and
 * the page it ends on must be usable by everybody. A step that fails leaves the picture of what was seen.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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
