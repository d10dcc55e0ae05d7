import { z } from 'zod';
import { ask } from '../domain/workflow/act';
import { findTransition } from '../domain/workflow/find-transition';
import { checkCeilings } from '../domain/quota/check-quota';
import type { Issue } from '../domain/rules/issue';
import { assessmentResults } from './assessment-record';
import { publicId, seenVersion } from './case-text';
import { checkEditable } from './editable';
import { loadEdition } from './edition-record';
import { lockNominees, type NomineeRecord } from './nominee-record';
import { ranking } from './rank-slate';
import { badRequest } from './refusal';
import type { Command, Work } from './run-command';
import { countByAward, fillSlate, lockSlateOf, rankingOf, slateFacts, writeRanks, type FilledSlate } from './slate-record';
import { acceptLists } from './accept-lists';
import { stateAfter } from './slate-step';
import type { UnitRecord } from './unit-record';

const input = z.object({ editionId: publicId.nullish(), version: seenVersion, ranking });
type AssembleSlate = z.infer<typeof input>;

interface Assembly extends FilledSlate {
  /** The slate row was made just now: there is no version the client could have seen. */
  fresh: boolean;
  /** Everybody named in the new ranking, by public id, locked. */
  people: Map<string, NomineeRecord>;
}

/** Everybody named once, known, of that award, and in a state the list may take them from. */
async function checkPeople({ people, entries }: Assembly, given: AssembleSlate['ranking'], { sql, edition: { rules } }: Work): Promise<Issue[]> {
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

/**
 * Draws up the province's list (通知三（一）5) from submitted nominees and from those who passed the assessment; replaces the list as a whole. Those taken off go
 * back to 已报送. The first use makes the list; afterwards the version is compared.
 * Refuses: stale, state.wrong, slate.members, R1.ceiling, assessment.open, assessment.failed.
 */
export const assembleSlate: Command<AssembleSlate, Assembly, { id: string }> = {
  name: 'assemble-slate',
  label: '全省名单',
  action: 'slate.assemble',
  input,
  async lock(sql, { editionId, ranking: given }) {
    const [chosen] = editionId ? await sql<{ key: number }>`select id as key from editions where document_id = ${editionId}` : [{ key: null }];
    if (!chosen) return null;
    const edition = await loadEdition(sql, chosen.key);
    const [province] = await sql<UnitRecord>`
      select id as key, document_id as id, code, name, kind, path, channel from units where kind = 'province' order by id limit 1`;
    const [before] = await sql`select id from slates where edition_id = ${edition.key} and unit_id = ${province!.key}`;
    const slate = await lockSlateOf(sql, { edition, unit: province!, level: 'province' });
    const ids = Object.values(given).flat();
    // The lists the people come from are locked before the people, like everywhere.
    await sql`
      select s.id from slates s where s.edition_id = ${edition.key} and s.level = 'body'
        and s.unit_id in (select body_id from nominees where document_id = any(${ids}::text[])) order by s.id for update`;
    const named = await sql<{ key: number }>`
      select id as key from nominees where edition_id = ${edition.key} and document_id = any(${ids}::text[])
      union select nominee_id from slate_entries where slate_id = ${slate.key}`;
    const people = await lockNominees(sql, named.map(({ key }) => key));
    return { ...(await fillSlate(sql, slate)), fresh: !before, people: new Map(people.map((nominee) => [nominee.id, nominee])) };
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate, fresh }, { version }) => (fresh ? null : { label: '全省名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能列入名单',
  async check(subject, { ranking: given }, work) {
    const { rules } = work.edition;
    const strange = Object.keys(given).find((award) => !rules.awards.some(({ id }) => id === award));
    if (strange !== undefined) throw badRequest('名单中有本届没有的奖项。', { [`ranking.${strange}`]: '请从本届奖项中选择' });
    const state = checkEditable(rules.stages.slate, subject.slate.state, '调整全省名单');
    if (state.length > 0) return state;
    const counts = Object.fromEntries(Object.entries(given).map(([award, ids]) => [award, ids.length]));
    return [...(await checkPeople(subject, given, work)), ...checkCeilings(counts, rules.awards)];
  },
  async write({ slate, entries, people }, { ranking: given }, work) {
    const { sql } = work;
    const chosen = new Set(Object.values(given).flat());
    const listed = new Set(entries.map(({ nominee }) => nominee.id));
    const added = [...chosen].filter((id) => !listed.has(id)).map((id) => people.get(id)!.key);
    const removed = entries.filter(({ nominee }) => !chosen.has(nominee.id));
    const off = removed.map(({ nomineeKey }) => nomineeKey);
    await sql`delete from slate_entries where slate_id = ${slate.key} and nominee_id = any(${off}::int[])`;
    const ranks = Object.entries(given).flatMap(([award, ids]) => ids.map((id, place) => ({ nomineeKey: people.get(id)!.key, award, rank: place + 1 })));
    await writeRanks(sql, slate.key, ranks);
    const move = async (keys: number[], from: string, action: string): Promise<void> => {
      if (keys.length === 0) return;
      await sql`
        update nominees set state = ${stateAfter('nominee', from, action, work)}, version = version + 1, updated_at = now()
        where id = any(${keys}::int[]) and state = ${from}`;
    };
    await move(added, 'submitted', 'shortlist');
    await move(added, 'in-assessment', 'shortlist');
    await move(off, 'shortlisted', 'unlist');
    await acceptLists(work, slate.editionKey, added);
    await sql`update slates set version = version + 1, issues = '[]', updated_at = now() where id = ${slate.key}`;
    return {
      answer: { id: slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          before: { ranking: rankingOf(entries), version: slate.version },
          after: { ranking: given, counts: countByAward(ranks), version: slate.version + 1 },
        },
      ],
    };
  },
};
