import { expect, test } from 'vitest';
import { secondsToWait } from '@cms/adapters/jobs/backoff';
import { failureText } from '@cms/adapters/jobs/failure-text';

test.each([[1, 1], [2, 2], [3, 4], [11, 1_024], [12, 1_800], [60, 1_800]])('after %i failed tries %i seconds, a tenth more or less', (attempts, seconds) => {
  expect(secondsToWait(attempts, 0)).toBeCloseTo(0.9 * seconds, 6);
  expect(secondsToWait(attempts, 0.5)).toBeCloseTo(seconds, 6);
  expect(secondsToWait(attempts, 1)).toBeCloseTo(1.1 * seconds, 6);
});

test.each([
  [new Error('连接被拒绝\n    at x'), '连接被拒绝'],
  [new TypeError('x is not a function'), 'TypeError: x is not a function'],
  [new Error('550 <zhang@example.com> 22010119800101001X 13912345678'), '550 <…> … …'],
  ['', '没有说明'],
  [new Error('长'.repeat(400)), '长'.repeat(300)],
])('the words of a failure: %s', (error, text) => {
  expect(failureText(error)).toBe(text);
});
