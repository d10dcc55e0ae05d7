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
    [{ code: 'R3', kind: 'same-award', params: { edition: 7, awardLabel: '吉林技能大奖' } }, '已在第7届获得吉林技能大奖，不再参与同一奖项推荐（通知三）。核对无误的，请推荐单位删去此人；历届名单有误的，由省厅更正。'],
    [{ code: 'R4', kind: 'single-nomination', params: { same: 0, awardLabel: '吉林技能大奖', where: '省教育厅' } }, '同一人在本届还申报了吉林技能大奖（省教育厅）（通知三）。一人只能由一个单位申报一个奖项，请有关推荐单位商定后删去其余。'],
    [{ code: 'R4', kind: 'single-nomination', params: { same: 1, awardLabel: '吉林技能大奖', where: '省教育厅' } }, '同一人在本届已由省教育厅推荐吉林技能大奖（通知三）。一人只能由一个单位申报一个奖项，请有关推荐单位商定后删去其余。'],
    [{ code: 'R7.condition', kind: 'claimed-condition', params: { found: '5', count: 4 } }, '填写的条件「5」不成立，本奖项共 4 项条件（通知三）。填写有误的，由推荐单位更正；情况属实的，不能推荐。'],
    [{ code: 'R6.condition', kind: 'claimed-condition', severity: 'unknown', params: { found: '2', frontline: 1 } }, '无法判定：填写的条件「2」还要求在生产服务一线，是否一线未说明（通知三）。请推荐单位核实后补填。'],
    [{ code: 'R8', kind: 'clean-record', params: { since: '2017年', note: '2020年受警告' } }, '2017年以来有违法违纪或受处分、处理等情况：2020年受警告（通知三）。填写有误的，由推荐单位更正；情况属实的，不能推荐。'],
    [{ code: 'R8', kind: 'clean-record', severity: 'unknown', params: { since: '2017年', note: '/' } }, '无法判定：2017年以来有无违法违纪等情况不能确定：/（通知三）。请推荐单位核实后补填。'],
    [{ code: 'R8.influence', kind: 'influence-period', params: { until: '2023-01-01' } }, '处分或处理的影响期到2023-01-01未满（通知三）。填写有误的，由推荐单位更正；情况属实的，不能推荐。'],
    [{ code: 'R9', kind: 'employer-channel', severity: 'unknown', params: { employer: '甲公司' } }, '无法判定：甲公司不在单位名册中，不知应由谁推荐（通知三）。请核对单位名称；确未列入的，由省厅补入单位名册。'],
    [{ code: 'ID.check', params: { fault: 'length' } }, '身份证号码有误：不是 18 位（通知三）。由推荐单位对照身份证原件更正。'],
    [{ code: 'field.format', params: { label: '性别', found: '？' } }, '性别「？」认不出（通知三）。由推荐单位更正。'],
    [{ code: 'field.format', params: { label: '出生年月', found: '', hint: '如 1970-09' } }, '出生年月（未填）认不出（通知三）。由推荐单位更正，如 1970-09。'],
    [{ code: 'sheet.no-body', params: { found: '大连市' } }, '认不出推荐单位「大连市」（通知三）。请在表头「推荐单位」处填写单位全称。'],
    [{ code: 'workbook.unreadable', params: { reason: '是文件夹' } }, '文件打不开：是文件夹（通知三）。请检查文件是否存在、是否有读取权限。'],
    [{ code: 'access.outside', params: { unit: '四平市人社局' } }, '此记录不属于四平市人社局的管理范围（通知三）。由记录所属单位办理。'],
    [{ code: 'evidence.type', params: { found: 'TIFF 图片', accepts: 'JPEG、PNG' } }, '文件是TIFF 图片（通知三）。请另存或扫描为 JPEG、PNG 后上传。'],
    [{ code: 'evidence.type', params: { found: '', accepts: 'PDF' } }, '认不出文件的格式（通知三）。请另存或扫描为 PDF 后上传。'],
    ...([[{ barred: 1 }, '本届经长春推荐的吉林省技术能手已取消资格，不得重报'], [{ same: 1 }, '同一人在本届已由长春推荐吉林省技术能手'], [{}, '同一人在本届还申报了吉林省技术能手（长春）']] as const).map(([params, what]): [Partial<Issue>, string] => [
      { kind: 'single-nomination', params: { where: '长春', awardLabel: '吉林省技术能手', ...params } },
      `${what}（通知三）。一人只能由一个单位申报一个奖项，请有关推荐单位商定后删去其余。`,
    ]),
    [{ code: 'opinion.date', params: { label: '答复日期', found: '昨天', from: '2022-10-12', to: '2022-11-03' } }, '答复日期「昨天」不对（通知三）。应为日期，不早于 2022-10-12，不晚于 2022-11-03。'],
    [{ code: 'opinion.date', params: { label: '答复日期', found: '昨天', to: '2022-11-03' } }, '答复日期「昨天」不对（通知三）。应为日期，不晚于 2022-11-03。'],
    [{ code: 'workbook.encrypted', clause: '附件5' }, '文件设有打开密码（附件5）。请取消密码后另存，再提交。'],
  ])('%o', (part, text) => {
    expect(describeIssue(issue(part)).text).toBe(text);
  });
});

test('errors and doubts hold a list up, a soft rule does not', () => {
  expect((['error', 'unknown', 'warning'] as const).map((severity) => blocks(issue({ severity })))).toEqual([true, true, false]);
});
