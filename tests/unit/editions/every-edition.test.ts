/**
 * Every edition folder, and one made up that differs from the real ones in awards, conditions, stages, roles, units
 * and places: the same code runs them all, because no code knows any of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listEditionFolders, readEditionRules } from '@cms/adapters/rules-files';
import { authorise, scopeOf } from '@domain/access/authorise';
import { judgeNominee } from '@domain/eligibility/judge';
import type { NomineeFacts } from '@domain/eligibility/nominee-facts';
import { projectPublicPerson } from '@domain/publication/public-person';
import { checkCeilings, checkQuota } from '@domain/quota/check-quota';
import { checkDifferential } from '@domain/quota/check-differential';
import { tallyPanel } from '@domain/review/tally';
import { CONDITION_KINDS } from '@domain/rules/condition-kind';
import { calendarContradictions } from '@domain/rules/contradictions/calendar';
import { FIELD_NAMES } from '@domain/rules/nominee-field';
import { guardKinds, unitKinds, type EditionRules } from '@domain/rules/schema';
import { submissionPlan } from '@domain/rules/submission-plan';
import { describeIssue } from '@domain/rules/wording';
import { levelLabels } from '@domain/rules/wording/level-labels';
import { act } from '@domain/workflow/act';
import { guards } from '@domain/workflow/guards/registry';
import { possibleSteps } from '@domain/workflow/possible-steps';
import { holidays } from '../calendar/holidays';
import { configFolder } from '../edition';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const folders = [configFolder, fixtures].flatMap((folder) => listEditionFolders(folder).map((number) => [number, folder] as const));
const editions = folders.map(([number, folder]) => [number, readEditionRules(folder, number).rules] as const);
const madeUp = readEditionRules(fixtures, 3).rules;
const realEditions = editions.filter(([number]) => number !== madeUp.edition.number);

describe.each(editions)('edition %d', (_number, rules) => {
  test('fits the published working days', () => {
    expect(calendarContradictions(rules, holidays)).toEqual([]);
  });

  test('gives out places by its differential ratio, to units of the tree', () => {
    expect(checkDifferential(rules.quotas, rules.awards)).toEqual([]);
    const codes = new Set(rules.units.map(({ code }) => code));
    expect(rules.quotas.filter(({ unit }) => !codes.has(unit))).toEqual([]);
  });

  describe.each(Object.entries(rules.stages))('the stages of a %s', (_machine, machine) => {
    test('every state is reached, every end is an end, from every state an end is reached', () => {
      const walk = (from: string): Set<string> => {
        const seen = new Set([from]);
        for (const state of seen) for (const { to } of possibleSteps(machine, state)) seen.add(to);
        return seen;
      };
      expect([...walk(machine.initial)].sort()).toEqual(machine.states.map(({ id }) => id).sort());
      for (const { id, final } of machine.states) {
        expect(possibleSteps(machine, id).length === 0).toBe(final === true);
        expect([...walk(id)].some((state) => machine.states.find((other) => other.id === state)?.final)).toBe(true);
      }
    });

    test('every state and step has a label of its own, every guard its file, every right its role', () => {
      const labels = machine.states.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      const byAct = new Map(machine.transitions.map(({ action, label }) => [action, label]));
      expect(machine.transitions.every(({ action, label }) => byAct.get(action) === label)).toBe(true);
      expect(new Set(byAct.values()).size).toBe(byAct.size);
      expect(machine.transitions.flatMap((step) => step.guards).filter((kind) => !(kind in guards))).toEqual([]);
      expect(machine.transitions.filter(({ grant }) => !rules.roles.some((role) => role.grants.includes(grant)))).toEqual([]);
    });

    test('a step whose guards nobody answered is refused, in words', () => {
      for (const step of machine.transitions) {
        const answer = act(machine, { state: step.from[0]! }, step.action, { rules });
        expect(answer.allowed).toBe(step.guards.length === 0);
        if (!answer.allowed) for (const issue of answer.issues) expect(describeIssue(issue).text).toContain(step.label);
      }
    });
  });
});

describe('the made-up edition differs from every real one', () => {
  test('in awards, conditions, units, roles, states and steps', () => {
    const idsOf = (rules: EditionRules): Record<string, string[]> => ({
      awards: rules.awards.map(({ id }) => id),
      units: rules.units.map(({ code }) => code),
      roles: rules.roles.map(({ id }) => id),
      states: Object.values(rules.stages).flatMap(({ states }) => states.map(({ id }) => id)),
      dimensions: rules.review.dimensions.map(({ id }) => id),
    });
    const own = idsOf(madeUp);
    for (const [, rules] of realEditions) {
      for (const [kind, ids] of Object.entries(idsOf(rules))) expect([kind, ids.filter((id) => own[kind]!.includes(id))]).toEqual([kind, []]);
    }
  });

  const master: NomineeFacts = {
    award: 'great-master', name: '甲', sex: null, birthMonth: null, idNumber: '11010519491231002X', bodyCode: 'S1', employerName: '某厂', employerCode: null,
    occupation: '钳工', frontline: true, skillLevel: '首席技师', yearsInOccupation: 15, head: true, employment: 'retired', cleanRecord: true, conditions: [1],
  };
  const context = { rules: madeUp, priorHonours: [{ award: 'craftsman', editionNumber: 2 }], otherNominations: [], employer: null, today: '2024-05-01' };

  test.each<[string, Partial<NomineeFacts>, string[]]>([
    ['a head, retired: its rules do not bar them', {}, []],
    ['fourteen years', { yearsInOccupation: 14 }, ['R3.years']],
    ['fourteen years and the waiver', { yearsInOccupation: 14, conditions: [2] }, []],
    ['a level too low', { skillLevel: '高级技师' }, ['R3.level']],
    ['another award, another measure', { award: 'young-hand', skillLevel: '学徒工', yearsInOccupation: 3, conditions: [] }, []],
    ['the awards of the 8th edition mean nothing here', { award: 'grand-prize', yearsInOccupation: 0, conditions: [] }, []],
  ])('it judges by its own conditions: %s', (_, change, codes) => {
    expect(judgeNominee({ ...master, ...change }, context).issues.map(({ code }) => code)).toEqual(codes);
  });

  test('it counts its own days, places and votes', () => {
    expect(submissionPlan(madeUp, holidays)).toEqual([
      { level: 'employer', postBy: '2024-04-16', first: '2024-04-17', last: '2024-04-19' },
      { level: 'body', postBy: '2024-04-22', first: '2024-04-23', last: '2024-04-30' },
    ]);
    expect(checkQuota({ craftsman: 4 }, { craftsman: 3 }, madeUp.awards)).toMatchObject([{ params: { awardLabel: '松江工匠' } }]);
    expect(checkCeilings({ 'young-hand': 5 }, madeUp.awards)).toMatchObject([{ clause: '办法第三条' }]);
    const { dimensions, tally } = madeUp.review;
    const panel = { experts: [{ id: 'E', employer: '乙' }], nominees: [{ id: 'N', employer: '甲' }], sheets: [{ expert: 'E', nominee: 'N', points: { hand: 60, heart: 25.5 } }] };
    expect(tallyPanel(panel, { dimensions, trimFrom: tally.trimFrom, trim: 1, tieChain: tally.tieChain }).nominees).toMatchObject([{ score: 8550, tieMeans: [2550] }]);
  });

  test('it knows its own people and shows its own fields', () => {
    const unit = { id: '1', code: 'S1', name: '东江市总工会（虚构）', kind: 'prefecture', path: '/S/S1/' } as const;
    const branch = { id: '1', username: 'b', displayName: 'b', role: 'branch', unit };
    expect(authorise(branch, 'slate.rank', { unitPath: '/S/S1/S11/' }, madeUp.roles).allowed).toBe(true);
    expect(authorise(branch, 'slate.rank', { unitPath: '/S/S2/' }, madeUp.roles).allowed).toBe(false);
    expect(authorise({ ...branch, role: 'recommending-body' }, 'slate.rank', {}, madeUp.roles).allowed).toBe(false);
    expect(scopeOf(branch, 'nominee.read', madeUp.roles)).toMatchObject({ kind: 'subtree' });
    expect(projectPublicPerson({ name: '甲', sex: 'male', occupation: '钳工', idNumber: 'X' }, madeUp.publication.whitelist.winners)).toEqual({ name: '甲', occupation: '钳工' });
  });
});

test.each([['nominee', 'nominee'], ['slate', 'slate'], ['notice', 'public-notice'], ['commendation', 'commendation']] as const)('the content type of a %s has a place for every state', (machine, type) => {
  const schema = JSON.parse(readFileSync(path.join(configFolder, `../cms/src/api/${type}/content-types/${type}/schema.json`), 'utf8')) as { attributes: { state: { enum: string[] } } };
  const states = realEditions.flatMap(([, rules]) => rules.stages[machine].states.map(({ id }) => id));
  expect(states.filter((state) => !schema.attributes.state.enum.includes(state))).toEqual([]);
});

test('config/README.md explains every kind of condition and guard', () => {
  const readme = readFileSync(path.join(configFolder, 'README.md'), 'utf8');
  expect([...CONDITION_KINDS, ...guardKinds].filter((kind) => !readme.includes(`| \`${kind}\` |`))).toEqual([]);
});

describe('no code of the domain names anything of an edition', () => {
  const source = path.resolve(import.meta.dirname, '../../../cms/src/domain');
  const literalsOf = (file: string): string[] => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    return [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(([, single, double, template]) => single ?? double ?? template ?? '');
  };
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  /** Words of the domain's own closed lists that an edition may use too. */
  const shared = new Set<string>([...unitKinds, ...FIELD_NAMES, ...Object.values(levelLabels)]);

  test.each(editions)('of edition %d', (_number, rules) => {
    const names = new Set(
      [
        ...rules.awards.flatMap(({ id, label, shortLabel, personTitle }) => [id, label, shortLabel, personTitle]),
        ...rules.units.flatMap(({ code, name, shortName }) => [code, name, shortName]),
        ...rules.roles.flatMap(({ id, label }) => [id, label]),
        ...rules.review.dimensions.map(({ id }) => id),
        ...rules.materials.opinions.map(({ id }) => id),
        ...rules.eligibility.map(({ id }) => id),
        rules.edition.documentNumber, rules.edition.name, rules.edition.shortName, rules.edition.noticeDate,
      ].filter((name) => !shared.has(name)),
    );
    const found = files.flatMap((file) => literalsOf(path.join(source, file)).filter((literal) => names.has(literal)).map((literal) => `${file}: ${literal}`));
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
