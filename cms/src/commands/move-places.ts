import { z } from 'zod';
import { publicId, requiredText, seenVersion } from './case-text';
import { checkTaking, postEntries, touchQuotas } from './quota-ledger';
import { lockQuotas, quotaClaim, quotaFacts, type QuotaRecord } from './quota-record';
import { badRequest } from './refusal';
import type { Command } from './run-command';

const input = z.object({ id: publicId, toId: publicId, version: seenVersion, places: z.int().min(1).max(10_000), documentNumber: requiredText(100), reason: requiredText(500) });
type MovePlaces = z.infer<typeof input>;

interface Subject {
  from: QuotaRecord;
  to: QuotaRecord;
}

/**
 * Passes free places of one unit to another, by a document (通知三（一）2、附件3). The sum stays what it was.
 * Refuses: stale, quota.short (more than is free), quota.same-unit.
 */
export const movePlaces: Command<MovePlaces, Subject, { id: string }> = {
  name: 'move-places',
  label: '名额',
  action: 'quota.move',
  input,
  async lock(sql, { id, toId }) {
    const quotas = await lockQuotas(sql, [id, toId]);
    return quotas && { from: quotas[0]!, to: quotas[1]! };
  },
  editionOf: ({ from }) => from.editionKey,
  facts: ({ from }, actor) => quotaFacts(from, actor),
  version: ({ from }, { version }) => quotaClaim(from, version),
  refusal: '不能调剂名额',
  check({ from, to }, { places, documentNumber }, { sql, now }) {
    if (from.award !== to.award || from.editionKey !== to.editionKey) throw badRequest('只能在同一届同一奖项的名额之间调剂。', { toId: '奖项不同' });
    return checkTaking(sql, from, { kind: 'moved', toUnit: to.unitCode, places, documentNumber }, now);
  },
  async write({ from, to }, { places, documentNumber, reason }, { sql, now }) {
    const { editionKey, award } = from;
    await postEntries(sql, [{ editionKey, unitKey: from.unitKey, toUnitKey: to.unitKey, award, kind: 'moved', places, documentNumber, reason, at: now }]);
    await touchQuotas(sql, [from, to], documentNumber);
    const told = (quota: QuotaRecord, change: number) => ({
      subjectType: 'quota', subjectId: quota.id, reason: `${documentNumber}：${reason}`,
      before: { unit: quota.unitCode, award, places: quota.places, version: quota.version },
      after: { unit: quota.unitCode, award, places: quota.places + change, version: quota.version + 1 },
    });
    return {
      answer: { id: from.id },
      journal: [told(from, -places), told(to, places)],
      effects: [{ topic: 'quota.changed', payload: { unit: from.unitCode, toUnit: to.unitCode, award, places } }],
    };
  },
};
