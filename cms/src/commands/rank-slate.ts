import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { slateStages } from '../domain/slate/level';
import { optionalText, publicId, seenVersion } from './case-text';
import { checkEditable } from './editable';
import type { Command } from './run-command';
import { checkHolder } from './slate-holder';
import { fillSlate, findSlate, lockSlate, rankingOf, slateFacts, writeInversionReasons, writeRanks, type FilledSlate } from './slate-record';
import { touchSlate } from './write-nominees';

/** Public ids of nominees by award, first to last. */
export const ranking = z.record(z.string().max(60), z.array(publicId).max(1000));

/** By public id of the nominee: why the person stands before others whom a lower unit had placed higher; null: no reason. */
const reasons = z.record(publicId, optionalText(500));

const input = z.object({ id: publicId, version: seenVersion, ranking, reasons: reasons.nullish() });
type RankSlate = z.infer<typeof input>;

const unlike = (field: string): Issue => ({ code: 'slate.members', clause: '通知三（一）2', severity: 'error', field, params: {} });

/** Every award of the list given once, with exactly its people; reasons only for them. */
function checkMembers({ entries }: FilledSlate, given: RankSlate['ranking'], explained: readonly string[]): Issue[] {
  if (explained.some((id) => !entries.some(({ nominee }) => nominee.id === id))) return [unlike('reasons')];
  const listed = new Map<string, Set<string>>();
  for (const { award, nominee } of entries) listed.set(award, (listed.get(award) ?? new Set()).add(nominee.id));
  return Object.entries(given).flatMap(([award, ids]) => {
    const people = listed.get(award) ?? new Set();
    const same = ids.length === people.size && new Set(ids).size === ids.length && ids.every((id) => people.has(id));
    return same ? [] : [unlike(`ranking.${award}`)];
  });
}

/**
 * Puts the people of a draft list in order, for the awards given; all or nothing (通知三（一）2). Confirms the order
 * of an imported list whose ranks had gaps or ties. `reasons` explain places that depart from the order of a list below;
 * they are kept until changed. Refuses: stale, state.wrong, slate.other-level, slate.members.
 */
export const rankSlate: Command<RankSlate, FilledSlate, { id: string }> = {
  name: 'rank-slate',
  label: '汇总表',
  action: 'slate.rank',
  input,
  async lock(sql, { id }) {
    const found = await findSlate(sql, id);
    return found && fillSlate(sql, await lockSlate(sql, found.key));
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate }, { version }) => ({ label: '汇总表', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  check(subject, { ranking: given, reasons: explained }, { edition, actor }) {
    const { slate } = subject;
    const against = [
      ...checkHolder({ level: slate.level, unitName: slate.unit.name }, actor, '排序'),
      ...checkEditable(slateStages(edition.rules.stages, slate.level)!, slate.state, '排序'),
    ].slice(0, 1);
    return against.length > 0 ? against : checkMembers(subject, given, Object.keys(explained ?? {}));
  },
  async write(subject, { ranking: given, reasons: explained }, work) {
    const { slate, entries } = subject;
    const keyOf = new Map(entries.map(({ nominee }) => [nominee.id, nominee.key]));
    const ranks = Object.entries(given).flatMap(([award, ids]) => ids.map((id, place) => ({ nomineeKey: keyOf.get(id)!, award, rank: place + 1 })));
    await writeRanks(work.sql, slate.key, ranks);
    const told = Object.entries(explained ?? {}).map(([id, reason]) => ({ nomineeKey: keyOf.get(id)!, reason: reason ?? null }));
    await writeInversionReasons(work.sql, slate.key, told);
    const unconfirmed = slate.issues.filter(({ code, params }) => code === 'R11.rank' && given[String(params['award'])] === undefined);
    await touchSlate(work, slate, unconfirmed);
    const before = rankingOf(entries);
    return {
      answer: { id: slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          before: { ranking: before, version: slate.version },
          after: { ranking: { ...before, ...given }, version: slate.version + 1, ...(told.length > 0 ? { reasons: explained as Record<string, string> } : {}) },
        },
      ],
    };
  },
};
