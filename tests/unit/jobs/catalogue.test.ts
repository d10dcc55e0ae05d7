/** Every topic a command sets in motion has somebody who delivers it; every kind that is told or waits has words. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HANDLERS } from '@cms/jobs';
import { INBOX_SOURCES } from '@cms/queries/inbox';
import { describeMessage, MESSAGE_KINDS } from '@domain/rules/wording/message-phrases';
import { describeTask, TASK_KINDS } from '@domain/rules/wording/task-phrases';

const SERVER = path.resolve(import.meta.dirname, '../../../cms/src');
const textOf = (folder: string): string =>
  readdirSync(path.join(SERVER, folder)).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(path.join(SERVER, folder, name), 'utf8')).join('\n');

test('topics', () => {
  const set = new Set([...textOf('commands').matchAll(/topic: '([^']+)'/g)].map(([, topic]) => topic!));
  expect(set.size).toBeGreaterThan(3);
  expect([...set].filter((topic) => !(topic in HANDLERS.effects))).toEqual([]);
});

test('kinds of tasks started by commands', () => {
  const started = [...textOf('commands').matchAll(/startJob\([^)]*kind: '([^']+)'/g)].map(([, kind]) => kind!);
  expect(started.filter((kind) => !(kind in HANDLERS.tasks))).toEqual([]);
});

test('kinds of the inbox', () => {
  const kinds = INBOX_SOURCES.flatMap((source) => source.kinds);
  expect(kinds).toEqual([...new Set(kinds)]);
  expect([...kinds].sort()).toEqual([...TASK_KINDS].sort());
});

test('kinds of messages', () => {
  const told = new Set([...textOf('jobs').matchAll(/kind: '([^']+)'/g)].map(([, kind]) => kind!));
  // A scope has a kind as well.
  told.delete('all');
  expect([...told].filter((kind) => !MESSAGE_KINDS.includes(kind))).toEqual([]);
});

test.each([
  ['list.import', {}, '2022-11-04', '导入本单位的汇总表', '还没有名单。集中报送到11月4日截止。'],
  ['list.mend', { count: 2, names: '甲、乙' }, '2022-11-04', '2 人有问题，需要处理', '甲、乙。改正后才能报送。'],
  ['list.mend', { count: 5, names: '甲、乙、丙' }, '2022-11-04', '5 人有问题，需要处理', '甲、乙、丙等。改正后才能报送。'],
  ['list.sent', {}, null, '名单已报送', '等待上级审核。'],
  ['list.sent', {}, '2022-11-16', '名单已报送', '全省公示到11月16日。'],
  ['no-such-kind', {}, null, 'no-such-kind', ''],
])('words of %s', (kind, params, until, title, why) => {
  expect(describeTask(kind, params, until)).toMatchObject({ title, why });
});

test.each([
  ['due', { task: 'list.import', until: '2022-11-04', daysLeft: 1 }, '今天是最后一天：导入本单位的汇总表'],
  ['due', { task: 'list.import', until: '2022-11-04', daysLeft: 2 }, '还剩 2 个工作日：导入本单位的汇总表'],
  ['slate.returned', {}, '名单被退回补正'],
  ['slate.returned', { mendBy: '2022-11-07' }, '名单被退回补正，2022-11-07 前重新报送'],
  ['quota.changed', { places: 2 }, '本单位的推荐名额有调整：增加 2 个'],
  ['quota.changed', { places: -1 }, '本单位的推荐名额有调整：减少 1 个'],
  ['no-such-kind', {}, 'no-such-kind'],
])('the line of %s', (kind, params, line) => {
  expect(describeMessage(kind, params)).toBe(line);
});

test('every phrase says something whatever it is given', () => {
  for (const kind of TASK_KINDS) expect(describeTask(kind, {}, '2022-11-04')).toEqual({ title: expect.not.stringMatching(/^$/), why: expect.any(String), action: expect.not.stringMatching(/^$/) });
  for (const kind of MESSAGE_KINDS) expect(describeMessage(kind, {})).not.toBe(kind);
});

test.each([
  ['list.submit', '', '核对排序后报上级。'],
  ['list.submit', '2022-11-04', '集中报送到11月4日截止。'],
  ['list.sent', '', '等待上级审核。'],
  ['list.sent', '2022-11-11', '全省公示到11月11日。'],
])('%s until «%s»', (kind, until, why) => {
  expect(describeTask(kind, {}, until === '' ? null : until).why).toBe(why);
});

test.each([
  ['slate.returned', {}, '名单被退回补正'],
  ['slate.returned', { mendBy: '2022-11-07' }, '名单被退回补正，2022-11-07 前重新报送'],
  ['motion.closed', { title: '审定拟表彰名单', outcome: 'passed' }, '表决结束：审定拟表彰名单，通过'],
  ['motion.closed', { title: '审定拟表彰名单', outcome: 'rejected' }, '表决结束：审定拟表彰名单，未通过'],
  ['quota.changed', { places: 2 }, '本单位的推荐名额有调整：增加 2 个'],
  ['quota.changed', { places: -1 }, '本单位的推荐名额有调整：减少 1 个'],
])('the message %s with %o', (kind, params, words) => {
  expect(describeMessage(kind, params)).toBe(words);
});
