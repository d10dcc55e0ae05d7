import { expect, test } from 'vitest';
import { decide } from '@domain/rules/decision';
import type { Issue } from '@domain/rules/issue';

test('allowed without reasons against it, refused with all of them', () => {
  const issues: Issue[] = [
    { code: 'slate.empty', clause: '通知三（一）2', severity: 'error', params: {} },
    { code: 'window.early', clause: '通知五（三）', severity: 'error', params: {} },
  ];
  expect(decide([])).toEqual({ allowed: true });
  expect(decide(issues)).toEqual({ allowed: false, issues });
});
