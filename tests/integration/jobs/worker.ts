/**
 * A process that does nothing but background work, with handlers that leave traces: started several times on one
 * database, and killed. Topics `test.*` are known to nobody else, so a server beside it leaves them alone.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Knex } from 'knex';
import { isOutage } from '@cms/adapters/outage';
import { PermanentFailure } from '@cms/adapters/jobs/handler';
import { createJobs } from '@cms/adapters/jobs/runner';
import { mailer } from '@cms/adapters/mailer';

const fromServer = createRequire(path.resolve(import.meta.dirname, '../../../cms/package.json'));
const knex = fromServer('knex') as (config: Knex.Config) => Knex;
const databaseUrl = process.env.DATABASE_URL!;
const connection = knex({ client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 4 } });

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const jobs = createJobs({
  databaseUrl,
  connection,
  outage: isOutage,
  log: { warn: (line) => process.send?.({ warn: line }), error: (line) => process.send?.({ error: line }) },
  observeDay: async () => 3_600_000,
  handlers: {
    effects: {
      'test.note': {
        async deliver({ key, transaction, payload }) {
          await transaction.raw('insert into test_notes (key, number, pid) values (?, ?, ?)', [key, Number(payload['number']), process.pid]);
          await pause(Math.random() * 20);
        },
      },
      'test.stubborn': {
        async deliver({ attempt, key, transaction, payload }) {
          await transaction.raw('insert into test_notes (key, number, pid) values (?, ?, ?)', [key, Number(payload['number']), process.pid]);
          if (attempt <= Number(payload['failures'])) throw new Error('失败于 22010119800101001X，联系 someone@example.com\n第二行');
        },
      },
      'test.deadly': {
        attempts: 3,
        async deliver({ key, transaction, payload }) {
          await transaction.raw('insert into test_notes (key, number, pid) values (?, ?, ?)', [key, Number(payload['number']), process.pid]);
          process.kill(process.pid, 'SIGKILL');
          await pause(60_000);
        },
      },
      // Dies between the server's «taken» and COMMIT.
      'test.mail': {
        async deliver({ key, attempt }) {
          await mailer()!.send({ to: 'clerk@example.org', subject: 'test', text: 'test', id: key });
          if (attempt > 1) return;
          process.kill(process.pid, 'SIGKILL');
          await pause(60_000);
        },
      },
      'test.hopeless': {
        async deliver() {
          throw new PermanentFailure('没有办法');
        },
      },
    },
    tasks: {
      'test.count': {
        async run(run) {
          const total = Number(run.input['total']);
          for (let done = 1; done <= total; done += 1) {
            await pause(Number(run.input['pause'] ?? 5));
            await run.progress(done, total, `第 ${done} 步`);
          }
          return { counted: total, pid: process.pid, attempt: run.attempt };
        },
      },
      'test.broken': {
        async run() {
          throw new Error('内部细节 13912345678');
        },
      },
    },
  },
});

// The timers of background work hold no process open, and with every connection cut nothing else does: the channel to
// the test must, as the port of a server does.
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => {
  void jobs.stop().then(() => connection.destroy()).then(() => process.exit(0));
});
jobs.start();
process.send?.({ ready: true });
