import { describe, expect, test } from 'vitest';
import { isCarried } from '@domain/decision/is-carried';
import { candidateCodes } from '@domain/review/candidate-codes';
import { checkPanel } from '@domain/review/check-panel';
import { panelStates, seatStates } from '@domain/review/panel-state';
import { checkWritable, shanghai } from '@domain/review/review-window';
import { reviewMethod } from '@domain/review/review-method';
import { checkDraft, sheetIssues } from '@domain/review/sheet-issues';
import { describeIssue } from '@domain/rules/wording';
import { rules, rulesWith } from '../edition';

describe('a panel is 5 to 11, odd, drawn from those without a conflict (通知三（一）3)', () => {
  const wanted = { free: 20, excluded: 0, nominees: 3 };
  test.each([
    [4, ['panel.size']], [5, []], [6, ['panel.size']], [7, []], [11, []], [12, ['panel.size']], [13, ['panel.size']],
  ])('%d experts: %j', (size, codes) => {
    expect(checkPanel({ ...wanted, size }, rules).map(({ code }) => code)).toEqual(codes);
  });
  test.each([[5, 5, []], [5, 4, ['panel.pool']]])('%d wanted, %d free: %j', (size, free, codes) => {
    expect(checkPanel({ ...wanted, size, free, excluded: 2 }, rules).map(({ code }) => code)).toEqual(codes);
  });
  test('nobody to judge', () => {
    expect(checkPanel({ ...wanted, size: 5, nominees: 0 }, rules).map((issue) => describeIssue(issue).what)).toEqual(['没有可以交给这个评审组的推荐对象']);
  });
  test('an edition may allow an even panel', () => {
    const even = rulesWith((changed) => { changed.review.panel.odd = false; });
    expect(checkPanel({ ...wanted, size: 6 }, even)).toEqual([]);
    expect(checkPanel({ ...wanted, size: 12 }, even).map((issue) => describeIssue(issue).what)).toEqual(['评审组 12 人，应为 5 至 11 人']);
  });
  test('every state has its label', () => {
    expect([Object.values(panelStates), Object.values(seatStates)].map((labels) => new Set(labels).size)).toEqual([5, 4]);
  });
});

describe('codes tell nothing of body or rank', () => {
  const people = Array.from({ length: 12 }, (_, index) => ({ id: `n${index}`, award: index < 2 ? 'grand-prize' : 'technical-expert' }));
  test('dense by award, in drawn order, the same for the same seed whatever order they come in', () => {
    const codes = candidateCodes(people, ['grand-prize', 'technical-expert'], 's');
    expect([...codes.values()].sort()).toEqual(['A01', 'A02', ...Array.from({ length: 10 }, (_, index) => `B${String(index + 1).padStart(2, '0')}`)]);
    expect(new Map([...candidateCodes([...people].reverse(), ['grand-prize', 'technical-expert'], 's')].sort())).toEqual(new Map([...codes].sort()));
    expect([...candidateCodes(people, ['grand-prize', 'technical-expert'], 't')]).not.toEqual([...codes]);
  });
  test('equal keys go by id; a hundred and more have three digits', () => {
    const twins = [{ id: 'E52990', award: 'a' }, { id: 'E38782', award: 'a' }];
    expect(candidateCodes(twins, ['a'], '2022-11-10/8').get('E38782')).toBe('A01');
    expect(candidateCodes([...twins].reverse(), ['a'], '2022-11-10/8').get('E38782')).toBe('A01');
    const many = Array.from({ length: 100 }, (_, index) => ({ id: `m${index}`, award: 'a' }));
    expect([...candidateCodes(many, ['a'], 's').values()]).toContain('A100');
  });
});

describe('no sheet is written outside its time', () => {
  const open = { panelState: 'open', deadline: '2022-11-07T10:00:00.000Z', seatState: 'accepted', now: new Date('2022-11-07T09:59:59.999Z') };
  test.each([
    ['the last moment', {}, []],
    ['the deadline itself', { now: new Date('2022-11-07T10:00:00.000Z') }, ['review.late']],
    ['not opened', { panelState: 'drawn', deadline: null }, ['review.not-open']],
    ['locked', { panelState: 'locked' }, ['review.not-open']],
    ['open without a deadline', { deadline: null }, ['review.not-open']],
    ['a seat not accepted', { seatState: 'drawn' }, ['review.seat']],
  ])('%s', (_name, change, codes) => {
    expect(checkWritable({ ...open, ...change }).map(({ code }) => code)).toEqual(codes);
  });
  test('a deadline is told in Shanghai time', () => {
    expect(shanghai('2022-11-07T16:30:00.000Z')).toBe('2022-11-08 00:30');
  });
});

describe('sheets', () => {
  const method = reviewMethod(rules);
  test('the declared method is the edition’s', () => {
    expect(method).toEqual({ dimensions: rules.review.dimensions.map(({ id, weight }) => ({ id, weight })), trimFrom: 5, trim: 1, tieChain: rules.review.tally.tieChain });
  });
  test('a draft may have gaps, but nothing wrong', () => {
    expect(checkDraft({ skill: 20 }, method)).toEqual([]);
    expect(checkDraft({ skill: 25.5, luck: 1 }, method).map(({ kind }) => kind)).toEqual(['above-weight', 'unknown-dimension']);
  });
  test.each([
    [{ dimension: 'skill', kind: 'missing' }, 'A01的「技能水平」没有打分'],
    [{ dimension: 'skill', kind: 'not-a-number' }, 'A01的「技能水平」不是数字'],
    [{ dimension: 'skill', kind: 'too-fine', found: 1.234 }, 'A01的「技能水平」超过两位小数'],
    [{ dimension: 'skill', kind: 'below-zero', found: -1 }, 'A01的「技能水平」小于 0 分'],
    [{ dimension: 'skill', kind: 'above-weight', found: 26, limit: 25 }, 'A01的「技能水平」超过满分 25 分'],
    [{ dimension: 'luck', kind: 'unknown-dimension' }, 'A01的「luck」不是本届的评分项'],
  ] as const)('%j', (problem, words) => {
    const [issue] = sheetIssues('A01', [problem], rules.review.dimensions);
    expect(describeIssue(issue!).what).toBe(words);
  });
});

describe('a minuted vote carries with two thirds present and two thirds of those in favour', () => {
  test.each([
    [9, 6, 4, true], [9, 5, 5, false], [9, 6, 3, false], [9, 9, 6, true], [3, 2, 2, true], [3, 2, 1, false], [3, 0, 0, false], [3, 4, 4, false], [3, 3, 4, false],
  ])('%d members, %d present, %d in favour: %s', (entitled, present, inFavour, carried) => {
    expect(isCarried({ entitled, present, inFavour }, rules.review.votes)).toBe(carried);
  });
});
