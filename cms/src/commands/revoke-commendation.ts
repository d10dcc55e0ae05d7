import { z } from 'zod';
import { checkTimes } from '../domain/publication/announcement/check-times';
import { act } from '../domain/workflow/act';
import { civilDay, publicId, requiredText, seenVersion } from './case-text';
import { onCommendation, type CommendationRecord } from './commendation-record';
import { decisionOn } from './decision-record';
import { storePublication } from './publication-model';
import { revocationsModel } from './revocations-model';
import type { JournalEntry } from './journal';
import { storePenalty } from './impose-penalty';
import { preparing, releasing, spendRelease, type Release } from './release';
import type { AfterEffect, Work } from './run-command';

const input = z.object({
  id: publicId,
  version: seenVersion,
  documentNumber: requiredText(100),
  revokedOn: civilDay,
  reasonId: z.string().max(60),
  reason: requiredText(2_000),
  /** What the recommending body has to bear in the next edition where the title was got by fraud or a breach (通知三（二）4). */
  penalty: z.discriminatedUnion('kind', [z.object({ kind: z.literal('deduct'), places: z.int().min(1).max(10_000) }), z.object({ kind: z.literal('bar') })]).nullish(),
  /** When the register shows it; now where it is left out. */
  publishAt: z.iso.datetime({ offset: true }).nullish(),
});

type Revoke = z.infer<typeof input>;

const appearsAt = ({ publishAt }: Revoke, now: Date): Date => (publishAt ? new Date(publishAt) : now);

/** The register with this title on it. */
const pageOf = ({ key }: CommendationRecord, form: Revoke, work: Work) =>
  revocationsModel(work, { documentNumber: form.documentNumber, issuedOn: form.revokedOn, publishAt: appearsAt(form, work.now) }, { ...form, key });

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
 * recovered, the register of revocations is published anew, and the body's penalty is kept for
 * the next edition. The reason's words stay inside; the register names its kind.
 * Refuses: stale, state.wrong, decision.missing, decision.rejected, decision.outdated, reason.unlisted, reason.words, revocation.day,
 * announcement.instant, release.missing, release.changed.
 */
const revocation: Release<Revoke, CommendationRecord> = {
  ...onCommendation,
  act: 'revocation',
  subjectId: ({ id }) => id,
  name: 'revoke-commendation',
  action: 'commendation.revoke',
  input,
  refusal: '不能撤销称号',
  async rules(commendation, { reasonId, reason, revokedOn, publishAt }, { sql, edition, now, today }) {
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
      ...checkTimes({ publishAt: publishAt ? new Date(publishAt) : null, expiresOn: null }, now, edition.rules.calendar.timeZone),
    ];
  },
  async page(commendation, form, work) {
    const model = await pageOf(commendation, form, work);
    const { title, documentNumber } = model.head;
    // Other titles on the register were checked when they were revoked.
    return { model, checked: { title, documentNumber, revoked: model.revocations.find(({ certificate }) => certificate === commendation.certificate) } };
  },
  async write(commendation, form, work) {
    const { documentNumber, revokedOn, reasonId, reason, penalty } = form;
    const { sql, now } = work;
    const { key, id, certificate, paidOn, version } = commendation;
    const model = await pageOf(commendation, form, work);
    await sql`
      update commendations set state = 'revoked', revoked_on = ${revokedOn}::date, revocation_document = ${documentNumber}, revocation_reason_id = ${reasonId},
        revocation_reason = ${reason}, version = version + 1, updated_at = now() where id = ${key}`;
    const publishAt = appearsAt(form, now);
    const path = '/revocations/';
    const publication = await storePublication(work, { noticeKey: null, path, publishAt, model });
    await spendRelease(work, 'revocation', id, { publication, path, publishAt });
    const borne = penalty ? await penaliseBody(work, commendation, penalty, documentNumber, reason) : [];
    const effects: AfterEffect[] = [
      { topic: 'publication.created', payload: { publication, path } },
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

export const revokeCommendation = releasing(revocation);
/** Draws the register up for the second person's check. */
export const prepareRevocation = preparing(revocation);
