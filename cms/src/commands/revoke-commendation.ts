import { z } from 'zod';
import { act } from '../domain/workflow/act';
import { civilDay, publicId, requiredText, seenVersion } from './case-text';
import { onCommendation, type CommendationRecord } from './commendation-record';
import { decisionOn } from './decision-record';
import { storePublication } from './publication-model';
import { revocationsModel } from './revocations-model';
import type { Command } from './run-command';

const input = z.object({
  id: publicId,
  version: seenVersion,
  documentNumber: requiredText(100),
  revokedOn: civilDay,
  reasonId: z.string().max(60),
  reason: requiredText(2_000),
});

/**
 * Withdraws a title on the minuted decision of the 领导小组 (通知三（二）4): the certificate and a paid bonus are to be
 * recovered, the register of revocations is published anew. The reason's words stay inside; the register names its kind.
 * Refuses: stale, state.wrong, decision.missing, decision.rejected, decision.outdated, reason.unlisted, reason.words, revocation.day.
 */
export const revokeCommendation: Command<z.infer<typeof input>, CommendationRecord, { id: string }> = {
  ...onCommendation,
  name: 'revoke-commendation',
  action: 'commendation.revoke',
  input,
  refusal: '不能撤销称号',
  async check(commendation, { reasonId, reason, revokedOn }, { sql, edition, now, today }) {
    const decision = await decisionOn(sql, commendation.editionKey, 'revocation', commendation.id);
    const step = act(edition.rules.stages.commendation, commendation, 'revoke', {
      rules: edition.rules,
      'decision-minuted': { decision, now },
      'reason-given': { reason: { id: reasonId, words: reason } },
    });
    const early = revokedOn < commendation.conferredOn || revokedOn > today;
    return [
      ...(step.allowed ? [] : step.issues),
      ...(early ? [{ code: 'revocation.day', clause: '通知三（二）4', severity: 'error', field: 'revokedOn', params: { found: revokedOn, from: commendation.conferredOn, today } } as const] : []),
    ];
  },
  async write(commendation, { documentNumber, revokedOn, reasonId, reason }, work) {
    const { sql, now } = work;
    const { key, id, certificate, paidOn, version } = commendation;
    await sql`
      update commendations set state = 'revoked', revoked_on = ${revokedOn}::date, revocation_document = ${documentNumber}, revocation_reason_id = ${reasonId},
        revocation_reason = ${reason}, version = version + 1, updated_at = now() where id = ${key}`;
    const model = await revocationsModel(work, { documentNumber, issuedOn: revokedOn, publishAt: now });
    const publication = await storePublication(work, { noticeKey: null, path: '/revocations/', publishAt: now, model });
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'commendation',
          subjectId: id,
          reason,
          before: { state: commendation.state, version },
          after: { state: 'revoked', certificate, revokedOn, documentNumber, reasonId, toRecover: paidOn === null ? ['certificate'] : ['certificate', 'bonus'], publication },
        },
      ],
      effects: [{ topic: 'publication.created', payload: { publication, path: '/revocations/' } }],
    };
  },
};
