/**
 * A server on which each command, when it is first used, is made to fail at its first statement, at its second, and so on to
 * COMMIT, then to lose the answer of COMMIT, and only then may succeed. What is stored is compared before and after.
 */
import { randomUUID } from 'node:crypto';
import { startServer, type Answer, type Client, type TestServer } from '../server.ts';
import { openFailingDatabase, type FailingDatabase } from './failing-database.ts';

/** What came of one command. */
export interface Tried {
  command: string;
  /** Statements after the one that names the command, COMMIT among them. */
  statements: number;
  /** COMMIT was done, its answer lost, and the same request under its key answered without acting again. */
  resumed: boolean;
}

export interface Trial {
  /** Where the scenes are set and looked at; untouched by failures. */
  server: TestServer;
  tried: Map<string, Tried>;
  /** What was found wrong, in words. */
  wrong: string[];
  /** What counts as stored. */
  digest(): Promise<string>;
  stop(): Promise<void>;
}

/** Routes that take no key: their answers hold what may not be stored, they answer a file, or they ask a second command first. */
const WITHOUT_KEY = [/^\/rest\/objections$/, /^\/rest\/objections\/\w+\/read$/, /\/archive$/, /\/issue$/];

/** Tables whose rows tell how far background work has come, not what was done. */
const NOT_COMPARED = new Set(['messages', 'app_sessions', 'app_login_failures', 'form_attempts', 'journal_checkpoints', 'site_deliveries', 'app_jobs', 'app_constraints', 'app_settings']);

async function comparedTables(server: TestServer): Promise<string[]> {
  const rows = await server.sql<{ name: string }>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = 'public' and c.relname !~ '^(strapi_|admin_|i18n_|up_|upload_|files)' order by 1`);
  return rows.map(({ name }) => name).filter((name) => !NOT_COMPARED.has(name));
}

class Tester {
  readonly tried = new Map<string, Tried>();
  readonly wrong: string[] = [];
  private readonly known = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: FailingDatabase,
    private readonly acting: TestServer,
    readonly digest: () => Promise<string>,
  ) {}

  /** One request after another: what is armed is meant for one. */
  ask(client: Client, method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const next = this.last.then(() => this.askAlone(client, method, path, body, headers));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async askAlone(client: Client, method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const repeatable = method !== 'GET' && !WITHOUT_KEY.some((route) => route.test(path));
    const keyed = repeatable ? { 'idempotency-key': randomUUID(), ...headers } : headers;
    const send = (): Promise<Answer> => client.request(method, path, body, keyed);
    const before = await this.digest();
    for (let nth = 1; ; nth += 1) {
      this.database.arm({ nth, known: this.known });
      const answer = await send();
      const { command, hit, atCommit, statement } = this.database.disarm();
      if (command === null) return answer;
      if (!hit) {
        // Refused, or an act that only looked: nothing is committed, and there is nothing between.
        if (answer.status < 300) this.note(command, nth - 1, false);
        if (nth > 1 && answer.status < 300 && (await this.digest()) !== before) this.wrong.push(`${command}: stored something without COMMIT`);
        return answer;
      }
      if (answer.status < 400) this.wrong.push(`${command}: answered ${answer.status} although statement ${nth} failed: ${statement.slice(0, 120)}`);
      if (!atCommit) continue;
      if ((await this.digest()) !== before) this.wrong.push(`${command}: a failure between statement 1 and COMMIT left something behind`);
      const after = await this.loseTheAnswer(command, nth, send);
      // A COMMIT of nothing: the act has a transaction more, or only looked.
      if (after === before) continue;
      this.known.add(command);
      const again = await send();
      const resumed = again.status < 300 && (await this.digest()) === after;
      if (repeatable && !resumed) this.wrong.push(`${command}: the same request under its key answered ${again.status} after its COMMIT, or acted again`);
      this.note(command, nth, resumed);
      return again;
    }
  }

  /** COMMIT is done and nobody hears of it; answers what is stored then. */
  private async loseTheAnswer(command: string, nth: number, send: () => Promise<Answer>): Promise<string> {
    this.database.arm({ nth, cut: true, known: this.known });
    const lost = await send();
    this.database.disarm();
    if (lost.status < 500) this.wrong.push(`${command}: answered ${lost.status} although the connection was lost at COMMIT`);
    await this.untilWell();
    return this.digest();
  }

  private note(command: string, statements: number, resumed: boolean): void {
    this.known.add(command);
    this.tried.set(command, { command, statements, resumed });
  }

  private async untilWell(): Promise<void> {
    for (const until = Date.now() + 60_000; Date.now() < until; ) {
      const { status } = await this.acting.anonymous.get('/rest/health');
      if (status === 200) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('The server does not recover from a lost connection.');
  }
}

/** Starts the two servers: one through which people act and whose statements fail, one to set and see the scene. */
export async function startTrial(breaks: readonly string[]): Promise<Trial> {
  const seeing = await startServer({ breaks });
  const database = await openFailingDatabase(seeing.databaseUrl);
  const acting = await startServer({ databaseUrl: database.url, dataDir: seeing.dataDir });
  const tables = await comparedTables(seeing);
  const text = tables.map((table) => `select coalesce(md5(string_agg(x::text, '|' order by x::text)), '') as part from ${table === 'outbox' ? `(select id, topic, payload from outbox where topic <> 'day.begun')` : table} x`).join(' union all ');
  const digest = async (): Promise<string> => (await seeing.sql<{ part: string }>(text)).map(({ part }) => part).join();
  const tester = new Tester(database, acting, digest);
  const wrap = (client: Client): Client => {
    const request: Client['request'] = (method, path, body, headers = {}) => tester.ask(client, method, path, body, headers);
    return {
      ...client,
      request,
      get: (path) => request('GET', path),
      post: (path, body) => request('POST', path, body),
      put: (path, body) => request('PUT', path, body),
      delete: (path, body) => request('DELETE', path, body),
    };
  };
  return {
    server: { ...acting, sql: seeing.sql, signIn: async (username, password) => wrap(await acting.signIn(username, password)) },
    tried: tester.tried,
    wrong: tester.wrong,
    digest,
    async stop() {
      await acting.stop();
      await database.close();
      await seeing.stop();
    },
  };
}
