import { describe, expect, test } from 'vitest';
import { unitKinds } from '@domain/rules/schema';
import { isLower, levelOf, SLATE_LEVELS, slateStages } from '@domain/slate/level';
import { rules, rulesWith } from '../edition';

describe('the levels of lists (通知三（一）1、2)', () => {
  test('every kind of unit has its level', () => {
    expect(unitKinds.map((kind) => [kind, levelOf(kind)])).toEqual([
      ['province', 'province'], ['prefecture', 'body'], ['department', 'body'], ['central-soe', 'body'], ['technical-school', 'body'],
      ['county-bureau', 'county'], ['employer', 'employer'], ['agency', null],
    ]);
  });

  test('each level has its stages; body and province share one machine, and an edition may do without the lower ones', () => {
    const { stages } = rules;
    expect(SLATE_LEVELS.map((level) => slateStages(stages, level))).toEqual([stages['employer-slate'], stages['county-slate'], stages.slate, stages.slate]);
    const without = rulesWith((edition) => {
      delete edition.stages['employer-slate'];
      delete edition.stages['county-slate'];
    });
    expect(SLATE_LEVELS.map((level) => slateStages(without.stages, level) !== undefined)).toEqual([false, false, true, true]);
  });

  test('lower is what stands before', () => {
    expect(SLATE_LEVELS.map((level) => isLower(level, 'body'))).toEqual([true, true, false, false]);
  });
});
