/** Contradictions beyond references: waivers, ratios, machines, dates, panels, fields, roles, working days. */
import { describe, expect, test } from 'vitest';
import { checkEditionRules } from '@domain/rules/rules-file';
import { calendarContradictions } from '@domain/rules/contradictions/calendar';
import { checkPlan } from '@domain/calendar/backward-plan';
import { submissionPlan } from '@domain/rules/submission-plan';
import type { EditionRules } from '@domain/rules/schema';
import { describeIssue } from '@domain/rules/wording';
import { holidays } from '../calendar/holidays';
import { rules, rulesWith } from '../edition';

function problemsOf(change: (rules: EditionRules) => void): string[] {
  const checked = checkEditionRules(rulesWith(change));
  return checked.ok ? [] : checked.problems;
}

const notice = (edition: EditionRules) => edition.stages.notice;

describe('contradictions', () => {
  test.each<[string, (edition: EditionRules) => void, string[]]>([
    ['a waiver by a condition that is not listed', ({ eligibility }) => { eligibility[5]!.waivedBy!.conditions = [6]; }, ['eligibility R6.years：可免除的条件 6 不在所列条件之中']],
    ['a waiver for all', ({ eligibility }) => { eligibility[0]!.waivedBy = { conditions: [5], clause: '通知' }; }, []],
    ['a waiver where any award has the condition', ({ eligibility }) => { eligibility[8]!.appliesTo = 'all'; eligibility[10]!.waivedBy = { conditions: [5], clause: '通知' }; }, []],
    ['one number for two conditions', ({ eligibility }) => { const rule = eligibility[8]!; if (rule.kind === 'claimed-condition') rule.params.conditions[4]!.number = 4; }, ['eligibility R6.condition：条件 4 重复']],
    ['as many places as may be commended', ({ awards }) => { awards[0]!.ceiling = 24; }, ['quotas：吉林技能大奖名额共 24，不多于表彰上限 24，不成差额']],
    ['too few places for the ratio', ({ awards }) => { awards[0]!.differential!.minimum = 2.5; }, ['quotas：吉林技能大奖名额共 24，表彰上限 10，不到差额比例 2.5']],
    ['no ratio asked for', ({ awards }) => { awards[0]!.ceiling = 23; delete awards[0]!.differential; }, []],
    ['one act that leads two ways', (edition) => { notice(edition).transitions.push({ ...notice(edition).transitions[0]! }); }, ['stages.notice：「close posted」有不止一个去向']],
    ['an agency of no known kind', ({ units }) => { units.find(({ kind }) => kind === 'agency')!.agency = 'weather'; }, ['units 2203-ZZ：征求意见机关须注明是 materials.opinions 中的哪一个']],
    ['an agency that does not say which', ({ units }) => { delete units.find(({ kind }) => kind === 'agency')!.agency; }, ['units 2203-ZZ：征求意见机关须注明是 materials.opinions 中的哪一个']],
    ['another unit that says it is one', ({ units }) => { units[1]!.agency = 'police'; }, ['units 2201：征求意见机关须注明是 materials.opinions 中的哪一个']],
    ['a state twice', (edition) => { notice(edition).states.push({ ...notice(edition).states[0]!, label: '又公示' }); }, ['stages.notice：状态「posted」重复']],
    ['two states of one name', (edition) => { notice(edition).states[1]!.label = '公示中'; }, ['stages.notice：两个状态都叫「公示中」']],
    [
      'a ring without a way out',
      (edition) => { notice(edition).transitions = notice(edition).transitions.filter(({ action }) => action === 'suspend' || action === 'resume'); },
      ['stages.notice：状态「公示中」走不到终态', 'stages.notice：状态「暂停公示」走不到终态', 'stages.notice：状态「公示期满」到不了', 'stages.notice：状态「已撤下」到不了'],
    ],
    ['reasons that nobody asks for', ({ stages }) => { stages.commendation.transitions[0]!.guards = []; }, ['stages.commendation.revoke：列了理由，却不要求写明理由']],
    ['a reason twice', ({ stages }) => { stages.commendation.transitions[0]!.reasons!.push({ id: 'fraud', label: '造假' }); }, ['stages.commendation.revoke：理由「fraud」重复']],
    ['a day that does not exist', ({ edition }) => { edition.lookBacks.countedFrom = '2022-02-30'; }, ['edition.lookBacks.countedFrom：没有「2022-02-30」这一天']],
    ['a tie broken twice by the same', ({ review }) => { review.tally.tieChain.push('skill'); }, ['review.tally.tieChain：「skill」重复']],
    ['trimming two sheets to nothing', ({ review }) => { review.tally.trimFrom = 2; }, ['review.tally.trimFrom：去掉一个最高分和一个最低分，至少要有 3 份打分']],
    ['an odd panel of six', ({ review }) => { review.panel.minimum = review.panel.maximum = 6; }, ['review.panel：人数须为单数，却只能是 6']],
    ['a panel of exactly seven', ({ review }) => { review.panel.minimum = review.panel.maximum = 7; }, []],
    ['an even panel, when it need not be odd', ({ review }) => { review.panel = { ...review.panel, minimum: 6, maximum: 6, odd: false }; }, []],
    ['a quorum of more than all', ({ review }) => { review.votes.quorum = { numerator: 4, denominator: 3 }; }, ['review.votes.quorum：比例大于 1']],
    ['a ratio twice', ({ review }) => { review.structure.push({ ...review.structure[0]! }); }, ['review.structure：「frontline」重复']],
    ['ratios that exclude each other', ({ review }) => { review.structure.push({ ...review.structure[0]!, id: 'few', label: '一线上限', operator: '<=', share: 0.5 }); }, ['review.structure：「一线职工」不低于 0.6，「一线上限」不高于 0.5，互相冲突']],
    ['people wanted who may not be there', ({ review }) => { review.representation!.push({ ...review.representation![0]!, id: 'many', label: '各地', people: 20 }); }, ['review.representation：「各地」不少于 20 人，「同一地区或系统」不多于 16 人，互相冲突']],
    ['a rule of people named like a ratio', ({ review }) => { review.representation!.push({ ...review.representation![1]!, id: 'women' }); }, ['review.structure：「women」重复']],
    ['no rules of people', ({ review }) => { delete review.representation; }, []],
    ['ratios that meet', ({ review }) => { review.structure.push({ ...review.structure[0]!, id: 'few', label: '一线上限', operator: '<=', share: 0.6 }); }, []],
    ['a mandatory field without a column', ({ forms }) => { forms.mandatory.push('cleanRecordNote'); }, ['forms.mandatory：汇总表没有「cleanRecordNote」一列']],
    ['a limit for no column', ({ forms }) => { forms.limits['poem'] = 8; }, ['forms.limits：汇总表没有「poem」一列']],
    ['a label for no field', ({ forms }) => { forms.approval!.labels['poem'] = '诗'; }, ['forms.approval：没有「poem」这个字段']],
    ['a limit, and no approval form', ({ forms }) => { delete forms.approval; forms.limits = { poem: 8 }; }, ['forms.limits：汇总表没有「poem」一列']],
    ['places for units that nobody speaks for', ({ roles }) => { for (const role of roles) role.unitKinds = role.unitKinds.filter((kind) => kind !== 'technical-school'); }, ['roles：有名额的「technical-school」类单位没有角色可以报送名单']],
    ['no places, nobody needed', (edition) => { for (const role of edition.roles) role.unitKinds = role.unitKinds.filter((kind) => kind !== 'department'); for (const quota of edition.quotas) if (quota.unit === 'JYT' || quota.unit === 'GZW') quota.places = 0; }, []],
  ])('%s', (_what, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });
});

