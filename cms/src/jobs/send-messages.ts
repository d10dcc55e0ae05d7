/** Writes a message to everybody it concerns, one row an account: each reads and puts aside for themselves. */
import { createId } from '@paralleldrive/cuid2';
import type { Delivery } from '../adapters/jobs/handler';
import { mailer } from '../adapters/mailer';
import { sqlOf } from '../commands/sql';
import type { Action } from '../domain/access/authorise';
import { currentEdition } from '../queries/current-edition';

export interface Message {
  /** Chooses the words (office: `message.kind.*`; mail: `domain/rules/wording/message-labels.ts`). */
  kind: string;
  params: Readonly<Record<string, string | number>>;
  /** Below /office. */
  link: string;
  /** Whoever has one of these rights… */
  needs: readonly Action[];
  /** …in the unit of this code; undefined: in the province's own unit; null: everywhere. */
  unit?: string | null;
  /** …or one account, by documentId. */
  account?: string;
}

/** Sends once per key and account: a repeated delivery tells nobody twice. Accounts that want mail get one by a delivery of its own. */
export async function sendMessages({ key, transaction }: Pick<Delivery, 'key' | 'transaction'>, { kind, params, link, needs, unit, account }: Message): Promise<void> {
  const edition = await currentEdition();
  if (!edition) return;
  const roles = edition.rules.roles.filter(({ grants }) => needs.some((right) => grants.includes(right))).map(({ id }) => id);
  const sql = sqlOf(transaction);
  const people = await sql<{ id: string; mail: boolean }>`
    select u.document_id as id, u.confirmed and u.mail_notices is true as mail from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id left join units n on n.id = u.unit_id
    where u.active and u.blocked is not true and r.type = any(${roles}::text[])
      and (${account ?? null}::text is null or u.document_id = ${account ?? null})
      and (${account !== undefined || unit === null} or (${unit ?? null}::text is null and n.kind = 'province') or n.code = ${unit ?? null})`;
  const rows = people.map(({ id, mail }) => ({ id: createId(), account: id, mail }));
  const written = await sql<{ id: string; account: string }>`
    insert into messages (document_id, account_id, kind, params, link, key)
    select r.id, r.account, ${kind}, ${JSON.stringify(params)}::jsonb, ${link}, ${key} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, account text)
    on conflict (account_id, key) do nothing returning document_id as id, account_id as account`;
  const wanting = new Set(rows.filter(({ mail }) => mail).map(({ id }) => id));
  const mails = mailer() ? written.filter(({ id }) => wanting.has(id)) : [];
  if (mails.length === 0) return;
  await sql`
    insert into outbox (topic, payload, key) select 'message.mail', jsonb_build_object('message', id), 'message.mail ' || id from unnest(${mails.map(({ id }) => id)}::text[]) as m(id)
    on conflict (key) do nothing`;
}
