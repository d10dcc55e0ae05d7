/** Ends everything that was started, newest first, once: on Ctrl-C, SIGTERM, a closed terminal, or when npm above us is gone. */
import { setTimeout as pause } from 'node:timers/promises';

/** How often to look whether npm still lives: npm dies of a SIGTERM without passing it on. */
const PARENT_CHECK_MS = 300;

export class Shutdown {
  constructor() {
    /** @type {Array<() => Promise<void> | void>} */
    this.endings = [];
    /** @type {Promise<void> | undefined} */
    this.underWay = undefined;
    /** @type {(() => void) | undefined} told once when a person or the system asks us to stop */
    this.onAsked = undefined;
  }

  /** Listens for the ways in which we are asked to stop; a second Ctrl-C ends us at once. */
  listen() {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        if (this.underWay && signal === 'SIGINT') process.exit(130);
        void this.leave(0);
      });
    }
    // A closed terminal makes every write fail; that must not keep the endings from running.
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
    if (process.env.npm_lifecycle_event) {
      const npm = process.ppid;
      setInterval(() => {
        if (process.ppid !== npm) void this.leave(0);
      }, PARENT_CHECK_MS).unref();
    }
  }

  /**
   * @param {() => Promise<void> | void} ending
   * @returns {() => void} forgets the ending, for what has ended by itself
   */
  add(ending) {
    // What starts while the end is under way ends at once.
    if (this.begun) void ending();
    else this.endings.push(ending);
    return () => {
      this.endings = this.endings.filter((other) => other !== ending);
    };
  }

  /** @returns {boolean} whether the end has begun: what fails now fails because of it */
  get begun() {
    return this.underWay !== undefined;
  }

  /** Runs every ending; callers after the first wait for the same end. */
  async end() {
    this.underWay ??= this.runEndings();
    await this.underWay;
  }

  async runEndings() {
    for (const ending of this.endings.reverse()) {
      try {
        await ending();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  }

  /** @param {number} code the exit code when nobody has set another */
  async leave(code) {
    if (!this.begun) this.onAsked?.();
    await this.end();
    process.exit(process.exitCode ?? code);
  }
}

/**
 * Ends a child that leads a process group of its own, and its children with it.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal the polite one
 * @param {number} patience milliseconds until SIGKILL
 */
export async function endGroup(child, signal, patience) {
  if (!child.pid || hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child.pid, signal);
  const outcome = await Promise.race([gone, pause(patience, 'late', { ref: false })]);
  if (outcome === 'late') {
    signalGroup(child.pid, 'SIGKILL');
    await gone;
  }
}

/**
 * A child killed by a signal has no exit code.
 * @param {import('node:child_process').ChildProcess} child
 */
export function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}
