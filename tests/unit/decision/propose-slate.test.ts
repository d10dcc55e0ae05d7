import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictingConstraints } from '@domain/decision/conflicting-constraints';
import { proposeSlate, type Proposal, type ProposalInput } from '@domain/decision/propose-slate';
import { judgeStructure, type Candidate, type StructureConstraint } from '@domain/decision/structure-constraint';

interface Instance extends ProposalInput {
  name: string;
  best: Proposal | null;
}
const { instances } = JSON.parse(readFileSync(new URL('../../fixtures/slate-instances.json', import.meta.url), 'utf8')) as {
  instances: Instance[];
};

/** Tries every subset: the definition itself, slow and plain. */
function bruteForce({ cap, candidates, constraints }: ProposalInput): Proposal | null {
  const order = [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  let best: { total: number; positions: number[] } | null = null;
  for (let mask = 1; mask < 2 ** order.length; mask += 1) {
    const positions = order.map((_, index) => index).filter((index) => mask & (1 << index));
    if (positions.length > cap) continue;
    const chosen = positions.map((index) => order[index] as Candidate);
    if (!judgeStructure(chosen, constraints, candidates).every((finding) => finding.met)) continue;
    const total = chosen.reduce((sum, candidate) => sum + Math.round(candidate.score * 100), 0);
    const first = best?.positions.findIndex((position, index) => position !== positions[index]) ?? -1;
    const earlier = best !== null && total === best.total && first >= 0 && (positions[first] ?? -1) < (best.positions[first] ?? -1);
    if (best === null || total > best.total || earlier) best = { total, positions };
  }
  return best && { total: best.total / 100, ids: best.positions.map((index) => order[index]?.id ?? '') };
}

describe('the best list under structure ratios', () => {
  test.each(instances.map((instance) => [instance.name, instance] as const))('%s is what trying every subset found', (_, instance) => {
    expect(proposeSlate(instance)).toEqual(instance.best);
  });

  const peopleScoring = (least: number, most: number) => fc
    .array(
      fc.record({
        score: fc.integer({ min: least, max: most }),
        woman: fc.boolean(),
        frontline: fc.boolean(),
        region: fc.constantFrom('甲', '乙', '丙'),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((people) => people.map((person, index): Candidate => ({ id: `C${index}`, ...person })));
  const anyConstraints = fc.array(
    fc.oneof(
      fc.record({ dimension: fc.constantFrom('woman', 'frontline'), op: fc.constantFrom('>=' as const, '<=' as const), share: fc.constantFrom(0, 0.2, 0.34, 0.5, 0.6, 0.9, 1) }),
      fc.record({ dimension: fc.constantFrom('woman', 'frontline'), op: fc.constantFrom('>=' as const, '<=' as const), count: fc.integer({ min: 0, max: 4 }) }),
      fc.record({ dimension: fc.constant('region'), op: fc.constantFrom('max-each' as const, 'min-each' as const), count: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ dimension: fc.constant('region'), value: fc.constantFrom('甲', '乙'), op: fc.constantFrom('>=' as const, '<=' as const), share: fc.constantFrom(0.25, 0.5) }),
    ),
    { maxLength: 4 },
  );

  test.each([
    ['people near each other', 60, 75],
    ['many equal totals, of lists short and long', 0, 3],
  ])('equals trying every subset: %s', (_case, least, most) => {
    fc.assert(
      fc.property(peopleScoring(least, most), anyConstraints, fc.integer({ min: 1, max: 6 }), (candidates, constraints, cap) => {
        const input = { cap, candidates, constraints: constraints as StructureConstraint[] };
        expect(proposeSlate(input)).toEqual(bruteForce(input));
      }),
      { numRuns: 200 },
    );
  });

  test('does not depend on the order in which people are given', () => {
    const instance = instances[6] as Instance;
    expect(proposeSlate({ ...instance, candidates: [...instance.candidates].reverse() })).toEqual(instance.best);
  });

  test('among equal totals a shorter list comes before the same list with a person of no points', () => {
    const candidates = [{ id: 'A', score: 10 }, { id: 'B', score: 0 }];
    expect(proposeSlate({ cap: 2, candidates, constraints: [] })).toEqual({ total: 10, ids: ['A'] });
  });

  test('among equal totals the earlier people win, whatever the length', () => {
    const candidates = [{ id: 'A', score: 20, lone: true }, { id: 'B', score: 10, lone: false }, { id: 'C', score: 10, lone: false }];
    const constraints: StructureConstraint[] = [{ dimension: 'lone', op: '<=', share: 0.4 }];
    expect(proposeSlate({ cap: 2, candidates, constraints })).toEqual({ total: 20, ids: ['B', 'C'] });
  });

  test('among equal totals one person who stands alone may come before two', () => {
    const candidates = [
      { id: 'A', score: 20, region: '甲', trade: '焊工' },
      { id: 'B', score: 10, region: '甲', trade: '钳工' },
      { id: 'C', score: 10, region: '乙', trade: '焊工' },
    ];
    const constraints: StructureConstraint[] = ['region', 'trade'].map((dimension) => ({ dimension, op: 'max-each', count: 1 }));
    expect(proposeSlate({ cap: 2, candidates, constraints })).toEqual({ total: 20, ids: ['A'] });
  });

  test('and three with the best among them before two who are all but as good', () => {
    // A gets on with neither B nor C, B with neither D nor E
    const candidates = [
      { id: 'A', score: 10, w: 'a', x: 'ab', y: 'ac', z: 'a' },
      { id: 'B', score: 10, w: 'be', x: 'ab', y: 'b', z: 'bd' },
      { id: 'C', score: 10, w: 'c', x: 'c', y: 'ac', z: 'c' },
      { id: 'D', score: 5, w: 'd', x: 'd', y: 'd', z: 'bd' },
      { id: 'E', score: 5, w: 'be', x: 'e', y: 'e', z: 'e' },
    ];
    const constraints: StructureConstraint[] = ['w', 'x', 'y', 'z'].map((dimension) => ({ dimension, op: 'max-each', count: 1 }));
    expect(proposeSlate({ cap: 3, candidates, constraints })).toEqual({ total: 20, ids: ['A', 'D', 'E'] });
  });

  test.each([[['A', 'B', 'C']], [['C', 'B', 'A']], [['B', 'C', 'A']]])('equal scores go by id, given as %j', (ids) => {
    expect(proposeSlate({ cap: 2, candidates: ids.map((id) => ({ id, score: 9 })), constraints: [] })?.ids).toEqual(['A', 'B']);
  });

  test('the same id twice does not upset the order', () => {
    expect(proposeSlate({ cap: 2, candidates: [{ id: 'A', score: 1 }, { id: 'A', score: 1 }], constraints: [] })?.ids).toEqual(['A', 'A']);
  });

  test('nobody to choose from', () => {
    expect(proposeSlate({ cap: 3, candidates: [], constraints: [] })).toBeNull();
    expect(conflictingConstraints({ cap: 3, candidates: [], constraints: [] })).toEqual([]);
  });
});

describe('why there is no list', () => {
  const instance = instances.find((each) => each.best === null) as Instance;

  test('the smallest group that cannot hold together', () => {
    const group = conflictingConstraints(instance);
    expect(group).toEqual([
      { dimension: 'frontline', op: '>=', share: 0.6 },
      { dimension: 'woman', op: '>=', share: 0.9 },
    ]);
    expect(proposeSlate({ ...instance, constraints: group })).toBeNull();
    for (const left of group) expect(proposeSlate({ ...instance, constraints: group.filter((each) => each !== left) })).not.toBeNull();
  });

  test('one constraint that nobody meets stands alone', () => {
    const constraints: StructureConstraint[] = [{ dimension: 'woman', op: '>=', count: 1 }];
    expect(conflictingConstraints({ cap: 2, candidates: [{ id: 'A', score: 1, woman: false }], constraints })).toEqual(constraints);
  });

  test('nothing conflicts when a list exists', () => {
    expect(conflictingConstraints(instances[0] as Instance)).toEqual([]);
  });
});

describe('findings', () => {
  const people: Candidate[] = [
    { id: 'A', score: 1, woman: true, region: '甲' },
    { id: 'B', score: 1, woman: false, region: '甲' },
    { id: 'C', score: 1, woman: false, region: '乙' },
  ];
  test('shares become whole people exactly, categories are named', () => {
    const constraints: StructureConstraint[] = [
      { dimension: 'woman', op: '>=', share: 0.34 },
      { dimension: 'woman', op: '<=', share: 0.34 },
      { dimension: 'region', op: 'max-each', count: 1 },
      { dimension: 'region', value: '乙', op: '<=', count: 1 },
    ];
    expect(judgeStructure(people, constraints, people).map(({ category, found, least, most, met }) => [category, found, least, most, met])).toEqual([
      [undefined, 1, 2, 3, false],
      [undefined, 1, 0, 1, true],
      ['乙', 1, 0, 1, true],
      ['甲', 2, 0, 1, false],
      [undefined, 1, 0, 1, true],
    ]);
  });
});
