/** The province's list as it is put together: locked with everybody named, checked, and replaced as a whole (通知三（一）5). */
import { deviationsFrom, type Deviation, type ListByAward } from '../domain/decision/deviations';
import { checkCeilings } from '../domain/quota/check-quota';
import type { Issue } from '../domain/rules/issue';
import { ask } from '../domain/workflow/act';
import { findTransition } from '../domain/workflow/find-transition';
import { assessmentResults } from './assessment-record';
import { checkEditable } from './editable';
import { loadEdition } from './edition-record';
import { lockNominees, type NomineeRecord } from './nominee-record';
import { badRequest } from './refusal';
import type { Work } from './run-command';
import { fillSlate, lockSlateOf, writeRanks, type FilledSlate } from './slate-record';
import { stateAfter } from './slate-step';
import type { Sql } from './sql';
import type { UnitRecord } from './unit-record';

/** The proposal the list was taken from; or why it was put together without one. */
export interface AdoptedProposal {
  hash: string | null;
  /** The best list without a wish of anybody; null: none was asked for. */
  list: Record<string, string[]> | null;
  reason: string | null;
  byName: string;
  at: string;
}

/** A person in whom the list departs from its proposal, and why. */
export interface ExplainedDeviation extends Deviation {
  name: string;
  reason: string;
  byName: string;
}

export interface Assembly extends FilledSlate {
  /** The slate row was made just now: there is no version the client could have seen. */
  fresh: boolean;
  /** Everybody on the list, named for it or proposed, by public id, locked. */
  people: Map<string, NomineeRecord>;
  proposal: AdoptedProposal | null;
  deviations: ExplainedDeviation[];
}

/** Locks the province's list of an edition (null: the current one) with everybody concerned; null: no such edition. */
export async function lockAssembly(sql: Sql, editionId: string | null | undefined, ids: readonly string[]): Promise<Assembly | null> {
  const [chosen] = editionId ? await sql<{ key: number }>`select id as key from editions where document_id = ${editionId}` : [{ key: null }];
  if (!chosen) return null;
  const edition = await loadEdition(sql, chosen.key);
  const [province] = await sql<UnitRecord>`
    select id as key, document_id as id, code, name, kind, path, channel from units where kind = 'province' order by id limit 1`;
  const [before] = await sql`select id from slates where edition_id = ${edition.key} and unit_id = ${province!.key}`;
  const slate = await lockSlateOf(sql, { edition, unit: province!, level: 'province' });
  const [kept] = await sql<{ proposal: string | null; deviations: string | null }>`select proposal::text as proposal, deviations::text as deviations from slates where id = ${slate.key}`;
  const proposal = kept?.proposal ? (JSON.parse(kept.proposal) as AdoptedProposal) : null;
  const concerned = [...ids, ...Object.values(proposal?.list ?? {}).flat()];
  const named = await sql<{ key: number }>`
    select id as key from nominees where edition_id = ${edition.key} and document_id = any(${concerned}::text[])
    union select nominee_id from slate_entries where slate_id = ${slate.key}`;
  const people = await lockNominees(sql, named.map(({ key }) => key));
  return {
    ...(await fillSlate(sql, slate)),
    fresh: !before,
    people: new Map(people.map((nominee) => [nominee.id, nominee])),
    proposal,
    deviations: kept?.deviations ? (JSON.parse(kept.deviations) as ExplainedDeviation[]) : [],
  };
}

/** Everybody named once, known, of that award, and in a state the list may take them from; the list still open, the ceilings kept. */
export async function checkAssembly(subject: Assembly, given: ListByAward, work: Work): Promise<Issue[]> {
  const { rules } = work.edition;
  const strange = Object.keys(given).find((award) => !rules.awards.some(({ id }) => id === award));
  if (strange !== undefined) throw badRequest('名单中有本届没有的奖项。', { [`ranking.${strange}`]: '请从本届奖项中选择' });
  const state = checkEditable(rules.stages.slate, subject.slate.state, '调整全省名单');
  if (state.length > 0) return state;
  const counts = Object.fromEntries(Object.entries(given).map(([award, ids]) => [award, ids.length]));
  return [...(await checkPeople(subject, given, work)), ...checkCeilings(counts, rules.awards)];
}

