import { describe, expect, test } from 'vitest';
import { assessSlate, type SlateMember } from '@domain/slate/assess-slate';
import { rules } from '../edition';
import { context, expert, expertOfThe6th, laureate } from '../eligibility/sample-nominee';

const known = ({ priorHonours, otherNominations, employer }: typeof expertOfThe6th): SlateMember['known'] => ({ priorHonours, otherNominations, employer });
const members: SlateMember[] = [
  { rank: 1, facts: laureate(), known: known(expertOfThe6th) },
  { rank: 1, facts: expert(), known: known(context()) },
  { rank: 3, facts: expert({ yearsInOccupation: 4 }), known: known(context()) },
];

describe('a whole list', () => {
  test('people, order and places are judged together', () => {
    const { judgements, issues } = assessSlate(members, { 'grand-prize': 1, 'technical-expert': 1 }, rules, '2022-11-03');
    expect(judgements.map((judgement) => judgement.verdict)).toEqual(['pass', 'pass', 'fail']);
    expect(issues.map(({ code, params }) => [code, params['award']])).toEqual([['R10.quota', 'technical-expert'], ['R11.rank', 'technical-expert']]);
  });

  test('where places are not known the quota is not judged', () => {
    expect(assessSlate(members, null, rules, '2022-11-03').issues.map((issue) => issue.code)).toEqual(['R11.rank']);
  });

  test('somebody without a readable award counts in no order', () => {
    const lost: SlateMember = { rank: 9, facts: expert({ award: null }), known: known(context()) };
    expect(assessSlate([...members.slice(0, 2), lost], { 'grand-prize': 1, 'technical-expert': 1 }, rules, '2022-11-03').issues).toEqual([]);
  });
});
