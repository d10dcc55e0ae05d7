/** The database goes away; the process stays. Callers see 200 and 503 and nothing else, and it recovers by itself. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server';

/** A wire between server and database that can be cut or held. */
class Wire {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private held = false;
  port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  async open(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(this.target);
      for (const [from, to] of [[near, far], [far, near]] as const) {
        this.sockets.add(from);
        from.on('data', (piece) => {
          to.write(piece);
        });
        from.on('error', () => to.destroy());
        from.on('close', () => {
          this.sockets.delete(from);
          to.destroy();
        });
        if (this.held) from.pause();
      }
    });
    await new Promise<void>((done) => this.server!.listen(this.port, '127.0.0.1', done));
    this.port = (this.server.address() as { port: number }).port;
  }

  /** As when PostgreSQL is stopped: connections end, new ones are refused. */
  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server!.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** As when PostgreSQL's machine hangs: everything connects, nothing answers. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  release(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
  }
}

let server: TestServer;
let direct: TestServer;
let wire: Wire;

beforeAll(async () => {
  direct = await startServer();
  const url = new URL(direct.databaseUrl);
  wire = new Wire({ host: url.hostname, port: Number(url.port || 5432) });
  await wire.open();
  url.host = `127.0.0.1:${wire.port}`;
  server = await startServer({ databaseUrl: url.href, dataDir: direct.dataDir });
});
afterAll(async () => {
  await server?.stop();
  await wire?.cut().catch(() => undefined);
  await direct?.stop();
});
afterEach(() => {
  // Alive, or ended politely by the last test.
  expect(server.process.exitCode ?? 0).toBe(0);
  expect(server.process.signalCode).toBeNull();
  expect(server.output()).not.toMatch(/程序错误|未处理的异步错误/);
});

interface Seen {
  statuses: Record<number, number>;
  /** Milliseconds from the end of the outage to the first 200. */
  recovery: number;
  slowest: number;
  bodies: unknown[];
}

/** Asks without a pause from eight sides while `outage` runs, and until all is well again. */
async function askThrough(outage: () => Promise<void>): Promise<Seen> {
  const seen: Seen = { statuses: {}, recovery: -1, slowest: 0, bodies: [] };
  let endedAt = 0;
  let done = false;
  const asking = Array.from({ length: 8 }, async () => {
    while (!done) {
      const since = performance.now();
      const answer = await server.anonymous.get('/rest/health');
      const now = performance.now();
      seen.slowest = Math.max(seen.slowest, now - since);
      seen.statuses[answer.status] = (seen.statuses[answer.status] ?? 0) + 1;
      if (answer.status === 503 && seen.bodies.length < 3) seen.bodies.push({ ...answer.body, retry: answer.headers.get('retry-after') });
      if (answer.status === 200 && endedAt > 0 && since > endedAt && seen.recovery < 0) {
        seen.recovery = now - endedAt;
        done = true;
      }
      await new Promise((go) => setTimeout(go, 5));
    }
  });
  await outage();
  endedAt = performance.now();
  const limit = setTimeout(() => (done = true), 20_000);
  await Promise.all(asking);
  clearTimeout(limit);
  return seen;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('the server', () => {
  it('answers 503 while PostgreSQL is stopped, and 200 again within seconds', async () => {
    const seen = await askThrough(async () => {
      await pause(200);
      await wire.cut();
      await pause(2_000);
      await wire.open();
    });
    expect(Object.keys(seen.statuses).sort()).toEqual(['200', '503']);
    expect(seen.recovery).toBeGreaterThan(0);
    expect(seen.recovery).toBeLessThan(3_000);
    expect(seen.bodies[0]).toMatchObject({ code: 'unavailable', retry: '1', message: expect.stringContaining('稍候重试') });
  }, 60_000);

  it('cuts off what hangs when PostgreSQL is held, and recovers', async () => {
    const seen = await askThrough(async () => {
      await pause(200);
      wire.hold();
      await pause(6_000);
      wire.release();
    });
    expect(Object.keys(seen.statuses).sort()).toEqual(['200', '503']);
    expect(seen.recovery).toBeGreaterThan(0);
    expect(seen.recovery).toBeLessThan(5_000);
    expect(seen.slowest).toBeLessThan(10_000);
  }, 60_000);

  it('lives through the loss of every backend, again and again', async () => {
    const seen = await askThrough(async () => {
      for (let round = 0; round < 10; round += 1) {
        await direct.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'skills-award%'`);
        await pause(100);
      }
    });
    expect(Object.keys(seen.statuses).every((status) => status === '200' || status === '503')).toBe(true);
    expect(seen.recovery).toBeLessThan(3_000);
  }, 60_000);

  it('still stops politely while the database is away', async () => {
    await wire.cut();
    await pause(300);
    expect(await server.stop()).toBe(0);
    await wire.open();
  }, 30_000);
});
