import { z } from 'zod';
import { mailer } from '../adapters/mailer';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({ wanted: z.boolean() });

export interface MailChoice {
  /** The installation sends mail and the account's address is confirmed. */
  possible: boolean;
  wanted: boolean;
}

async function lockOwn(sql: Sql, accountId: string): Promise<MailChoice | null> {
  const [own] = await sql<{ confirmed: boolean; wanted: boolean }>`
    select confirmed is true as confirmed, mail_notices is true as wanted from up_users where document_id = ${accountId} for update`;
  return own ? { possible: own.confirmed && mailer() !== null, wanted: own.wanted } : null;
}

/** Whether one's messages also come by mail: one's own choice. No case data changes, so nothing is journalled. */
export const chooseMail: Command<z.infer<typeof input>, MailChoice, MailChoice> = {
  name: 'choose-mail',
  label: '账号',
  action: null,
  input,
  lock: (sql, _input, actor) => lockOwn(sql, actor.id),
  editionOf: () => null,
  facts: () => ({}),
  async write({ possible }, { wanted }, { sql, actor }) {
    await sql`update up_users set mail_notices = ${wanted} where document_id = ${actor.id}`;
    return { answer: { possible, wanted }, journal: [] };
  },
};

/** The choice as it stands. */
export const readMailChoice: Command<Record<string, never>, MailChoice, MailChoice> = {
  name: 'read-mail-choice',
  label: '账号',
  action: null,
  input: z.object({}),
  lock: (sql, _input, actor) => lockOwn(sql, actor.id),
  editionOf: () => null,
  facts: () => ({}),
  write: async (answer) => ({ answer, journal: [], discard: true }),
};
