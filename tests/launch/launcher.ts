/** Runs the real commands as a person does, and watches what becomes of their processes. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Run {
  child: ChildProcess;
  /** Everything printed so far. */
  output: () => string;
  errors: () => string;
  /** The exit code; null for a process ended by a signal. */
  ended: Promise<number | null>;
  /** Milliseconds since the start. */
  elapsed: () => number;
}

/** A new folder for DATA_DIR, removed after the test. */
export function newDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'launch-test-'));
  execFileSync('chmod', ['711', folder]);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a command; what is still alive when the test ends is killed. */
export function run(words: string[], env: Record<string, string> = {}): Run {
  const [program = '', ...rest] = words;
  const begun = performance.now();
  const child = spawn(program, rest, { cwd: ROOT, env: { ...ownEnvironment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text: Buffer) => (output += text));
  child.stderr.on('data', (text: Buffer) => (errors += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    for (const pid of [...processTree(child.pid ?? 0)].reverse()) tryKill(pid, 'SIGKILL');
    await ended;
  });
  return { child, output: () => output, errors: () => errors, ended, elapsed: () => performance.now() - begun };
}

/** `npm start` without npm between, on a free port. */
export function runStart(env: Record<string, string> = {}): Run {
  return run([process.execPath, 'scripts/start.js'], { PORT: '0', ...env });
}

/** Waits for the printed addresses. @returns that of the public site, without the slash at the end */
export async function untilServing(started: Run): Promise<string> {
  for (;;) {
    const address = /公开网站\s+(http:\S+)\//.exec(started.output())?.[1];
    if (address) return address;
    if (started.child.exitCode !== null) throw new Error(`ended before it served: ${started.output()}${started.errors()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A process and all below it, as they are now. */
export function processTree(pid: number): number[] {
  const pairs = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = pairs.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] => parents.filter(([, own]) => own === parent).flatMap(([child]) => [child, ...below(child)]);
  return [pid, ...below(pid)];
}

/** Those of the processes that live; a zombie does not. */
export function living(pids: number[]): string[] {
  if (pids.length === 0) return [];
  try {
    const lines = execFileSync('ps', ['-o', 'pid=,stat=,args=', '-p', pids.join(',')], { encoding: 'utf8' }).trim().split('\n');
    return lines.filter((line) => line && !/^\s*\d+\s+Z/.test(line));
  } catch {
    return [];
  }
}

/** What the tests themselves were given must not reach the product. */
function ownEnvironment(): Record<string, string | undefined> {
  const foreign = /^(VITEST|NODE_|npm_|TEST_|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|PORT|HOST|DATA_DIR|DATABASE_URL|DEMO|CLOCK|INIT_CWD)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}
