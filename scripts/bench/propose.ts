/**
 * `npm run bench:propose`: the best list of 60 among 300 people under 12 constraints, by the solver, instance after instance.
 * Exit code 1 when the median takes more than a second.
 */
import { loadSolver } from '@cms/adapters/milp';
import type { ProposalInput } from '@domain/decision/propose-slate';
import { solveSlate } from '@domain/decision/solve-slate';
import { judgeStructure, type Candidate, type StructureConstraint } from '@domain/decision/structure-constraint';

const PEOPLE = 300;
const ROUNDS = 21;
const TARGET = 1_000;

const CONSTRAINTS: StructureConstraint[] = [
  { dimension: 'award', value: 'grand-prize', op: '<=', count: 10 },
  { dimension: 'award', value: 'technical-expert', op: '<=', count: 50 },
  { dimension: 'frontline', op: '>=', share: 0.6 },
  { dimension: 'woman', op: '>=', share: 0.2 },
  { dimension: 'private', op: '>=', share: 0.35 },
  { dimension: 'head', op: '<=', share: 0.15 },
  { dimension: 'grassroots', op: '>=', share: 0.5 },
  { dimension: 'hardPost', op: '>=', count: 8 },
  { dimension: 'region', op: 'min-each', count: 2 },
  { dimension: 'region', op: 'max-each', count: 9 },
  { dimension: 'industry', op: 'min-each', count: 3 },
  { dimension: 'industry', op: 'max-each', count: 12 },
];

/** The same instances in every run: a small generator with a fixed seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

function instance(seed: number): ProposalInput {
  const random = generator(seed);
  const candidates = Array.from({ length: PEOPLE }, (_, index): Candidate => ({
    id: `C${String(index + 1).padStart(3, '0')}`,
    score: 60 + random(4_000) / 100,
    award: random(5) === 0 ? 'grand-prize' : 'technical-expert',
    woman: random(6) === 0,
    frontline: random(10) < 6,
    private: random(10) < 3,
    head: random(10) < 2,
    grassroots: random(10) < 5,
    hardPost: random(10) === 0,
    region: `R${random(15)}`,
    industry: `I${random(10)}`,
  }));
  return { cap: 60, candidates, constraints: CONSTRAINTS };
}

const solver = await loadSolver();
const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const input = instance(2022 + round);
  const since = performance.now();
  const proposal = solveSlate(input, solver);
  times.push(performance.now() - since);
  if (proposal === null) throw new Error(`Instance ${round} has no list.`);
  const chosen = input.candidates.filter(({ id }) => proposal.ids.includes(id));
  if (!judgeStructure(chosen, CONSTRAINTS, input.candidates).every(({ met }) => met)) throw new Error(`Instance ${round}: a constraint is broken.`);
}
const sorted = [...times].sort((a, b) => a - b);
const median = sorted[Math.floor(ROUNDS / 2)]!;
console.log(`${PEOPLE} 人、${CONSTRAINTS.length} 项约束、上限 60 人，${ROUNDS} 组，精确最优解，单线程`);
console.log(`中位数 ${median.toFixed(0)} 毫秒（目标 ≤ ${TARGET}），最快 ${sorted[0]!.toFixed(0)}，最慢 ${sorted[ROUNDS - 1]!.toFixed(0)}`);
process.exitCode = median > TARGET ? 1 : 0;
