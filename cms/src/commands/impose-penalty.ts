import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { BODY_KINDS } from '../domain/access/actor';
import { publicId, requiredText } from './case-text';
import type { JournalEntry } from './journal';
import type { Command, Work } from './run-command';
import { findUnit, type UnitRecord } from './unit-record';

const input = z.object({
  unitId: publicId,
  kind: z.enum(['deduct', 'bar']),
  award: z.string().max(60).nullish(),
  places: z.int().min(1).max(10_000).nullish(),
  nomineeId: publicId.nullish(),
  documentNumber: requiredText(100),
  reason: requiredText(1_000),
});
type ImposePenalty = z.infer<typeof input>;

interface Subject {
  unit: UnitRecord;
  nomineeKey: number | null;
}

/** Stores what a body has to bear in the next edition, and answers its line for the journal. */
export async function storePenalty(
  { sql, edition, actor, today }: Work,
  { unit, nomineeKey, kind, award, places, documentNumber, reason }: { unit: Pick<UnitRecord, 'key' | 'code'>; nomineeKey: number | null; kind: 'deduct' | 'bar'; award: string | null; places: number | null; documentNumber: string; reason: string },
): Promise<{ id: string; entry: JournalEntry }> {
  const id = createId();
  const forEdition = edition.number + 1;
  await sql`
    insert into penalties (document_id, edition_id, unit_id, nominee_id, for_edition, kind, award, places, document_number, reason, imposed_by, imposed_on, version,
      created_at, updated_at, published_at)
    values (${id}, ${edition.key}, ${unit.key}, ${nomineeKey}, ${forEdition}, ${kind}, ${award}, ${places}, ${documentNumber}, ${reason}, ${actor.displayName},
      ${today}::date, 1, now(), now(), now())`;
  return { id, entry: { subjectType: 'penalty', subjectId: id, reason: `${documentNumber}：${reason}`, before: null, after: { unit: unit.code, forEdition, kind, award, places } } };
}

/**
 * What a body has to bear in the next edition for fraud or a breach (通知三（二）4): places deducted for an award, or no
 * recommendation at all. Opening the next edition reads it. Refuses: penalty.places.
 */
export const imposePenalty: Command<ImposePenalty, Subject, { id: string }> = {
  name: 'impose-penalty',
  label: '推荐单位',
  action: 'penalty.impose',
  input,
  async lock(sql, { unitId, nomineeId }) {
    const unit = await findUnit(sql, unitId);
    if (!unit || !BODY_KINDS.includes(unit.kind)) return null;
    if (!nomineeId) return { unit, nomineeKey: null };
    const [nominee] = await sql<{ key: number }>`select id as key from nominees where document_id = ${nomineeId} and body_id = ${unit.key}`;
    return nominee ? { unit, nomineeKey: nominee.key } : null;
  },
  editionOf: () => null,
  facts: ({ unit }) => ({ unitPath: unit.path }),
  refusal: '不能处理',
  check(_subject, { kind, award, places }, { edition }) {
    const whole = edition.rules.awards.some(({ id }) => id === award) && places != null;
    if (kind === 'bar' ? award == null && places == null : whole) return [];
    return [{ code: 'penalty.places', clause: '通知三（二）4', severity: 'error', field: 'places', params: {} }];
  },
  async write({ unit, nomineeKey }, { kind, award, places, documentNumber, reason }, work) {
    const { id, entry } = await storePenalty(work, { unit, nomineeKey, kind, award: award ?? null, places: places ?? null, documentNumber, reason });
    return { answer: { id }, journal: [entry] };
  },
};
