/**
 * Random programmes of the 8th edition: 200,000 steps never bring about what the notice forbids, and the oracle has
 * teeth: take any one guard out of the stages, and it finds what that guard kept away.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionRules, GuardKind } from '@domain/rules/schema';
import { holidays } from '../calendar/holidays';
import { rules, rulesWith } from '../edition';
import { Watch } from './forbidden';
import { Office, type BodyList, type Person } from './office-model';

const PLACES = 2;
/** Small ceilings, so that they are reached. */
const small = (change: (edition: EditionRules) => void = () => {}) =>
  rulesWith((edition) => {
    edition.awards[0]!.ceiling = 1;
    edition.awards[1]!.ceiling = 2;
    change(edition);
  });

/** The machines this model plays: lists of employers and counties are the integration tests' matter. */
const MACHINES = ['nominee', 'slate', 'notice', 'commendation'] as const;
type Modelled = (typeof MACHINES)[number];
const modelled = ({ stages }: EditionRules) => MACHINES.map((machine) => [machine, stages[machine]] as const);

/** What a move finds: the office, whom it may concern, and numbers that choose how. */
interface Chance {
  office: Office;
  capacity: Map<string, number>;
  list: BodyList;
  person: Person | undefined;
  award: string;
  which: number;
  how: number;
  step(action: string): unknown;
}

const MOVES: readonly ((chance: Chance) => unknown)[] = [
  ({ office, how }) => office.wait((how % 9) + 1),
  ({ office, how }) => office.wait((how % 4) * 12),
  ({ office, award, which, how }) => office.add(which % 2, award, how % 5 === 0 ? 'fail' : 'pass'),
  ({ office, award, which, how }) => office.add(which % 2, award, how % 7 === 0 ? 'unknown' : 'pass'),
  ({ office, list }) => office.stepList(list, 'submit'),
  ({ office, list }) => office.stepList(list, 'submit'),
  ({ office, list }) => office.stepList(list, 'return'),
  ({ office, list }) => office.stepList(list, 'register'),
  ({ office, list }) => office.stepList(list, 'register'),
  ({ office, list }) => office.stepList(list, 'accept'),
  ({ person, how }) => person && (person.rank = (how % 3) + 1),
  ({ office, list }) => office.on(list).forEach((each, _, all) => (each.rank = all.filter((other) => other.award === each.award && other.id <= each.id).length)),
  ({ person, how }) => person && (person.verdict = how % 3 === 0 ? 'fail' : 'pass'),
  ({ person, step }) => person?.state === 'drafting' && step('withdraw'),
  ({ how, step }) => how % 3 === 0 && step('disqualify'),
  ({ how, step }) => how % 3 === 0 && step(how % 2 === 0 ? 'strike' : 'withdraw'),
  ({ office, person }) => person && office.choose(person, 'assess'),
  ({ office, person }) => person && office.choose(person, 'assess'),
  ({ person, how }) => person && (person.result = how % 4 === 0 ? 'failed' : how % 4 === 1 ? null : 'passed'),
  ({ office, person }) => person && office.choose(person, 'shortlist'),
  ({ office }) => office.listPassed(),
  ({ office }) => office.listPassed(),
  ({ how, step }) => how % 4 === 0 && step('unlist'),
  ({ office }) => office.post(),
  ({ office, how }) => office.stepNotice(how % 2 === 0 ? 'suspend' : 'resume'),
  ({ office }) => office.stepNotice('resume'),
  ({ office }) => office.stepNotice('close'),
  ({ office, how }) => how % 9 === 0 && office.stepNotice('withdraw'),
  ({ office }) => office.publish(),
  ({ office, which }) => office.revoke([...office.commendations.keys()][which % Math.max(office.commendations.size, 1)]),
  ({ office }) => office.goOn(),
  ({ office, how }) => (office.objections = how % 3 === 0 ? 1 : 0),
  ({ office, how }) => (office.decided = how % 4 !== 0),
  ({ office, how }) => (office.reason = how % 4 === 0 ? '' : '理由'),
  ({ office, how }) => (office.checker = how % 3 === 0 ? null : how % 3 === 1 ? '拟稿人' : '审核人'),
  ({ list, how }) => (list.papers = how % 9 !== 0),
  ({ list, how }) => (list.reported = how % 20 !== 0),
  ({ list, how }) => (list.opinions = how % 9 !== 0),
  ({ list, how }) => (list.decided = how % 20 !== 0),
  ({ list, how }) => (list.posted = how % 20 !== 0),
  ({ list, how }) => (list.reports = how % 20 === 0 ? 1 : 0),
  ({ list, how }) => (list.inverted = how % 20 === 0),
  ({ list, how }) => (list.secrets = (['none', 'stated', 'none', 'stated', 'none', 'stated', 'unstated', 'unknown'] as const)[how % 8]!),
  ({ office, award, which, capacity }) => {
    const [from, to] = which % 2 === 0 ? (['B0', 'B1'] as const) : (['B1', 'B0'] as const);
    if (!office.enter({ kind: 'moved', unit: from, toUnit: to, award, places: 1 })) return;
    capacity.set(`${from} ${award}`, capacity.get(`${from} ${award}`)! - 1);
    capacity.set(`${to} ${award}`, capacity.get(`${to} ${award}`)! + 1);
  },
];

