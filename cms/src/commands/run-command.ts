/**
 * The one way to change case data. Opens the transaction, locks, checks version, right and rules, writes, journals,
 * queues after-effects, and answers only when COMMIT was confirmed. Nothing else in the server opens a transaction.
 */
import type { Knex } from 'knex';
import type { z } from 'zod';
import { isBusy } from '../adapters/outage';
import { now, today } from '../adapters/clock';
import { platform } from '../adapters/platform';
import { nameCommand } from '../adapters/write-guard';
import type { Actor } from '../domain/access/actor';
import { authorise, type Action, type RecordFacts } from '../domain/access/authorise';
import type { Issue } from '../domain/rules/issue';
import { endsWithEdition } from '../domain/workflow/after-the-end';
import { claimReply, keepReply } from './command-reply';
import { loadEdition, type EditionRecord } from './edition-record';
import { appendJournal, type JournalEntry } from './journal';
import { parseInput } from './parse-input';
import { badRequest, notFound, Refusal, refusedBy } from './refusal';
import { sqlOf, type Sql } from './sql';
import { staleRefusal } from './stale-refusal';

/** Who asks, and under which request. */
export interface CommandContext {
  actor: Actor | null;
  requestId: string;
  /** Sent with a request that may be repeated: the same key never acts twice for the same person. */
  idempotencyKey?: string | null;
}

/** What the steps of a command work with. */
export interface Work {
  sql: Sql;
  /** For adapters that write by themselves. */
  transaction: Knex.Transaction;
  actor: Actor;
  /** Programme time. */
  now: Date;
  /** Civil date in Asia/Shanghai. */
  today: string;
  /** The edition the act belongs to, with its frozen rules. */
  edition: EditionRecord;
}

/** A record as the client last saw it, against what is stored. */
export interface VersionClaim {
  /** What a message calls it: 汇总表. */
  label: string;
  subjectType: string;
  subjectId: string;
  stored: number;
  /** Undefined when the client sent none. */
  seen: number | undefined;
}

/** An after-effect: carried out once after COMMIT by the handler of its topic (`src/jobs`). */
export interface AfterEffect {
  topic: string;
  payload: Record<string, string | number>;
}

export interface Written<Answer> {
  answer: Answer;
  journal: readonly JournalEntry[];
  effects?: readonly AfterEffect[];
  /** The act only looked: whatever it wrote on the way is rolled back. */
  discard?: boolean;
}

/** Carries the answer of a discarded act out of its transaction. */
class Discarded extends Error {
  constructor(readonly answer: unknown) {
    super('discarded');
  }
}

/** One act of a person. The steps run in this order; locks are taken edition → places → list → entries → people → notices. */
export interface Command<Input, Subject, Answer> {
  name: string;
  /** What a message calls a record of this kind when it is not found. */
  label: string;
  /** What authorise() is asked; null: the act is about the caller's own, and `lock` finds nothing else. */
  action: Action | null;
  input: z.ZodType<Input>;
  /** Reads and locks (FOR UPDATE) what the act is about; null: not found. */
  lock(sql: Sql, input: Input, actor: Actor): Promise<Subject | null>;
  /** Number of the edition row the subject belongs to; null: the current edition. */
  editionOf(subject: Subject): number | null;
  /** Facts for `authorise`; of several records, all must be in reach. */
  facts(subject: Subject, actor: Actor): RecordFacts | readonly RecordFacts[];
  version?(subject: Subject, input: Input): VersionClaim | null;
  /** How a refusal by the rules begins: 不能提交. */
  refusal?: string;
  /** The rules that stand against it; all of them, so that a clerk mends once. */
  check?(subject: Subject, input: Input, work: Work): Issue[] | Promise<Issue[]>;
  write(subject: Subject, input: Input, work: Work): Promise<Written<Answer>>;
}

