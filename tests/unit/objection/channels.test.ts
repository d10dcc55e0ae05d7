/** The ways an objection reaches the office, each with its word for the office. */
import { expect, test } from 'vitest';
import { objectionTexts } from '@admin/i18n/zh-CN/objections';
import { objectionChannels } from '@domain/objection/channels';

test('every way has a word', () => {
  expect(Object.keys(objectionTexts.channel).sort()).toEqual([...objectionChannels].sort());
});
