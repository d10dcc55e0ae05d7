/** Asks as many clients at once would, over raw keep-alive sockets, so that the asking costs next to nothing. */
import { connect, type Socket } from 'node:net';

export interface Target {
  port: number;
  /** Addresses asked in turn. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
}

export interface Round {
  requestsPerSecond: number;
  /** Milliseconds. */
  median: number;
  p99: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Reads one HTTP/1.1 answer after another from a socket. Only what Node's servers send is understood. */
class Answers {
  private pending: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null;

  constructor(socket: Socket) {
    socket.on('data', (bytes) => {
      this.pending = this.pending.length === 0 ? bytes : Buffer.concat([this.pending, bytes]);
      this.look();
    });
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('连接被关闭')));
  }

  next(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.look();
    });
  }

  private look(): void {
    if (!this.waiting) return;
    const cut = this.pending.indexOf(HEAD_END);
    if (cut < 0) return;
    const head = this.pending.toString('latin1', 0, cut).toLowerCase();
    const length = /\ncontent-length: (\d+)/.exec(head);
    const end = length ? cut + 4 + Number(length[1]) : this.endOfChunks(cut + 4);
    if (end < 0 || this.pending.length < end) return;
    this.pending = this.pending.subarray(end);
    const { resolve } = this.waiting;
    this.waiting = null;
    resolve(Number(head.slice(9, 12)));
  }

  private endOfChunks(from: number): number {
    const last = this.pending.indexOf('0\r\n\r\n', from);
    return last < 0 ? -1 : last + 5;
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.setNoDelay(true);
    socket.once('error', reject);
  });
}

async function ask(target: Target, until: number, offset: number, times: number[]): Promise<void> {
  const socket = await open(target.port);
  const answers = new Answers(socket);
  const headers = Object.entries({ Host: `127.0.0.1:${target.port}`, ...target.headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  for (let turn = offset; performance.now() < until; turn += 1) {
    const path = target.paths[turn % target.paths.length]!;
    const since = performance.now();
    socket.write(`GET ${path} HTTP/1.1\r\n${headers}\r\n`);
    const status = await answers.next();
    if (status !== 200) throw new Error(`GET ${path} 答 ${status}`);
    times.push(performance.now() - since);
  }
  socket.destroy();
}

/** Keeps `connections` clients asking for some seconds; every answer must be 200. */
export async function measure(target: Target, seconds: number, connections: number): Promise<Round> {
  const times: number[] = [];
  const since = performance.now();
  await Promise.all(Array.from({ length: connections }, (_, index) => ask(target, since + seconds * 1000, index * 37, times)));
  const elapsed = (performance.now() - since) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requestsPerSecond: times.length / elapsed, median: at(0.5), p99: at(0.99) };
}
