import { z } from 'zod';
import { act } from '../domain/workflow/act';
import { civilDay, publicId, requiredText, seenVersion } from './case-text';
import { onCommendation, type CommendationRecord } from './commendation-record';
import { decisionOn } from './decision-record';
import { storePublication } from './publication-model';
import { revocationsModel } from './revocations-model';
import type { JournalEntry } from './journal';
import { storePenalty } from './impose-penalty';
import type { AfterEffect, Command, Work } from './run-command';

const input = z.object({
  id: publicId,
  version: seenVersion,
  documentNumber: requiredText(100),
  revokedOn: civilDay,
  reasonId: z.string().max(60),
  reason: requiredText(2_000),
  /** What the recommending body has to bear in the next edition where the title was got by fraud or a breach (通知三（二）4). */
  penalty: z.discriminatedUnion('kind', [z.object({ kind: z.literal('deduct'), places: z.int().min(1).max(10_000) }), z.object({ kind: z.literal('bar') })]).nullish(),
});

async function penaliseBody(
  work: Work, { award, nominee }: CommendationRecord, penalty: { kind: 'deduct'; places: number } | { kind: 'bar' }, documentNumber: string, reason: string,
): Promise<JournalEntry[]> {
  const [unit] = await work.sql<{ key: number; code: string }>`select id as key, code from units where id = ${nominee.bodyKey}`;
  const measure = penalty.kind === 'deduct' ? ({ kind: 'deduct', award, places: penalty.places } as const) : ({ kind: 'bar', award: null, places: null } as const);
  const { entry } = await storePenalty(work, { unit: unit!, nomineeKey: nominee.key, ...measure, documentNumber, reason });
  return [entry];
}

/**
 * Withdraws a title on the minuted decision of the 领导小组 (通知三（二）4): the certificate and a paid bonus are to be
 * recovered, the register of revocations is published anew, and the body's penalty is kept for the next edition. The reason's words stay inside; the register names its kind.
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
  async write(commendation, { documentNumber, revokedOn, reasonId, reason, penalty }, work) {
    const { sql, now } = work;
    const { key, id, certificate, paidOn, version } = commendation;
    await sql`
      update commendations set state = 'revoked', revoked_on = ${revokedOn}::date, revocation_document = ${documentNumber}, revocation_reason_id = ${reasonId},
        revocation_reason = ${reason}, version = version + 1, updated_at = now() where id = ${key}`;
    const model = await revocationsModel(work, { documentNumber, issuedOn: revokedOn, publishAt: now });
    const publication = await storePublication(work, { noticeKey: null, path: '/revocations/', publishAt: now, model });
    const borne = penalty ? await penaliseBody(work, commendation, penalty, documentNumber, reason) : [];
    const effects: AfterEffect[] = [
      { topic: 'publication.created', payload: { publication, path: '/revocations/' } },
      { topic: 'commendation.revoked', payload: { commendation: id } },
    ];
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
        ...borne,
      ],
      effects,
    };
  },
};
