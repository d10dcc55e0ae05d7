/** What the privacy scan found becomes reasons that say where. */
import { expect, test } from 'vitest';
import { findingIssues } from '@domain/publication/announcement/finding-issues';
import { describeIssue } from '@domain/rules/wording';

test('a number in a paragraph and a picture that says where it was taken', () => {
  const issues = findingIssues([
    { kind: 'phone', place: '第 2 段', masked: '138****0000' },
    { kind: 'location', place: '附件「现场.jpg」', masked: '' },
  ]);
  expect(issues.map(({ code, params }) => ({ code, params }))).toEqual([
    { code: 'announcement.personal', params: { kind: 'phone', place: '第 2 段', masked: '138****0000' } },
    { code: 'announcement.located', params: { file: '附件「现场.jpg」' } },
  ]);
  expect(issues.map((issue) => describeIssue(issue).what)).toEqual(['第 2 段有疑似电话号码 138****0000', '可能泄露拍摄地点：附件「现场.jpg」']);
});

test('nothing found, nothing against', () => {
  expect(findingIssues([])).toEqual([]);
});
