import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { objectionChannels } from '../domain/objection/channels';
import { checkIntake, INTAKE_LIMITS } from '../domain/objection/check-intake';
import { optionalText, publicId, requiredText } from './case-text';
import type { NoticeRecord } from './notice-record';
import { checkOpen, listedNominee, lockNoticeForIntake, notListed, registerObjection, type RegisteredObjection } from './register-objection';
import type { Command } from './run-command';

const input = z.object({
  noticeId: publicId,
  nomineeId: publicId.nullish(),
  channel: z.enum(objectionChannels).exclude(['web']),
  arrivedOn: z.string().max(20),
  postmarkedOn: optionalText(20),
  name: requiredText(INTAKE_LIMITS.name),
  contact: requiredText(INTAKE_LIMITS.contact),
  unitName: optionalText(INTAKE_LIMITS.unitName),
  sealed: z.boolean().default(false),
  content: requiredText(INTAKE_LIMITS.content),
});
type ReceiveObjection = z.infer<typeof input>;

const intakeOf = (form: ReceiveObjection) => ({
  channel: form.channel, arrivedOn: form.arrivedOn, postmarkedOn: form.postmarkedOn ?? null,
  reporter: { name: form.name, contact: form.contact, unitName: form.unitName ?? '' }, content: form.content, sealed: form.sealed,
});

/**
 * Registers an objection that came by letter, telephone or visit (通知三（一）6). A late one is registered and marked.
 * Who objected and what they wrote is sealed: not even the clerk who typed it reads it again. Never run under a key
 * for repetition: the answer holds the receipt. Refuses: objection.name … objection.day, objection.not-listed, objection.not-open.
 */
export const receiveObjection: Command<ReceiveObjection, NoticeRecord, RegisteredObjection> = {
  name: 'receive-objection',
  label: '公示',
  action: 'objection.receive',
  input,
  lock: (sql, { noticeId }) => lockNoticeForIntake(sql, noticeId),
  editionOf: ({ editionKey }) => editionKey,
  facts: ({ unitPath }) => ({ unitPath }),
  refusal: '不能登记异议',
  async check(notice, form, work) {
    const strange = await checkOpen(notice, work);
    if (strange.length > 0) return strange;
    const listed = !form.nomineeId || (await listedNominee(work.sql, notice, form.nomineeId)) !== null;
    return [...(listed ? [] : [notListed('nomineeId')]), ...checkIntake(intakeOf(form), work.today)];
  },
  async write(notice, form, work) {
    const nomineeKey = form.nomineeId ? await listedNominee(work.sql, notice, form.nomineeId) : null;
    return registerObjection(work, { notice, nomineeKey, intake: intakeOf(form), files: [], nonce: randomBytes(16).toString('hex'), receivedBy: work.actor.displayName });
  },
};
