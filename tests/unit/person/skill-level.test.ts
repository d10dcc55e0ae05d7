import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SKILL_LEVELS, isAtLeast, isSkillLevel, readSkillLevel } from '@domain/person/skill-level';
import { codeListSchema } from '@domain/rules/schema';

describe('the ladder of 新八级工', () => {
  test('low to high', () => {
    expect(SKILL_LEVELS).toEqual(['学徒工', '初级工', '中级工', '高级工', '技师', '高级技师', '特级技师', '首席技师']);
  });

  test('every rung against every other', () => {
    for (const [at, level] of SKILL_LEVELS.entries()) {
      expect(SKILL_LEVELS.map((minimum) => isAtLeast(level, minimum))).toEqual(SKILL_LEVELS.map((_, rung) => at >= rung));
    }
  });

  test.each([
    ['高级技师', '高级技师'],
    ['高级技师（一级）', '高级技师'],
    ['一级/高级技师', '高级技师'],
    ['技师（二级）', '技师'],
    ['二级/技师', '技师'],
    ['三级/高级工', '高级工'],
    ['高级工（三级）', '高级工'],
    ['中级工（四级）', '中级工'],
    ['高级技工', '高级工'],
    ['高 级 技 师', '高级技师'],
    ['特级技师', '特级技师'],
    ['首席技师', '首席技师'],
    ['国家职业资格三级', '高级工'],
    ['国家职业资格二级（技师）', '技师'],
    ['职业技能等级：高级工', '高级工'],
    ['一级', '高级技师'],
    ['二级', '技师'],
    ['五级', '初级工'],
    ['３级', '高级工'],
    ['初级工', '初级工'],
    ['初级技工', '初级工'],
    ['中级技工', '中级工'],
    ['学徒工', '学徒工'],
    // neither a name nor one of the five old numbers
    ['八级', null],
    ['高级', null],
    ['中级', null],
    ['工程师', null],
    ['', null],
    // two at once
    ['技师、高级技师', null],
    ['二级或三级', null],
  ])('%s is %s', (text, level) => {
    expect(readSkillLevel(text)).toBe(level);
  });

  test('labels are told from other words', () => {
    expect([isSkillLevel('技师'), isSkillLevel('二级'), isSkillLevel('')]).toEqual([true, false, false]);
  });

  test('the code list says the same, spelling by spelling', () => {
    const list = codeListSchema.parse(JSON.parse(readFileSync('config/codes/skill-level.json', 'utf8')));
    expect(list.items.map((item) => item.label)).toEqual([...SKILL_LEVELS]);
    for (const { label, spellings } of list.items) {
      expect([label, ...spellings].map(readSkillLevel)).toEqual([label, ...spellings].map(() => label));
    }
  });
});
