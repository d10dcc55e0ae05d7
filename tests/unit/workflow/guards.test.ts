/** Every guard: what lets a step pass, and each thing that does not. */
import { describe, expect, test } from 'vitest';
import type { Issue } from '@domain/rules/issue';
import { guardKinds, type GuardKind, type Transition } from '@domain/rules/schema';
import { describeIssue } from '@domain/rules/wording';
import { ask } from '@domain/workflow/act';
import type { GuardFacts, PersonWithOpinions } from '@domain/workflow/facts';
import type { Opinion } from '@domain/workflow/opinion-standing';
import { guards } from '@domain/workflow/guards/registry';
import { rules } from '../edition';

const step: Transition = { action: 'go', from: ['a'], to: 'b', grant: 'slate.submit', guards: [], label: '办理', clause: '通知三', official: true };
const now = '2022-11-03T02:00:00.000Z';
const today = '2022-11-03';

type Case<K extends GuardKind = GuardKind> = { [L in K]: [string, L, GuardFacts[L], ...Partial<Issue>[]] }[K];
const on = <K extends GuardKind>(kind: K, what: string, facts: GuardFacts[K], ...issues: Partial<Issue>[]): Case => [what, kind, facts, ...issues] as Case;

const agencies = rules.materials.opinions.map(({ id }) => id);
const agreed = (change: Record<string, Opinion | undefined> = {}): PersonWithOpinions => ({
  name: '甲',
  values: {},
  opinions: { ...Object.fromEntries(agencies.map((id) => [id, { answer: 'agree' as const }])), ...change },
});
const allCopies = Object.fromEntries(rules.materials.submission.map(({ id, copies }) => [id, copies]));
const parts = rules.materials.booklet.filter(({ required }) => required).map(({ id }) => id);
const statement = rules.materials.declassification.statement;
const finding: Issue = { code: 'R11.rank', clause: '通知三（一）2', severity: 'error', params: { awardLabel: '甲奖', fault: '缺 2', count: 3 } };
const [firstAgency] = rules.materials.opinions;
const [firstAward] = rules.awards;
const award = firstAward!.id;

