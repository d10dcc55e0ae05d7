/** What the counter took in for a body's list, as commands see it. */
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import type { EditionRules } from '../domain/rules/schema';
import type { GuardFacts } from '../domain/workflow/facts';
import { optionalText, publicId, requiredText, seenVersion } from './case-text';
import { badRequest } from './refusal';
import type { VersionClaim, Work } from './run-command';
import { fillSlate, findSlate, lockSlate, type FilledSlate } from './slate-record';
import type { Sql } from './sql';

/** The form of the counter. */
export const receiptInput = z.object({
  /** The list. */
  slateId: publicId,
  /** Of the receipt kept so far; none before the first saving. */
  version: seenVersion,
  handedBy: requiredText(60),
  receivedBy: requiredText(60),
  receivedAt: z.iso.datetime({ offset: true }).optional(),
  /** Copies by the id of the paper in materials.json. */
  copies: z.record(z.string().max(60), z.int().min(0).max(99)),
  /** One bag a nominee, with the ids of the booklet's parts it holds. */
  bags: z.array(z.object({ nomineeId: publicId, parts: z.array(z.string().max(60)).max(50) })).max(500),
  /** null: nobody has said. */
  involvesSecrets: z.boolean().nullish().transform((value) => value ?? null),
  /** What the covering letter says on secret matters. */
  letter: optionalText(2_000),
});
export type ReceiptInput = z.infer<typeof receiptInput>;

export interface OpenReceipt {
  key: number;
  id: string;
  version: number;
}

export type ReceivedList = FilledSlate & { open: OpenReceipt | null };

/** Locks the list, its people and the receipt that is not registered yet. */
export async function lockReceived(sql: Sql, slateId: string): Promise<ReceivedList | null> {
  const found = await findSlate(sql, slateId);
  if (!found) return null;
  const filled = await fillSlate(sql, await lockSlate(sql, found.key));
  const [open] = await sql<OpenReceipt>`select id as key, document_id as id, version from receipts where slate_id = ${found.key} and registered_at is null for update`;
  return { ...filled, open: open ?? null };
}

/** The receipt as the client saw it; none before the first saving. */
export const receiptClaim = ({ open }: ReceivedList, { version }: ReceiptInput): VersionClaim | null =>
  open && { label: '收件登记', subjectType: 'receipt', subjectId: open.id, stored: open.version, seen: version };

/** Issues: receipt.stranger, receipt.time. Throws bad-request for papers or parts the edition does not know. */
export function checkReceipt({ entries }: ReceivedList, form: ReceiptInput, { edition, now }: Work): Issue[] {
  demandKnown(form, edition.rules);
  const listed = new Set(entries.map(({ nominee }) => nominee.id));
  const strangers = form.bags.filter(({ nomineeId }) => !listed.has(nomineeId)).length;
  const clause = '通知三（三）、五（三）';
  return [
    ...(strangers > 0 ? [{ code: 'receipt.stranger', clause, severity: 'error', field: 'bags', params: { count: strangers } } satisfies Issue] : []),
    ...(form.receivedAt && new Date(form.receivedAt) > now ? [{ code: 'receipt.time', clause, severity: 'error', field: 'receivedAt', params: {} } satisfies Issue] : []),
  ];
}

function demandKnown({ copies, bags }: ReceiptInput, { materials }: EditionRules): void {
  const papers = new Set(materials.submission.map(({ id }) => id));
  const parts = new Set(materials.booklet.map(({ id }) => id));
  const errors: Record<string, string> = {};
  if (Object.keys(copies).some((id) => !papers.has(id))) errors.copies = '有本届没有规定的材料';
  if (bags.some((bag) => bag.parts.some((id) => !parts.has(id)))) errors.bags = '有材料册目录之外的部分';
  if (new Set(bags.map(({ nomineeId }) => nomineeId)).size < bags.length) errors.bags = '同一人的材料袋登记了两次';
  if (Object.keys(errors).length > 0) throw badRequest(`填写的内容有误：${Object.values(errors).join('；')}。`, errors);
}

/** What the guards `materials-complete` and `declassified` are told. A nominee without a bag has an empty booklet. */
export function receivedFacts({ entries }: ReceivedList, form: ReceiptInput): { received: GuardFacts['materials-complete']; secrets: GuardFacts['declassified'] } {
  const partsOf = new Map(form.bags.map(({ nomineeId, parts }) => [nomineeId, parts]));
  return {
    received: { copies: form.copies, booklets: entries.map(({ nominee }) => ({ name: nominee.values.name, parts: partsOf.get(nominee.id) ?? [] })) },
    secrets: { involvesSecrets: form.involvesSecrets, letter: form.letter ?? '' },
  };
}

/** Writes what came in; with a number it is registered and stands. Answers the public id. */
export async function storeReceipt({ sql, edition, now }: Work, { slate, open }: ReceivedList, form: ReceiptInput, id: string, number: number | null): Promise<void> {
  const receivedAt = new Date(form.receivedAt ?? now).toISOString();
  const registeredAt = number === null ? null : now.toISOString();
  const [copies, bags] = [JSON.stringify(form.copies), JSON.stringify(form.bags)];
  if (open) {
    await sql`
      update receipts set copies = ${copies}::jsonb, bags = ${bags}::jsonb, involves_secrets = ${form.involvesSecrets}, letter = ${form.letter ?? null},
        received_at = ${receivedAt}::timestamptz at time zone 'UTC', handed_by = ${form.handedBy}, received_by = ${form.receivedBy}, number = ${number},
        registered_at = ${registeredAt}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now()
      where id = ${open.key}`;
    return;
  }
  await sql`
    insert into receipts (document_id, edition_id, slate_id, copies, bags, involves_secrets, letter, received_at, handed_by, received_by, number, registered_at, version,
      created_at, updated_at, published_at)
    values (${id}, ${edition.key}, ${slate.key}, ${copies}::jsonb, ${bags}::jsonb, ${form.involvesSecrets}, ${form.letter ?? null},
      ${receivedAt}::timestamptz at time zone 'UTC', ${form.handedBy}, ${form.receivedBy}, ${number}, ${registeredAt}::timestamptz at time zone 'UTC', 1, now(), now(), now())`;
}
