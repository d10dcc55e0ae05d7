import { describe, expect, test } from 'vitest';
import { CONDITION_KINDS } from '@domain/rules/condition-kind';
import { FIXED_CODES, blocks, type Issue } from '@domain/rules/issue';
import { describeIssue } from '@domain/rules/wording';

const issue = (part: Partial<Issue>): Issue => ({ code: 'R99', clause: '通知三', severity: 'error', params: {}, ...part });

describe('every code has words', () => {
  test.each(FIXED_CODES)('%s says what was found, by which rule, and who mends it', (code) => {
    for (const severity of ['error', 'warning', 'unknown'] as const) {
      const { what, rule, mend, text } = describeIssue(issue({ code, severity }));
      expect([what, mend].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
      expect(rule).toBe('通知三');
      expect(text).toBe(`${what}（通知三）。${mend}`);
    }
  });

  test.each(CONDITION_KINDS)('a rule of kind %s has words for every severity', (kind) => {
    for (const severity of ['error', 'warning', 'unknown'] as const) {
      const { what, mend } = describeIssue(issue({ kind, severity }));
      expect([what, mend].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
      expect(what.startsWith('无法判定：')).toBe(severity === 'unknown');
    }
  });

  test('the rule is quoted when the issue carries it', () => {
    expect(describeIssue(issue({ kind: 'employment', params: { rule: '退休人员不得参加此次评选' } })).rule).toBe('通知三：退休人员不得参加此次评选');
  });

  test('a rule without a kind still names itself', () => {
    expect(describeIssue(issue({})).what).toBe('不符合规则 R99');
  });
});

describe('words with their numbers', () => {
  test.each<[Partial<Issue>, string]>([
    [
      { code: 'R10.quota', clause: '通知三（一）2、附件3', params: { awardLabel: '吉林省技术能手', count: 6, places: 5 } },
      '吉林省技术能手推荐 6 人，名额 5 人（通知三（一）2、附件3）。请删去 1 人，或由省厅调剂名额。',
    ],
    [{ code: 'R6.years', kind: 'years-in-occupation', params: { found: 6, required: 8, waiver: '通知二（一）1' } }, '从事本职业 6 年，不满 8 年，也没有可免除年限的条件（通知三）。填写有误的，由推荐单位更正；情况属实的，不能推荐。'],
    [{ code: 'R7.years', kind: 'years-in-occupation', severity: 'unknown', params: { found: '10余年', required: 5 } }, '无法判定：从事本职业年限「10余年」读不出年数，要求满 5 年（通知三）。请推荐单位核实后补填。'],
    [{ code: 'window.late', clause: '通知五（三）', params: { from: '2022-11-03', to: '2022-11-04' } }, '报送已经截止，时间为 2022-11-03 至 2022-11-04（通知五（三））。逾期报送不予受理；如有特殊情况请与省厅联系。'],
    [{ code: 'workbook.encrypted', clause: '附件5' }, '文件设有打开密码（附件5）。请取消密码后另存，再提交。'],
  ])('%o', (part, text) => {
    expect(describeIssue(issue(part)).text).toBe(text);
  });
});

test('errors and doubts hold a list up, a soft rule does not', () => {
  expect((['error', 'unknown', 'warning'] as const).map((severity) => blocks(issue({ severity })))).toEqual([true, true, false]);
});