const cases: Case[] = [
  on('window', 'on the first day', { now: '2022-11-02T16:00:00.000Z', mendBy: null }),
  on('window', 'a moment early', { now: '2022-11-02T15:59:59.999Z', mendBy: null }, { code: 'window.early' }),
  on('window', 'a moment late', { now: '2022-11-04T16:00:00.000Z', mendBy: null }, { code: 'window.late' }),
  on('window', 'returned, still inside the window', { now, mendBy: '2022-11-02' }),
  on('window', 'returned, on the last day to mend', { now: '2022-11-08T15:59:59.999Z', mendBy: '2022-11-08' }),
  on('window', 'returned, a moment after it', { now: '2022-11-08T16:00:00.000Z', mendBy: '2022-11-08' }, { code: 'mend.late', clause: '通知三', params: { mendBy: '2022-11-08', today: '2022-11-09' } }),
  on('window', 'extended, on its new last day', { now: '2022-11-07T15:59:59.999Z', mendBy: null, extendedTo: '2022-11-07' }),
  on('window', 'extended, a moment after it', { now: '2022-11-07T16:00:00.000Z', mendBy: null, extendedTo: '2022-11-07' }, { code: 'window.late', params: { from: '2022-11-03', to: '2022-11-07' } }),
  on('quota', 'as many as places', { counts: { [award]: 3 }, free: { [award]: 3 } }),
  on('quota', 'one too many', { counts: { [award]: 4 }, free: { [award]: 3 } }, { code: 'R10.quota' }),
  on('ceilings', 'as many as may be commended', { counts: { [award]: firstAward!.ceiling } }),
  on('ceilings', 'one too many', { counts: { [award]: firstAward!.ceiling + 1 } }, { code: 'R1.ceiling' }),
  on('rank-dense', 'nothing found', { findings: [] }),
  on('rank-dense', 'as found', { findings: [finding] }, finding),
  on('inversions-explained', 'nothing found', { findings: [] }),
  on('inversions-explained', 'as found', { findings: [finding] }, finding),
  on('report-complete', 'nothing found', { findings: [] }),
  on('report-complete', 'as found', { findings: [finding] }, finding),
  on('not-empty', 'one person', { people: 1 }),
  on('not-empty', 'nobody', { people: 0 }, { code: 'slate.empty', clause: '通知三' }),
  on('eligible', 'nobody on the list', { people: [] }),
  on('eligible', 'everybody passes', { people: [{ name: '甲', verdict: 'pass', clauses: [] }] }),
  on('eligible', 'one fails, one is open', { people: [{ name: '甲', verdict: 'fail', clauses: ['通知二', '通知二'] }, { name: '乙', verdict: 'unknown', clauses: ['通知三'] }, { name: '丙', verdict: 'pass', clauses: [] }] }, { code: 'slate.blocked', params: { count: 2, names: '甲（通知二）、乙（通知三）' } }),
  on('period-ended', 'the day after', { period: { last: '2022-11-02' }, now }),
  on('period-ended', 'nothing was posted', { period: null, now }, { code: 'posting.missing' }),
  on('period-ended', 'somebody joined the list later', { period: { last: '2022-11-02' }, now, added: ['甲', '乙'] }, { code: 'posting.added', params: { names: '甲、乙' } }),
  on('period-ended', 'on its last day', { period: { last: '2022-11-03' }, now }, { code: 'notice.running', params: { last: '2022-11-03' } }),
  on('period-ended', 'halted', { period: { pausedOn: '2022-10-31', days: ['2022-10-28'] }, now }, { code: 'notice.paused', params: { since: '2022-10-31', days: 1 } }),
  on('no-open-objection', 'all concluded', { open: 0 }),
  on('no-open-objection', 'one open', { open: 1 }, { code: 'notice.objection', params: { count: 1 } }),
  on('opinions-complete', 'all agree', { people: [agreed()], today }),
  on('opinions-complete', 'remarks that were settled', { people: [agreed({ [agencies[0]!]: { answer: 'remarks', settled: true } })], today }),
  on('opinions-complete', 'no answer', { people: [agreed({ [agencies[0]!]: undefined })], today }, { code: 'opinion.missing', clause: firstAgency!.clause, params: { name: '甲', agency: firstAgency!.label } }),
  on('opinions-complete', 'against', { people: [agreed({ [agencies[0]!]: { answer: 'disagree' } })], today }, { code: 'opinion.against' }),
  on('opinions-complete', 'remarks left open', { people: [agreed({ [agencies[0]!]: { answer: 'remarks' } })], today }, { code: 'opinion.remarks' }),
  on('opinions-complete', 'asked, not answered', { people: [agreed({ [agencies[0]!]: { answer: null } })], today }, { code: 'opinion.missing' }),
  on('opinions-complete', 'valid to this day', { people: [agreed({ [agencies[0]!]: { answer: 'agree', validUntil: today } })], today }),
  on('opinions-complete', 'run out yesterday', { people: [agreed({ [agencies[0]!]: { answer: 'agree', validUntil: '2022-11-02' } })], today }, { code: 'opinion.expired', params: { name: '甲', agency: firstAgency!.label, until: '2022-11-02', today } }),
  on('opinions-complete', 'against, and run out: still against', { people: [agreed({ [agencies[0]!]: { answer: 'disagree', validUntil: '2022-11-02' } })], today }, { code: 'opinion.against' }),
  on('opinions-complete', 'overridden by two people: no answer, or against', { people: [agreed({ [agencies[0]!]: { answer: null, overridden: true }, [agencies[1]!]: { answer: 'disagree', overridden: true } })], today }),
  on('opinions-complete', 'nothing asked of anybody', { people: [{ name: '乙', values: {}, opinions: {} }], today }, ...agencies.map(() => ({ code: 'opinion.missing' as const }))),
  on('materials-complete', 'everything', { copies: allCopies, booklets: [{ name: '甲', parts }] }),
  on('materials-complete', 'one copy short', { copies: { ...allCopies, slate: 1 }, booklets: [] }, { code: 'material.missing', params: { label: '汇总表', wanted: 2, found: 1 } }),
  on('materials-complete', 'nothing came', { copies: {}, booklets: [] }, { code: 'material.missing' }, { code: 'material.missing' }),
  on('materials-complete', 'two parts missing', { copies: allCopies, booklets: [{ name: '甲', parts: parts.slice(2) }, { name: '乙', parts }] }, { code: 'booklet.missing', params: { name: '甲', labels: '目录、推荐审批表' } }),
  on('declassified', 'no secrets', { involvesSecrets: false, letter: '' }),
  on('declassified', 'secrets taken out, and said', { involvesSecrets: true, letter: `推荐函……${statement}。` }),
  on('declassified', 'secrets, not said', { involvesSecrets: true, letter: '推荐函' }, { code: 'secrets.statement', severity: 'error', params: { statement } }),
  on('declassified', 'nobody said', { involvesSecrets: null, letter: statement }, { code: 'secrets.unstated', severity: 'unknown' }),
  on('decision-minuted', 'carried and minuted today', { decision: { minutes: '〔2022〕3号', heldOn: '2022-11-03', passed: true }, now }),
  on('decision-minuted', 'the list changed after it', { decision: { minutes: '〔2022〕3号', heldOn: '2022-11-03', passed: true, outdated: true }, now }, { code: 'decision.outdated', params: { minutes: '〔2022〕3号' } }),
  on('decision-minuted', 'no decision', { decision: null, now }, { code: 'decision.missing' }),
  on('decision-minuted', 'tomorrow', { decision: { minutes: '〔2022〕3号', heldOn: '2022-11-04', passed: true }, now }, { code: 'decision.day' }),
  on('decision-minuted', 'no number, no date, not carried', { decision: { minutes: ' ', heldOn: '昨天', passed: false }, now }, { code: 'decision.minutes' }, { code: 'decision.day' }, { code: 'decision.rejected' }),
  on('reason-given', 'in words', { reason: { words: '材料有误' } }),
  on('reason-given', 'in blanks', { reason: { words: '  ' } }, { code: 'field.required', field: 'reason' }),
  on('reason-given', 'none', { reason: null }, { code: 'field.required', field: 'reason' }),
  on('assessment-passed', 'all passed', { people: [{ name: '甲', result: 'passed' }] }),
  on('assessment-passed', 'one open, one failed', { people: [{ name: '甲', result: null }, { name: '乙', result: 'failed' }] }, { code: 'assessment.open', params: { names: '甲' } }, { code: 'assessment.failed', params: { names: '乙' } }),
  on('consent-given', 'all agreed', { people: [{ name: '甲', consented: true }] }),
  on('consent-given', 'one refused, one not asked', { people: [{ name: '甲', consented: false }, { name: '乙', consented: null }] }, { code: 'consent.missing', params: { names: '甲、乙' } }),
  on('checked-by-another', 'by somebody else', { author: '甲', checker: '乙' }),
  on('checked-by-another', 'by the author', { author: '甲', checker: '甲' }, { code: 'check.same-person' }),
  on('checked-by-another', 'by nobody', { author: '甲', checker: null }, { code: 'check.missing' }),
];

