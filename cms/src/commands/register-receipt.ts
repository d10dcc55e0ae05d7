import { createId } from '@paralleldrive/cuid2';
import { checkReceipt, lockReceived, receiptClaim, receiptInput, receivedFacts, storeReceipt, type ReceiptInput, type ReceivedList } from './receipt-record';
import type { Command } from './run-command';
import { slateFacts } from './slate-record';
import { stateAfter, takeSlateStep } from './slate-step';
import type { Sql } from './sql';

/** Numbers of an edition's receipts follow one another without a gap: whoever takes the next holds the edition until COMMIT. */
async function holdNumbers(sql: Sql, slateId: string): Promise<void> {
  // Not «for update»: everybody else's rows refer to the edition, and must not wait.
  await sql`select id from editions where id = (select edition_id from slates where document_id = ${slateId}) for no key update`;
}

/**
 * Registers a submitted list at the counter, all its papers in hand, and gives the receipt its number (通知三（三）、五（三）).
 * The guards of stages.json decide. Refuses: stale, state.wrong, window.early, window.late, mend.late, material.missing,
 * booklet.missing, opinion.*, secrets.*, receipt.stranger, receipt.time.
 */
export const registerReceipt: Command<ReceiptInput, ReceivedList, { id: string }> = {
  name: 'register-receipt',
  label: '汇总表',
  action: 'slate.register',
  input: receiptInput,
  async lock(sql, { slateId }) {
    await holdNumbers(sql, slateId);
    return lockReceived(sql, slateId);
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: receiptClaim,
  refusal: '不能登记',
  async check(subject, form, work) {
    const step = await takeSlateStep(subject, 'register', work, receivedFacts(subject, form));
    return [...(step.allowed ? [] : step.issues), ...checkReceipt(subject, form, work)];
  },
  async write(subject, form, work) {
    const { sql, edition } = work;
    const { slate } = subject;
    const id = subject.open?.id ?? createId();
    const [{ next } = { next: 1 }] = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from receipts where edition_id = ${edition.key}`;
    await storeReceipt(work, subject, form, id, next);
    const state = stateAfter('slate', slate.state, 'register', work);
    await sql`update slates set state = ${state}, version = version + 1, updated_at = now() where id = ${slate.key}`;
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'receipt', subjectId: id, before: subject.open && { version: subject.open.version },
          after: { number: next, slate: slate.id, unit: slate.unit.code, copies: form.copies, bags: form.bags.length, handedBy: form.handedBy, receivedBy: form.receivedBy, involvesSecrets: form.involvesSecrets },
        },
        { subjectType: 'slate', subjectId: slate.id, before: { state: slate.state, version: slate.version }, after: { state, version: slate.version + 1, receipt: next } },
      ],
      effects: [{ topic: 'slate.registered', payload: { slate: slate.id, unit: slate.unit.code, receipt: next } }],
    };
  },
};
