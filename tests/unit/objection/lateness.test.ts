/** 公示期内提出异议: which day of a letter counts is a setting; ±1 day at the end of the period. */
import { expect, test } from 'vitest';
import { countedDay, isLate, type ReceivedObjection } from '@domain/objection/lateness';
import type { LetterDeadline } from '@domain/calendar/letter-deadline';

const LAST = '2022-11-10';
const letter = (arrivedOn: string, postmarkedOn: string | null): ReceivedObjection => ({ channel: 'letter', arrivedOn, postmarkedOn });

test.each<[ReceivedObjection, LetterDeadline, boolean]>([
  [letter('2022-11-09', '2022-11-08'), 'arrival', false],
  [letter('2022-11-10', '2022-11-09'), 'arrival', false],
  [letter('2022-11-11', '2022-11-10'), 'arrival', true],
  [letter('2022-11-11', '2022-11-10'), 'postmark', false],
  [letter('2022-11-15', '2022-11-09'), 'postmark', false],
  [letter('2022-11-12', '2022-11-11'), 'postmark', true],
  [letter('2022-11-10', null), 'postmark', false],
  [letter('2022-11-11', null), 'postmark', true],
  [{ channel: 'phone', arrivedOn: '2022-11-11', postmarkedOn: '2022-11-09' }, 'postmark', true],
  [{ channel: 'visit', arrivedOn: '2022-11-10', postmarkedOn: null }, 'postmark', false],
  [{ channel: 'web', arrivedOn: '2022-11-11', postmarkedOn: null }, 'arrival', true],
])('%j by %s: late %s', (received, deadline, late) => {
  expect(isLate(received, LAST, deadline)).toBe(late);
});

test('the postmark counts for letters alone', () => {
  expect(countedDay(letter('2022-11-11', '2022-11-09'), 'postmark')).toBe('2022-11-09');
  expect(countedDay({ channel: 'visit', arrivedOn: '2022-11-11', postmarkedOn: '2022-11-09' }, 'postmark')).toBe('2022-11-11');
});
