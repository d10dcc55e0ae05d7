/**
 * Stands between a server and PostgreSQL, reads what the server sends, and makes one statement of one command fail: no part
 * of the product knows of it. Understands of the protocol what node-postgres sends without TLS.
 */
import net from 'node:net';

/** What came of an armed run. */
export interface Outcome {
  /** The command whose transaction was watched; null: none that was not known already. */
  command: string | null;
  /** A statement was made to fail, or the connection was cut. */
  hit: boolean;
  /** What failed was COMMIT itself. */
  atCommit: boolean;
  /** Text of the statement that failed. */
  statement: string;
}

/**
 * Fails the n-th statement of the next command that is not `known`, counted over all its transactions of the request; with
 * `cut` that statement, a COMMIT, is done and its answer lost.
 */
interface Armed {
  nth: number;
  cut?: boolean;
  known: ReadonlySet<string>;
}

export interface FailingDatabase {
  url: string;
  arm(armed: Armed): void;
  disarm(): Outcome;
  close(): Promise<void>;
}

const INJECTED = 'injected failure';

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const query = (text: string): Buffer => message('Q', Buffer.from(`${text}\0`));

/** The text of a Parse message. */
function parsedText(body: Buffer): string {
  const from = body.indexOf(0) + 1;
  return body.toString('utf8', from, body.indexOf(0, from));
}

/** The first value of a Bind message as text. */
function firstValue(body: Buffer): string {
  let at = body.indexOf(0) + 1;
  at = body.indexOf(0, at) + 1;
  at += 2 + 2 * body.readInt16BE(at);
  const length = body.readInt32BE(at + 2);
  return length < 0 ? '' : body.toString('utf8', at + 6, at + 6 + length);
}

/** Opens the way to a database through which statements can be made to fail. */
export async function openFailingDatabase(databaseUrl: string): Promise<FailingDatabase> {
  const to = new URL(databaseUrl);
  let armed: Armed | null = null;
  /** Statements of the watched command so far. */
  let count = 0;
  let outcome: Outcome = { command: null, hit: false, atCommit: false, statement: '' };
  const sockets = new Set<net.Socket>();

  function serve(client: net.Socket): void {
    const server = net.connect(Number(to.port), to.hostname);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => undefined);
    }
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    let started = false;
    let pending: Buffer = Buffer.alloc(0);
    let naming = false;
    /** The transaction of this connection is the watched one. */
    let watched = false;
    let losing = false;

    server.on('data', (bytes) => {
      if (losing) client.destroy();
      else client.write(bytes);
    });

    /** Counts a statement and answers what is to be sent in its place, if it is the one. */
    function inPlaceOf(text: string): Buffer | 'same' {
      if (!watched || !armed || outcome.hit || /^rollback/i.test(text)) return 'same';
      count += 1;
      const commit = /^commit/i.test(text);
      if (armed.nth !== count) return 'same';
      outcome = { ...outcome, hit: true, atCommit: commit, statement: text };
      if (armed.cut) {
        losing = true;
        return 'same';
      }
      // A COMMIT that fails ends its transaction: rolled back, and an error.
      return query(commit ? 'rollback; select 1/0' : INJECTED);
    }

    function forward(type: string, body: Buffer): void {
      if (type === 'Q') {
        const text = body.toString('utf8', 0, body.length - 1);
        const other = inPlaceOf(text);
        server.write(other === 'same' ? message(type, body) : other);
        if (/^(commit|rollback)/i.test(text)) watched = false;
        return;
      }
      if (type === 'P') {
        const text = parsedText(body);
        naming = text.includes(`set_config('app.command'`);
        const other = naming ? 'same' : inPlaceOf(text);
        server.write(other === 'same' ? message(type, body) : message('P', Buffer.concat([Buffer.from(`\0${INJECTED}\0`), Buffer.alloc(2)])));
        return;
      }
      if (type === 'B' && naming) {
        naming = false;
        const command = firstValue(body);
        if (armed && !armed.known.has(command) && (outcome.command === null || outcome.command === command)) {
          outcome = { ...outcome, command };
          watched = true;
        }
      }
      server.write(message(type, body));
    }

    client.on('data', (bytes: Buffer) => {
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
      for (;;) {
        const head = started ? 5 : 4;
        if (pending.length < head) return;
        const length = pending.readInt32BE(head - 4) + head - 4;
        if (pending.length < length) return;
        const whole = pending.subarray(0, length);
        pending = pending.subarray(length);
        if (started) forward(String.fromCharCode(whole[0]!), whole.subarray(5));
        else {
          started = true;
          server.write(whole);
        }
      }
    });
  }

  const listener = net.createServer(serve);
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const own = new URL(databaseUrl);
  own.hostname = '127.0.0.1';
  own.port = String((listener.address() as net.AddressInfo).port);
  return {
    url: own.href,
    arm(next) {
      armed = next;
      count = 0;
      outcome = { command: null, hit: false, atCommit: false, statement: '' };
    },
    disarm() {
      armed = null;
      return outcome;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => listener.close(() => done()));
    },
  };
}
