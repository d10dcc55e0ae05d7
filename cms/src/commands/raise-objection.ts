import { z } from 'zod';
import { platform } from '../adapters/platform';
import { attachmentType, ATTACHMENT_LIMITS } from '../domain/objection/attachment';
import { checkIntake, INTAKE_LIMITS } from '../domain/objection/check-intake';
import type { Issue } from '../domain/rules/issue';
import { publicId } from './case-text';
import type { NoticeRecord } from './notice-record';
import { checkOpen, lockNoticeForIntake, notListed, registerObjection, type RegisteredObjection } from './register-objection';
import type { Command, Work } from './run-command';
import type { Sql } from './sql';

const line = (most: number) => z.string().max(most).transform((text) => text.normalize('NFC').trim());
const input = z.object({
  noticeId: publicId,
  /** As the page showed the person; null: the list as a whole. */
  person: z.object({ award: z.string(), name: z.string(), employerName: z.string(), bodyCode: z.string() }).nullable(),
  name: line(INTAKE_LIMITS.name),
  contact: line(INTAKE_LIMITS.contact),
  unitName: line(INTAKE_LIMITS.unitName),
  content: line(INTAKE_LIMITS.content),
  files: z.array(z.object({ name: z.string().max(200), bytes: z.instanceof(Buffer) })).max(ATTACHMENT_LIMITS.files),
  /** Of the form that was sent: sent twice, it is one objection with one receipt. */
  nonce: z.string().min(16).max(64),
});
type RaiseObjection = z.infer<typeof input>;

/** The form's notice, or the objection that this very form already made. */
type Subject = NoticeRecord & { earlier: string | null };

async function madeEarlier(sql: Sql, nonce: string): Promise<string | null> {
  const { objectionVault: vault } = platform();
  const [row] = await sql<{ id: string }>`
    select o.document_id as id from objection_secrets s join objections o on o.id = s.objection_id where s.receipt_hash = ${vault.receiptHash(vault.receiptOf(nonce))}`;
  return row?.id ?? null;
}

async function personKey(sql: Sql, notice: NoticeRecord, person: NonNullable<RaiseObjection['person']>): Promise<number | null> {
  const rows = await sql<{ key: number }>`
    select n.id as key from nominees n join slate_entries e on e.nominee_id = n.id join units b on b.id = n.body_id
    where e.slate_id = ${notice.slateKey} and e.award = ${person.award} and n.name = ${person.name} and coalesce(n.employer_name, '') = ${person.employerName}
      and b.code = ${person.bodyCode} and n.state = 'posted'`;
  return rows.length === 1 ? rows[0]!.key : null;
}

const intakeOf = ({ name, contact, unitName, content, files }: RaiseObjection, today: string) => ({
  channel: 'web' as const, arrivedOn: today, postmarkedOn: null, reporter: { name, contact, unitName }, content, sealed: files.length > 0,
});

/** Online an objection comes inside the period, or not at all: the page names the other ways. */
function checkPeriod({ firstDay, lastDay, pausedOn }: NoticeRecord, { today }: Work): Issue[] {
  const open = firstDay !== null && lastDay !== null && today >= firstDay && (today <= lastDay || pausedOn !== null);
  return open ? [] : [{ code: 'objection.closed', clause: '通知三（一）6', severity: 'error', params: { first: firstDay ?? '', last: lastDay ?? '' } }];
}

function checkFiles({ files }: RaiseObjection): Issue[] {
  const strange = files.filter(({ bytes }) => attachmentType(bytes) === null).map(({ name }) => name);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (strange.length === 0 && total <= ATTACHMENT_LIMITS.bytes) return [];
  return [{ code: 'objection.attachments', clause: '本系统缺省', severity: 'error', field: 'files', params: { found: strange.join('、') || '合计超过 10 MB' } }];
}

/**
 * Takes an objection from the public form during the period (通知三（一）6), without an account. The actor is the public
 * role of the edition. The same form sent again answers with the same receipt and writes nothing.
 * Refuses: objection.closed, objection.not-open, objection.not-listed, objection.attachments, objection.name, objection.contact, objection.content, objection.seal.
 */
export const raiseObjection: Command<RaiseObjection, Subject, RegisteredObjection> = {
  name: 'raise-objection',
  label: '公示',
  action: 'objection.receive',
  input,
  async lock(sql, { noticeId, nonce }) {
    const notice = await lockNoticeForIntake(sql, noticeId);
    return notice && { ...notice, earlier: await madeEarlier(sql, nonce) };
  },
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  refusal: '没有提交',
  async check(notice, form, work) {
    if (notice.earlier !== null) return [];
    const strange = [...(await checkOpen(notice, work)), ...checkPeriod(notice, work)].slice(0, 1);
    if (strange.length > 0) return strange;
    const listed = form.person === null || (await personKey(work.sql, notice, form.person)) !== null;
    return [...(listed ? [] : [notListed('person')]), ...checkIntake(intakeOf(form, work.today), work.today), ...checkFiles(form)];
  },
  async write(notice, form, work) {
    if (notice.earlier !== null) return { answer: { id: notice.earlier, receipt: platform().objectionVault.receiptOf(form.nonce) }, journal: [] };
    const nomineeKey = form.person === null ? null : await personKey(work.sql, notice, form.person);
    const files = form.files.map(({ name, bytes }) => ({ name, bytes, mediaType: attachmentType(bytes) ?? '' }));
    return registerObjection(work, { notice, nomineeKey, intake: intakeOf(form, work.today), files, nonce: form.nonce, receivedBy: null });
  },
};
