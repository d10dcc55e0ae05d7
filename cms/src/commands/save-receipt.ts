import { createId } from '@paralleldrive/cuid2';
import { findTransition } from '../domain/workflow/find-transition';
import { checkReceipt, lockReceived, receiptClaim, receiptInput, storeReceipt, type ReceiptInput, type ReceivedList } from './receipt-record';
import type { Command } from './run-command';
import { slateFacts } from './slate-record';

/**
 * Keeps what has come in of a submitted list so far (通知三（三）、五（三）); nothing is registered by it.
 * Refuses: stale, state.wrong, receipt.stranger, receipt.time.
 */
export const saveReceipt: Command<ReceiptInput, ReceivedList, { id: string }> = {
  name: 'save-receipt',
  label: '汇总表',
  action: 'slate.register',
  input: receiptInput,
  lock: (sql, { slateId }) => lockReceived(sql, slateId),
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: receiptClaim,
  refusal: '不能保存收件',
  check(subject, form, work) {
    const step = findTransition(work.edition.rules.stages.slate, subject.slate.state, 'register');
    return [...(step.found ? [] : step.issues), ...checkReceipt(subject, form, work)];
  },
  async write(subject, form, work) {
    const id = subject.open?.id ?? createId();
    await storeReceipt(work, subject, form, id, null);
    const { slate } = subject;
    return {
      answer: { id },
      journal: [{ subjectType: 'receipt', subjectId: id, before: subject.open && { version: subject.open.version }, after: { slate: slate.id, unit: slate.unit.code, copies: form.copies, bags: form.bags.length } }],
    };
  },
};
