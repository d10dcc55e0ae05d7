/**
 * Runs a shell command of the product in this process, as if typed: its words in, what it prints and its exit code out.
 * One at a time, since argv and the output channels belong to the process.
 */
import { vi } from 'vitest';

export interface Answer {
  code: number;
  out: string;
  err: string;
}

let runs = 0;

export async function runShell(command: string, ...words: string[]): Promise<Answer> {
  const answer: Answer = { code: 0, out: '', err: '' };
  const { argv, exitCode } = process;
  const channels = (['stdout', 'stderr'] as const).map((channel) =>
    vi.spyOn(process[channel], 'write').mockImplementation((text) => {
      answer[channel === 'stdout' ? 'out' : 'err'] += String(text);
      return true;
    }),
  );
  process.argv = [process.execPath, `scripts/${command}.ts`, ...words];
  process.exitCode = undefined;
  try {
    // a module runs once: the query makes every run a module of its own
    await import(/* @vite-ignore */ `../../../scripts/${command}.ts?run=${(runs += 1)}`);
    answer.code = Number(process.exitCode ?? 0);
  } finally {
    Object.assign(process, { argv, exitCode });
    channels.forEach((channel) => channel.mockRestore());
  }
  return answer;
}

/** What a command printed with --json. */
export function jsonOf(answer: Answer): unknown {
  return JSON.parse(answer.out);
}