describe('the rules against the calendar', () => {
  test('the 8th edition fits', () => {
    expect(calendarContradictions(rules, holidays)).toEqual([]);
    expect(submissionPlan(rules, holidays)).toMatchObject([{ level: 'employer', postBy: '2022-10-21' }, { level: 'body', postBy: '2022-10-28' }]);
  });

  test.each<[string, (edition: EditionRules) => void, string[]]>([
    ['a window in the holiday', ({ edition }) => { edition.window.from = '2022-10-01'; edition.window.to = '2022-10-07'; }, ['edition.window：报送时间里没有一个工作日']],
    ['a window that ends before it begins is named elsewhere', ({ edition }) => { edition.window.from = '2022-11-05'; }, []],
    ['a year without its order', ({ edition }) => { edition.window.from = edition.window.to = '2027-03-03'; }, ['calendar：没有 2027 年的放假安排，不能计算工作日']],
    ['a chain that would begin before the notice', ({ edition }) => { edition.noticeDate = '2022-10-24'; }, ['calendar.publicityDays.employer：所在单位最迟要在 2022-10-21 张贴，早于通知日期 2022-10-24']],
    ['a level that posts nothing', ({ calendar }) => { calendar.publicityDays.employer = 0; }, []],
  ])('%s', (_what, change, problems) => {
    expect(calendarContradictions(rulesWith(change), holidays)).toEqual(problems);
  });

  test('a late level is told so by its name', () => {
    const plan = submissionPlan(rules, holidays);
    if ('code' in plan) throw new Error(plan.code);
    const texts = checkPlan(plan, '2022-10-31', '通知五（三）').map((issue) => describeIssue(issue).text);
    expect(texts).toEqual([
      '所在单位最迟应于 2022-10-21 张贴，今天是 2022-10-31（通知五（三））。公示期不能缩短；请与省厅商定报送时间。',
      '推荐单位最迟应于 2022-10-28 张贴，今天是 2022-10-31（通知五（三））。公示期不能缩短；请与省厅商定报送时间。',
    ]);
  });
});
