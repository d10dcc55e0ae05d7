import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { civilDay, publicId, requiredText, seenVersion } from './case-text';
import { onCommendation, type CommendationRecord } from './commendation-record';
import type { Command } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, what: z.enum(['certificate', 'bonus']), recoveredOn: civilDay, documentNumber: requiredText(100) });

const CLAUSE = '通知三（二）4';

/**
 * Enters that the certificate or the bonus of a revoked title is back (通知三（二）4).
 * Refuses: stale, recovery.standing, recovery.unpaid, recovery.done, recovery.day.
 */
export const recordRecovery: Command<z.infer<typeof input>, CommendationRecord, { id: string }> = {
  ...onCommendation,
  name: 'record-recovery',
  action: 'commendation.recover',
  input,
  refusal: '不能登记追回',
  check(commendation, { what, recoveredOn }, { today }) {
    const refuse = (code: Issue['code'], params: Issue['params'] = {}): Issue[] => [{ code, clause: CLAUSE, severity: 'error', params }];
    const { revokedOn } = commendation;
    if (revokedOn === null) return refuse('recovery.standing');
    if (what === 'bonus' && commendation.paidOn === null) return refuse('recovery.unpaid');
    if ((what === 'bonus' ? commendation.bonusRecoveredOn : commendation.certificateRecoveredOn) !== null) return refuse('recovery.done');
    return recoveredOn >= revokedOn && recoveredOn <= today ? [] : refuse('recovery.day', { found: recoveredOn, from: revokedOn, today });
  },
  async write({ key, id, certificate }, { what, recoveredOn, documentNumber }, { sql }) {
    if (what === 'bonus') {
      await sql`update commendations set bonus_recovered_on = ${recoveredOn}::date, bonus_recovery_document = ${documentNumber}, version = version + 1, updated_at = now() where id = ${key}`;
    } else {
      await sql`update commendations set certificate_recovered_on = ${recoveredOn}::date, certificate_recovery_document = ${documentNumber}, version = version + 1, updated_at = now() where id = ${key}`;
    }
    return { answer: { id }, journal: [{ subjectType: 'commendation', subjectId: id, before: { what, recovered: null }, after: { certificate, what, recoveredOn, documentNumber } }] };
  },
};
