/**
 * Reads and checks the caller's session in one statement. The actor is taken from memory, the statement written for it,
 * and its answer used only when the check inside it confirms that the session lives and the actor is unchanged.
 */
import type { Context } from 'koa';
import { platform } from '../adapters/platform';
import { sessionCheck, type BelievedActor, type SessionRow } from '../adapters/sessions';
import type { Actor } from '../domain/access/actor';
import { readRows } from './read-rows';
import type { Statement } from './statement';

/** Puts the check beside a statement of at most one row; a row comes back in any case. */
function withCheck({ text, values, stable }: Statement, { tokenHash }: BelievedActor): Statement {
  return {
    text: `select q.*, s.session from (select (select row_to_json(c)::text from (${sessionCheck(`$${values.length + 1}`)}) c) as session) s left join (${text}) q on true`,
    values: [...values, tokenHash],
    stable,
  };
}

/**
 * The row of the statement written for the caller; its columns are null where it found nothing. Null when nothing is
 * believed or it did not hold: then the session has to be asked first.
 */
export async function readForCaller<Row>(ctx: Context, statementFor: (actor: Actor) => Promise<Statement>): Promise<{ row: Partial<Row> } | null> {
  const { sessions } = platform();
  const believed = sessions.believe(ctx);
  if (!believed) return null;
  const [row] = await readRows<Partial<Row> & { session: string | null }>(withCheck(await statementFor(believed.actor), believed));
  const session = row?.session ? (JSON.parse(row.session) as SessionRow) : null;
  return sessions.confirm(ctx, believed, session) ? { row: row! } : null;
}