describe('guards', () => {
  test('the registry, the list in the schema and these cases name the same kinds', () => {
    expect(Object.keys(guards).sort()).toEqual([...guardKinds].sort());
    expect([...new Set(cases.map(([, kind]) => kind))].sort()).toEqual([...guardKinds].sort());
  });

  test.each(cases.map(([what, kind, facts, ...issues]) => [kind, what, facts, issues] as const))('%s: %s', (kind, _what, facts, issues) => {
    const found = ask(kind, { rules, [kind]: facts }, step);
    expect(found).toMatchObject(issues);
    expect(found).toHaveLength(issues.length);
    for (const issue of found) expect(describeIssue(issue).text).not.toMatch(/undefined|NaN|（未填）/);
  });

  test.each(guardKinds)('%s: a fact that nobody gave refuses, and says what was not looked at', (kind) => {
    const [issue, ...more] = ask(kind, { rules }, step);
    expect(more).toEqual([]);
    expect(issue).toEqual({ code: 'guard.unasked', clause: '通知三', severity: 'unknown', params: { guard: kind, action: '办理' } });
    expect(describeIssue(issue!).what).toMatch(/^还没有核实「\p{Script=Han}+」，不能办理$/u);
  });

  describe('a reason from the list of the step', () => {
    const listed: Transition = { ...step, reasons: [{ id: 'form', label: '表格有误' }, { id: 'other', label: '其他', words: true }] };

    test.each<[string, GuardFacts['reason-given']['reason'], Partial<Issue>[]]>([
      ['one that speaks for itself', { id: 'form', words: '' }, []],
      ['one that needs words, with words', { id: 'other', words: '页码错' }, []],
      ['one that needs words, without', { id: 'other', words: ' ' }, [{ code: 'reason.words', params: { label: '其他' } }]],
      ['one that is not listed', { id: 'mood', words: '不喜欢' }, [{ code: 'reason.unlisted', params: { found: 'mood', reasons: '表格有误、其他' } }]],
      ['words only', { words: '页码错' }, [{ code: 'field.required' }]],
      ['none', null, [{ code: 'field.required' }]],
    ])('%s', (_, reason, issues) => {
      expect(ask('reason-given', { rules, 'reason-given': { reason } }, listed)).toMatchObject(issues);
      expect(ask('reason-given', { rules, 'reason-given': { reason } }, listed)).toHaveLength(issues.length);
    });
  });
});