const ATTEMPTS = 4;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function demandRight(command: Pick<Command<never, never, never>, 'action' | 'label'>, actor: Actor, facts: RecordFacts | readonly RecordFacts[], edition: EditionRecord): void {
  const { action } = command;
  if (action === null) return;
  const decisions = [facts].flat().map((each) => authorise(actor, action, each, edition.rules.roles));
  const decision = decisions.find(({ allowed }) => !allowed);
  if (!decision || decision.allowed) return;
  // A record outside one's scope does not exist for the caller.
  if (decision.issues.every((issue) => issue.code === 'access.outside')) throw notFound(command.label);
  const refusal = refusedBy(decision.issues);
  throw new Refusal('forbidden', refusal.message, { issues: decision.issues });
}

/** An edition that has ended takes no more acts of its own; what follows a title goes on. */
function demandOpen(action: Action | null, { phase, number }: EditionRecord): void {
  if (phase === 'closed' && endsWithEdition(action)) throw refusedBy([{ code: 'edition.over', clause: '本系统缺省', severity: 'error', params: { number } }], '不能办理');
}

function demandVersion(claim: VersionClaim | null | undefined): VersionClaim | null {
  if (!claim) return null;
  if (claim.seen === undefined) throw badRequest(`缺少版本号，无法确认您看到的${claim.label}是否最新。请刷新后重试。`, { version: '缺少版本号' });
  return claim.seen === claim.stored ? null : claim;
}

async function attempt<Input, Subject, Answer>(
  command: Command<Input, Subject, Answer>,
  context: CommandContext & { actor: Actor },
  input: Input,
): Promise<Answer> {
  const { actor } = context;
  return platform().connection.transaction(async (transaction) => {
    const sql = sqlOf(transaction);
    await nameCommand(transaction, command.name);
    if (context.idempotencyKey) {
      const earlier = await claimReply(sql, actor, context.idempotencyKey, command.name, input);
      if (earlier) return earlier.answer as Answer;
    }
    const subject = await command.lock(sql, input, actor);
    if (subject === null) throw notFound(command.label);
    const edition = await loadEdition(sql, command.editionOf(subject));
    demandRight(command as never, actor, command.facts(subject, actor), edition);
    demandOpen(command.action, edition);
    const stale = demandVersion(command.version?.(subject, input));
    if (stale) throw await staleRefusal(sql, stale);
    const work: Work = { sql, transaction, actor, now: now(), today: today(), edition };
    const issues = (await command.check?.(subject, input, work)) ?? [];
    if (issues.length > 0) throw refusedBy(issues, command.refusal);
    const written = await command.write(subject, input, work);
    if (written.discard) throw new Discarded(written.answer);
    if (written.effects?.length) {
      await sql`insert into outbox (topic, payload)
        select topic, payload from jsonb_to_recordset(${JSON.stringify(written.effects)}::jsonb) as e(topic text, payload jsonb)`;
    }
    if (context.idempotencyKey) {
      await keepReply(sql, actor, context.idempotencyKey, written.answer);
    }
    await appendJournal(
      sql,
      { edition: { key: edition.key, id: edition.id }, actor, command: command.name, requestId: context.requestId, occurredAt: work.now.toISOString() },
      written.journal,
    );
    return written.answer;
  });
}

/**
 * Runs one act. Throws `Refusal`: bad-request (input), sign-in, forbidden, not-found (absent or outside the scope),
 * stale (changed meanwhile, with who and when), refused (rules, as issues). A deadlock or serialization failure wrote
 * nothing and is tried again.
 */
export async function runCommand<Input, Subject, Answer>(command: Command<Input, Subject, Answer>, context: CommandContext, raw: unknown): Promise<Answer> {
  const { actor } = context;
  if (!actor) throw new Refusal('sign-in', '尚未登录或登录已失效，请重新登录。');
  const input = parseInput(command.input, raw);
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(command, { ...context, actor }, input);
    } catch (error) {
      if (error instanceof Discarded) return error.answer as Answer;
      const code = (error as { code?: string }).code;
      if (tries >= ATTEMPTS || !isBusy(error) || (code !== '40001' && code !== '40P01')) throw error;
      await pause(10 * tries + Math.random() * 40);
    }
  }
}
