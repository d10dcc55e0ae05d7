import { describe, expect, test } from 'vitest';
import { projectPublicPerson } from '@domain/publication/public-person';
import { FIELD_NAMES, fieldVisibility } from '@domain/rules/nominee-field';
import { rules } from '../edition';

const record = {
  award: 'grand-prize', name: '阎岩', sex: 'female', employerName: '四平鸿业铁路装备有限公司（虚构）', post: '操作工', occupation: '焊工', skillLevel: '高级技师',
  idNumber: '220191198307282262', phone: '14000000203', birthMonth: '1983-07', ethnicity: '汉族', politicalStatus: '中共党员', cleanRecordNote: '无', yearsInOccupation: 21,
};

describe('what the public reads of a person', () => {
  test('the whitelist of the edition, in its order, and nothing else', () => {
    expect(Object.entries(projectPublicPerson(record, rules.publication.whitelist.publicity))).toEqual([
      ['name', '阎岩'], ['sex', '女'], ['employerName', '四平鸿业铁路装备有限公司（虚构）'], ['post', '操作工'], ['occupation', '焊工'], ['skillLevel', '高级技师'],
    ]);
  });

  test('what is absent is empty', () => {
    expect(projectPublicPerson({ name: '甲', sex: 'male', post: null }, ['name', 'sex', 'post', 'occupation'])).toEqual({ name: '甲', sex: '男', post: '', occupation: '' });
  });

  test.each(FIELD_NAMES.filter((field) => fieldVisibility[field] !== 'public'))('%s cannot be published, even when whitelisted', (field) => {
    expect(() => projectPublicPerson(record, ['name', field])).toThrow(`字段「${field}」不得公开`);
  });
});
