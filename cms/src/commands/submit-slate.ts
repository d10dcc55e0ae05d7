import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { Issue } from '../domain/rules/issue';
import { isLower } from '../domain/slate/level';
import { publicId, seenVersion } from './case-text';
import { judgeStored } from './judge-stored';
import { movePlaces, placesFor, type Allocation } from './places';
import { closePosted, lockPostingOf } from './posting-record';
import { refusedBy } from './refusal';
import type { Command, Work } from './run-command';
import { checkHolder } from './slate-holder';
import { countByAward, fillSlate, findSlate, lockSlate, rankingOf, slateFacts, type FilledSlate } from './slate-record';
import { stateAfter, takeSlateStep } from './slate-step';
import { storeJudgements } from './write-nominees';

const input = z.object({ id: publicId, version: seenVersion });
type SubmitSlate = z.infer<typeof input>;
type PlacedSlate = FilledSlate & { places: Allocation[] };

/** Each person stands once in an edition from here on; the unique index decides between two lists submitted at once. */
async function claimPeople({ entries }: FilledSlate, { sql }: Work): Promise<void> {
  try {
    await sql`update person_secrets set standing = true, updated_at = now() where nominee_id = any(${entries.map(({ nomineeKey }) => nomineeKey)}::int[])`;
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    const issue: Issue = { code: 'R4', clause: '通知一（一）', severity: 'error', kind: 'single-nomination', params: { awardLabel: '本届奖项', where: '其他推荐单位', same: 0 } };
    throw refusedBy([issue], '不能提交');
  }
}

/** A posting whose days are over and which nobody ended by itself ends with the submission; its public id. */
async function endPosting({ slate }: FilledSlate, work: Work): Promise<string | null> {
  const posting = await lockPostingOf(work.sql, slate.key);
  if (posting?.notice.state !== work.edition.rules.stages.notice.initial) return null;
  await closePosted(work, posting.notice, null);
  return posting.notice.id;
}

/** With a body's list its people reach the province: places are taken, persons claimed, nobody below changes them any more. */
async function enterProvince(subject: PlacedSlate, work: Work): Promise<void> {
  const { entries, places } = subject;
  await movePlaces(work.sql, places, countByAward(entries), 1);
  await claimPeople(subject, work);
  const state = stateAfter('nominee', 'drafting', 'submit', work);
  await work.sql`
    update nominees set state = ${state}, level = 'province', version = version + 1, updated_at = now() where id = any(${entries.map(({ nomineeKey }) => nomineeKey)}::int[])`;
}

/** SHA-256 over what was submitted, in order: what a receipt can be compared with. */
function contentHash({ slate, entries }: FilledSlate): string {
  const content = entries.map(({ award, rank, nominee }) => ({ award, rank, id: nominee.id, version: nominee.version, values: nominee.values }));
  return createHash('sha256').update(canonicalJson({ slate: slate.id, content })).digest('hex');
}

/**
 * Hands a list to the unit above: an employer's to its county or body, a county's to its body, a body's to the office
 * (通知三（一）1、2、五（三）). The guards of stages.json decide, level by level; a body's places are taken here under lock.
 * Refuses: stale, slate.other-level, state.wrong, the codes of the guards (window.*, slate.empty, slate.blocked, R11.rank,
 * R10.quota, slate.inversion …), R4.
 */
export const submitSlate: Command<SubmitSlate, PlacedSlate, { id: string }> = {
  name: 'submit-slate',
  label: '汇总表',
  action: 'slate.submit',
  input,
  async lock(sql, { id }) {
    const found = await findSlate(sql, id);
    if (!found) return null;
    const places = isLower(found.level, 'body') ? [] : await placesFor(sql, found);
    return { ...(await fillSlate(sql, await lockSlate(sql, found.key))), places };
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate }, { version }) => ({ label: '汇总表', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能提交',
  async check(subject, _input, work) {
    const { level, unit } = subject.slate;
    const holder = checkHolder({ level, unitName: unit.name }, work.actor, '报送');
    if (holder.length > 0) return holder;
    const step = await takeSlateStep(subject, 'submit', work, { places: subject.places });
    return step.allowed ? [] : step.issues;
  },
  async write(subject, _input, work) {
    const { sql } = work;
    const { slate, entries } = subject;
    const counts = countByAward(entries);
    await storeJudgements(work, await judgeStored(work, entries.map(({ nominee }) => nominee)));
    if (!isLower(slate.level, 'body')) await enterProvince(subject, work);
    const closed = await endPosting(subject, work);
    const hash = contentHash(subject);
    const state = stateAfter(slate.level, slate.state, 'submit', work);
    await sql`
      update slates set state = ${state}, submitted_at = ${work.now.toISOString()}::timestamptz at time zone 'UTC', content_hash = ${hash}, issues = '[]', mend_by = null,
        version = version + 1, updated_at = now() where id = ${slate.key}`;
    return {
      answer: { id: slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          before: { state: slate.state, version: slate.version },
          after: { state, version: slate.version + 1, contentHash: hash, counts, ranking: rankingOf(entries), ...(closed ? { postingClosed: closed } : {}) },
        },
      ],
      effects: [{ topic: 'slate.submitted', payload: { slate: slate.id, unit: slate.unit.code } }],
    };
  },
};