async function checkPeople({ people, entries }: Assembly, given: ListByAward, { sql, edition: { rules } }: Work): Promise<Issue[]> {
  const results = await assessmentResults(sql, [...people.values()].map(({ key }) => key));
  const listed = new Set(entries.map(({ nominee }) => nominee.id));
  const all = Object.values(given).flat();
  if (new Set(all).size !== all.length) return [{ code: 'slate.members', clause: '通知三（一）5', severity: 'error', field: 'ranking', params: {} }];
  const issues: Issue[] = [];
  for (const [award, ids] of Object.entries(given)) {
    for (const id of ids) {
      const nominee = people.get(id);
      if (!nominee || nominee.values.award !== award) return [{ code: 'slate.members', clause: '通知三（一）5', severity: 'error', field: `ranking.${award}`, params: {} }];
      if (listed.has(id)) continue;
      const step = findTransition(rules.stages.nominee, nominee.state, 'shortlist');
      if (!step.found) issues.push(...step.issues);
      else if (step.transition.guards.includes('assessment-passed')) {
        const result = results.get(nominee.key) ?? null;
        issues.push(...ask('assessment-passed', { rules, 'assessment-passed': { people: [{ name: nominee.values.name, result }] } }, step.transition));
      }
    }
  }
  return issues;
}

/** Where the list departs from the proposal by choice: who can no longer be listed at all is left out by nobody. */
export function chosenDeviations({ people }: Pick<Assembly, 'people'>, proposed: ListByAward, given: ListByAward, { edition }: Pick<Work, 'edition'>): Deviation[] {
  const { stages } = edition.rules;
  const canStand = (id: string): boolean => {
    const state = people.get(id)?.state;
    return state !== undefined && (findTransition(stages.nominee, state, 'shortlist').found || findTransition(stages.nominee, state, 'unlist').found);
  };
  return deviationsFrom(proposed, given).filter(({ nominee, kind }) => kind === 'added' || canStand(nominee));
}

/** Replaces the list: entries, ranks, the states of those who come and go, the proposal and the reasons against it. */
export async function writeAssembly({ slate, entries, people }: Assembly, given: ListByAward, kept: Pick<Assembly, 'proposal' | 'deviations'>, work: Work): Promise<{ ranks: { award: string }[] }> {
  const { sql } = work;
  const chosen = new Set(Object.values(given).flat());
  const listed = new Set(entries.map(({ nominee }) => nominee.id));
  const added = [...chosen].filter((id) => !listed.has(id)).map((id) => people.get(id)!);
  const off = entries.filter(({ nominee }) => !chosen.has(nominee.id)).map(({ nominee }) => nominee);
  await sql`delete from slate_entries where slate_id = ${slate.key} and nominee_id = any(${off.map(({ key }) => key)}::int[])`;
  const ranks = Object.entries(given).flatMap(([award, ids]) => ids.map((id, place) => ({ nomineeKey: people.get(id)!.key, award, rank: place + 1 })));
  await writeRanks(sql, slate.key, ranks);
  await move(added, 'shortlist', work);
  await move(off, 'unlist', work);
  await sql`
    update slates set version = version + 1, issues = '[]', proposal = ${kept.proposal && JSON.stringify(kept.proposal)}::jsonb, deviations = ${JSON.stringify(kept.deviations)}::jsonb,
      updated_at = now() where id = ${slate.key}`;
  return { ranks };
}

/** Takes a step with people of several states. */
async function move(people: readonly NomineeRecord[], action: 'shortlist' | 'unlist', work: Work): Promise<void> {
  for (const from of new Set(people.map(({ state }) => state))) {
    // Who was cancelled while on the list keeps that state.
    if (!findTransition(work.edition.rules.stages.nominee, from, action).found) continue;
    await work.sql`
      update nominees set state = ${stateAfter('nominee', from, action, work)}, version = version + 1, updated_at = now()
      where id = any(${people.filter(({ state }) => state === from).map(({ key }) => key)}::int[])`;
  }
}
