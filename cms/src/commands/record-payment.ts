import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { civilDay, publicId, requiredText, seenVersion } from './case-text';
import { onCommendation, type CommendationRecord } from './commendation-record';
import type { Command } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, paidOn: civilDay, voucherNumber: requiredText(100) });

/**
 * Enters that the bonus was paid, under the number of its voucher. Whether it is free of tax is not decided here: the award
 * is a department's. Refuses: stale, bonus.none, bonus.paid, bonus.revoked, bonus.day.
 */
export const recordPayment: Command<z.infer<typeof input>, CommendationRecord, { id: string }> = {
  ...onCommendation,
  name: 'record-payment',
  action: 'commendation.pay',
  input,
  refusal: '不能登记发放',
  check({ bonus, paidOn, state, conferredOn }, given, { today }) {
    const refuse = (code: Issue['code'], params: Issue['params'] = {}, field?: string): Issue[] => [{ code, clause: '通知三（一）7', severity: 'error', params, ...(field ? { field } : {}) }];
    if (bonus === null) return refuse('bonus.none');
    if (paidOn !== null) return refuse('bonus.paid', { paidOn });
    if (state === 'revoked') return refuse('bonus.revoked');
    return given.paidOn >= conferredOn && given.paidOn <= today ? [] : refuse('bonus.day', { found: given.paidOn, from: conferredOn, today }, 'paidOn');
  },
  async write({ key, id, bonus, certificate }, { paidOn, voucherNumber }, { sql }) {
    await sql`update commendations set paid_on = ${paidOn}::date, voucher_number = ${voucherNumber}, version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'commendation', subjectId: id, before: { paidOn: null }, after: { certificate, bonus, paidOn, voucherNumber } }] };
  },
};
