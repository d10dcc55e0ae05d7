/** Solver and search answer the same, byte for byte; the definition itself (every subset) stands in propose-slate.test.ts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSolver } from '@cms/adapters/milp';
import { narrow } from '@domain/decision/narrow-programme';
import { proposeSlate, type Proposal, type ProposalInput } from '@domain/decision/propose-slate';
import { solveSlate, type Solver } from '@domain/decision/solve-slate';
import { judgeStructure, type Candidate, type StructureConstraint } from '@domain/decision/structure-constraint';

const solver = await loadSolver();
const { instances } = JSON.parse(readFileSync(new URL('../../fixtures/slate-instances.json', import.meta.url), 'utf8')) as {
  instances: (ProposalInput & { name: string; best: Proposal | null })[];
};

/** Positions of the set bits, ascending. */
const positionsOf = (mask: number, length: number): number[] => Array.from({ length }, (_, index) => index).filter((index) => mask & (1 << index));

function comesFirst(a: number, b: number, length: number): boolean {
  const [first, second] = [positionsOf(a, length), positionsOf(b, length)];
  const differs = first.findIndex((position, index) => position !== second[index]);
  return differs < 0 ? first.length < second.length : differs >= second.length ? false : first[differs]! < second[differs]!;
}

/** The definition: of every subset within the ceiling that meets every constraint the best, equals by position. */
function everySubset({ cap, candidates, constraints }: ProposalInput): Proposal | null {
  const order = [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const points = order.map(({ score }) => Math.round(score * 100));
  let best: { total: number; mask: number } | null = null;
  for (let mask = 1; mask < 2 ** order.length; mask += 1) {
    let total = 0;
    let size = 0;
    for (let index = 0; index < order.length; index += 1) {
      if (!(mask & (1 << index))) continue;
      total += points[index]!;
      size += 1;
    }
    if (size > cap || (best !== null && (total < best.total || (total === best.total && !comesFirst(mask, best.mask, order.length))))) continue;
    const chosen = order.filter((_, index) => mask & (1 << index));
    if (judgeStructure(chosen, constraints, candidates).every(({ met }) => met)) best = { total, mask };
  }
  return best && { total: best.total / 100, ids: positionsOf(best.mask, order.length).map((index) => order[index]!.id) };
}

/** The same instances in every run: a small generator with a fixed seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

function anyInstance(random: (below: number) => number, most: number): ProposalInput {
  const spread = [4, 40, 4000][random(3)]!;
  const people = 1 + random(most);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)]!;
  const candidates = Array.from({ length: people }, (_, index): Candidate => ({
    id: `C${index + 1}`, score: random(spread) / 100 + pick([0, 60]), woman: random(4) === 0, frontline: random(3) > 0, private: random(3) === 0,
    region: pick(['2201', '2202', '2224', 'GZW']), industry: pick(['汽车', '医药', '轨道', undefined]),
  }));
  const constraints = Array.from({ length: random(6) }, (): StructureConstraint => pick<() => StructureConstraint>([
    () => ({ dimension: pick(['woman', 'frontline', 'private']), op: pick(['>=', '<='] as const), share: pick([0, 0.15, 0.2, 0.333333, 0.35, 0.6, 1]) }),
    () => ({ dimension: pick(['woman', 'frontline', 'private']), op: pick(['>=', '<='] as const), count: random(5) }),
    () => ({ dimension: pick(['region', 'industry']), op: pick(['max-each', 'min-each'] as const), count: random(3) }),
    () => ({ dimension: 'region', value: pick(['2201', 'GZW']), op: pick(['>=', '<='] as const), share: pick([0.25, 0.5]) }),
    () => ({ dimension: pick(['woman', 'frontline']), op: pick(['>=', '<='] as const), share: pick([0.2, 0.5, 0.6]), base: pick(['private', 'frontline']) }),
    () => ({ dimension: 'id', value: `C${1 + random(people)}`, op: '>=', count: 1 }),
    () => ({ dimension: 'id', value: `C${1 + random(people)}`, op: '<=', count: 0 }),
  ])());
  return { cap: 1 + random(6), candidates, constraints };
}

describe('the best list by the solver', () => {
  test.each(instances.map((instance) => [instance.name, instance] as const))('%s is what trying every subset found', (_, instance) => {
    expect(solveSlate(instance, solver)).toEqual(instance.best);
  });

  test('1,000 instances of up to 14 people equal trying every subset', { timeout: 240_000 }, () => {
    const random = generator(20221103);
    for (let round = 0; round < 1000; round += 1) {
      const instance = anyInstance(random, 14);
      expect(solveSlate(instance, solver), JSON.stringify(instance)).toEqual(everySubset(instance));
    }
  });

  test('the search and the solver agree, and neither minds the order people are given in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0x7ffffffe }), (seed) => {
        const instance = anyInstance(generator(seed), 18);
        const answer = solveSlate(instance, solver);
        expect(proposeSlate(instance)).toEqual(answer);
        expect(solveSlate({ ...instance, candidates: [...instance.candidates].reverse() }, solver)).toEqual(answer);
      }),
      { numRuns: 60 },
    );
  });

  test('nobody to choose from, and no place', () => {
    expect(solveSlate({ cap: 3, candidates: [], constraints: [] }, solver)).toBeNull();
    expect(solveSlate({ cap: 0, candidates: [{ id: 'A', score: 1 }], constraints: [] }, solver)).toBeNull();
  });
});

describe('the word of the solver is not taken', () => {
  const input: ProposalInput = { cap: 1, candidates: [{ id: 'A', score: 2 }, { id: 'B', score: 1 }], constraints: [] };

  test('a choice beyond the ceiling is a fault', () => {
    const greedy: Solver = { best: () => [true, true], prices: () => null };
    expect(() => solveSlate(input, greedy)).toThrow('breaks a row');
  });

  test('a choice that is found and then lost is a fault', () => {
    let asked = 0;
    const forgetful: Solver = { best: () => ((asked += 1) === 1 ? [true, false] : null), prices: () => null };
    expect(() => solveSlate(input, forgetful)).toThrow('lost');
  });

  test('without prices everybody stays open', () => {
    expect(narrow({ values: [2, 1], rows: [] }, 3, null)).toEqual({ taken: [], open: [0, 1] });
  });
});
