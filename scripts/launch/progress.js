/** What a person sees while they wait: one line for each step begun and ended, with its own time and the time so far. */

/** How often a step that is still running says so where no line can be redrawn. */
const REMINDER_SECONDS = 15;

export class Progress {
  /** @param {NodeJS.WriteStream} out */
  constructor(out) {
    this.out = out;
    this.begun = performance.now();
    /** @type {Map<string, number>} step → when it began */
    this.running = new Map();
    this.redraws = Boolean(out.isTTY);
    this.timer = setInterval(() => this.remind(), this.redraws ? 200 : REMINDER_SECONDS * 1000);
    this.timer.unref();
  }

  /**
   * Runs one step and reports its time; a step that fails is reported by whoever catches the failure.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async step(name, work) {
    const begun = performance.now();
    this.running.set(name, begun);
    if (!this.redraws) this.line(`…  ${name}`);
    try {
      const result = await work();
      this.running.delete(name);
      this.line(`✓  ${name}，${seconds(performance.now() - begun)}`);
      return result;
    } finally {
      this.running.delete(name);
    }
  }

  /** @param {string} text a line of its own, after the time since the start */
  line(text) {
    this.erase();
    this.out.write(`${seconds(performance.now() - this.begun).padStart(8)}  ${text}\n`);
  }

  /** @param {string} text written as it is */
  plain(text) {
    this.erase();
    this.out.write(`${text}\n`);
  }

  /** Stops the redrawing, so that what follows is not overwritten. */
  end() {
    clearInterval(this.timer);
    this.erase();
  }

  remind() {
    if (this.running.size === 0) return;
    const now = performance.now();
    const steps = [...this.running].map(([name, begun]) => `${name} ${seconds(now - begun)}`).join(' · ');
    if (this.redraws) this.out.write(`\r\x1b[K${fit(`${seconds(now - this.begun).padStart(8)}  ⋯  ${steps}`, this.out.columns || 80)}`);
    else this.line(`⋯  ${steps}`);
  }

  erase() {
    if (this.redraws) this.out.write('\r\x1b[K');
  }
}

/**
 * Cuts a line to the width of the terminal: one that wraps could not be redrawn. Chinese takes two columns.
 * @param {string} text
 * @param {number} columns
 */
function fit(text, columns) {
  let width = 0;
  const end = [...text].findIndex((letter) => (width += letter > '\u2e7f' ? 2 : 1) >= columns);
  return end < 0 ? text : [...text].slice(0, end).join('');
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `3.2 秒`
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} 秒`;
}
