/** What follows from a journal is computed again by the checker's own arithmetic: periods, ranks, places, states. */
import { expect, test } from 'vitest';
import type { JournalDocument, Notice } from '../../../scripts/verify/document';
import { checkPeriods } from '../../../scripts/verify/check-periods';
import { checkQuotas } from '../../../scripts/verify/check-quotas';
import { checkRanks } from '../../../scripts/verify/check-ranks';
import { checkStates } from '../../../scripts/verify/check-states';
import { parseExport } from '../../../scripts/verify/document';
import { readCalendar } from '../../../scripts/verify/working-days';
import { generateJournal } from './generated-journal';
import path from 'node:path';

const calendar = readCalendar(path.resolve(import.meta.dirname, '../../../config/holidays'));
const notice = (over: Partial<Notice>): Notice => ({ id: 'n', slate: 's', kind: 'publicity', state: 'posted', firstDay: '2022-09-30', lastDay: '2022-10-11', workingDays: 5, countPostingDay: true, closedAt: null, ...over });
const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);

test.each<[string, Partial<Notice>, string[]]>([
  ['posted before the holiday: five working days end on 10-11 (国办发明电〔2021〕11号)', {}, []],
  ['a day too early', { lastDay: '2022-10-10' }, ['period.last']],
  ['a day too late', { lastDay: '2022-10-12' }, ['period.last']],
  ['the first day not counted (民法典二百零一条)', { countPostingDay: false, lastDay: '2022-10-12' }, []],
  ['weekend days that are worked count', { firstDay: '2022-10-08', lastDay: '2022-10-12' }, []],
  ['closed at the end of its last day', { state: 'closed', closedAt: '2022-10-11T16:00:00.000Z' }, []],
  ['closed a second before', { state: 'closed', closedAt: '2022-10-11T15:59:59.000Z' }, ['period.closed']],
  ['a year nobody has published', { firstDay: '2031-01-06', lastDay: '2031-01-10' }, ['period.unknown']],
  ['an announcement has no period', { kind: 'results', lastDay: '2022-09-30' }, []],
])('periods: %s', (_, over, expected) => {
  expect(codes(checkPeriods({ notices: [notice(over)], entries: [] } as unknown as JournalDocument, calendar))).toEqual(expected);
});

/** One list of 四平 with five people for five places, sent. */
function sentList(): JournalDocument {
  const clean = generateJournal(3);
  const people = ['a', 'b', 'c', 'd', 'e'].map((nominee, place) => ({ nominee, award: 'technical-expert', rank: place + 1 }));
  const slate = { id: 'slate', unit: '2203', path: '/22/2203/', level: 'body', state: 'submitted', mendBy: null, entries: people };
  const entry = { ...clean.entries[0]!, command: 'submit-slate', subjectId: 'slate', before: { state: 'drafting' }, after: { state: 'submitted', ranking: { 'technical-expert': people.map(({ nominee }) => nominee) } } };
  return { ...clean, entries: [entry], slates: [slate], allocations: [{ unit: '2203', path: '/22/2203/', award: 'technical-expert', places: 5, used: 5 }] };
}

test.each<[string, (document: JournalDocument) => void, string[]]>([
  ['as it was sent', () => undefined, []],
  ['two people changed places behind the journal', ({ slates }) => slates[0]!.entries.forEach((line) => (line.rank = [2, 1, 3, 4, 5][line.rank - 1]!)), ['rank.changed']],
  ['a rank is missing', ({ slates }) => (slates[0]!.entries[4]!.rank = 6), ['rank.dense']],
  ['one was taken off later by a decision: the others keep their order', ({ slates }) => slates[0]!.entries.pop(), []],
  ['somebody was put on', ({ slates }) => slates[0]!.entries.push({ nominee: 'f', award: 'technical-expert', rank: 6 }), ['rank.changed', 'quota.booked']],
  ['booked use is lower than the list', ({ allocations }) => (allocations[0]!.used = 4), ['quota.booked']],
  ['booked use is over the places', ({ allocations }) => (allocations[0]!.used = 6), ['quota.exceeded']],
  ['no places at all', ({ allocations }) => allocations.pop(), ['quota.none', 'quota.none', 'quota.none', 'quota.none', 'quota.none']],
  ['the list stands elsewhere than the journal left it', ({ slates }) => (slates[0]!.state = 'accepted'), ['state.now']],
  ['a step the rules do not know', ({ entries }) => (entries[0]!.before = { state: 'published' }), ['state.step']],
])('records: %s', (_, change, expected) => {
  const document = sentList();
  change(document);
  expect(codes([...checkRanks(document), ...checkQuotas(document), ...checkStates(document)])).toEqual(expected);
});

test.each([
  ['', '没有届次的一行，不是日志导出'],
  ['{"line":"edition","format":2}', '导出格式 2 不认识'],
  ['{"line":"edition","format":1}\n{"line":"en', '第 2 行不是 JSON，文件可能没有下载完整'],
  ['{"x":1}', '第 1 行不是日志导出的内容'],
])('what is no export is refused: %s', (text, message) => {
  expect(() => parseExport(text)).toThrow(message);
});