/** One random number is a move: what is done, to whom, and how. */
const LARGEST = MOVES.length * 24 * 60 - 1;

function play(office: Office, capacity: Map<string, number>, move: number): void {
  const which = Math.floor(move / MOVES.length) % 24;
  const how = Math.floor(move / (MOVES.length * 24));
  const person = office.people[which % Math.max(office.people.length, 1)];
  MOVES[move % MOVES.length]!({
    office, capacity, person, which, how,
    list: office.lists[which % 2]!,
    award: office.rules.awards[how % office.rules.awards.length]!.id,
    step: (action) => person && office.stepPerson(person, action),
  });
}

function run(edition: EditionRules, moves: readonly number[]): { found: string[]; watch: Watch; office: Office } {
  const office = new Office(edition, holidays, PLACES);
  const capacity = new Map(office.lists.flatMap(({ body }) => edition.awards.map(({ id }) => [`B${body} ${id}`, PLACES] as const)));
  const watch = new Watch(office, () => capacity);
  for (const move of moves) {
    play(office, capacity, move);
    const found = watch.look();
    if (found.length > 0) return { found, watch, office };
  }
  return { found: [], watch, office };
}

const anyMoves = fc.array(fc.nat(LARGEST), { maxLength: 800, size: 'max' });

/** What was done, one deed a line, for whoever must understand a failure. */
function trail({ deeds }: Office): string {
  return deeds.map(({ at, machine, action, person, list, people }) => `${at} ${machine}.${action} ${person ? `#${person.id}` : list ? `B${list.body}` : ''} [${people.map(({ id }) => id).join(' ')}]`).join('\n');
}

test('200,000 random steps never reach a forbidden state, and take every step there is', { timeout: 60_000 }, () => {
  const reached = new Set<string>();
  const edition = small();
  let steps = 0;
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const { found, watch, office } = run(edition, moves);
      for (const name of watch.taken) reached.add(name);
      steps += moves.length;
      if (found.length > 0) throw new Error(`${found.join('\n')}\n${trail(office)}`);
    }),
    { numRuns: 560, seed: 8, interruptAfterTimeLimit: 50_000 },
  );
  expect(steps).toBeGreaterThanOrEqual(200_000);
  const acts = modelled(edition).flatMap(([machine, { transitions }]) => transitions.map(({ action }) => `${machine}.${action}`));
  expect([...new Set(acts)].filter((name) => !reached.has(name))).toEqual([]);
});

describe('the oracle has teeth: without a guard it finds what that guard kept away', () => {
  /** What nothing in this model can show: the second lines of defence, and a list the model itself keeps in order. */
  const hidden = new Set(['slate.publish period-ended', 'nominee.return reason-given', 'slate.post rank-dense']);
  const guarded = modelled(rules).flatMap(([machine, { transitions }]) =>
    transitions.flatMap((step) => step.guards.map((guard): [name: string, machine: Modelled, step: string, guard: GuardKind] => [`${machine}.${step.action} ${guard}`, machine, step.action, guard])),
  );

  /** The same numbers every time (a linear congruence). */
  function* numbers(seed: number): Generator<number> {
    for (let at = seed; ; yield at % (LARGEST + 1)) at = (at * 48_271) % 2_147_483_647;
  }

  test.each(guarded.filter(([name]) => !hidden.has(name)))('%s', (_name, machine, action, guard) => {
    const edition = small(({ stages }) => {
      for (const step of stages[machine].transitions) if (step.action === action) step.guards = step.guards.filter((kind) => kind !== guard);
    });
    let found: string[] = [];
    for (let seed = 1; found.length === 0 && seed <= 1200; seed += 1) {
      const source = numbers(seed * 7919);
      found = run(edition, Array.from({ length: 600 }, () => source.next().value as number)).found;
    }
    expect(found.length).toBeGreaterThan(0);
  });
});
