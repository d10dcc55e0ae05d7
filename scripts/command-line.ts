/**
 * The manners every shell command shares: `--help` in Chinese, `--json` on stdout, one clear line on stderr
 * and exit code 2 for wrong use or unreadable input.
 */
import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { z } from 'zod';

/** Input that a command cannot work with; its message is the one line the user sees. */
export class InputError extends Error {}

export interface CommandLine<Options extends NonNullable<ParseArgsConfig['options']>> {
  /** The whole help text; a function where it is made from the rules. */
  help: string | (() => string);
  options: Options;
  /** How many file or value arguments the command takes. */
  positionals: { min: number; max: number };
}

type Parsed<Options extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: Options & { help: { type: 'boolean' }; json: { type: 'boolean' } }; allowPositionals: true }>
>;

/** Runs a command: parses its words, prints help, turns an InputError into one line and exit code 2. */
export async function runCommandLine<const Options extends NonNullable<ParseArgsConfig['options']>>(
  command: CommandLine<Options>,
  main: (parsed: Parsed<Options>) => void | Promise<void>,
): Promise<void> {
  try {
    const options = { ...command.options, help: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const parsed = parse(options) as Parsed<Options>;
    if ((parsed.values as { help?: boolean }).help === true) {
      const help = typeof command.help === 'string' ? command.help : command.help();
      process.stdout.write(`${help.trim()}\n`);
      return;
    }
    const given = parsed.positionals.length;
    if (given < command.positionals.min || given > command.positionals.max) {
      throw new InputError(`参数个数不对（给了 ${given} 个）。用法见 --help。`);
    }
    await main(parsed);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

function parse(options: NonNullable<ParseArgsConfig['options']>): unknown {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    const option = /'(-{1,2}[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    throw new InputError(`不认识的选项或缺少取值：${option}。用法见 --help。`);
  }
}

/** Reads a JSON file into a checked shape; says which file and which place is wrong. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): T {
  const raw = parseJson(path, readText(path));
  const checked = schema.safeParse(raw);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  throw new InputError(`${path} 的内容不合要求：${first?.path.join('.') || '（顶层）'} ${first?.message ?? ''}`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? '没有这个文件' : '读不了';
    throw new InputError(`${path}：${reason}。`);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InputError(`${path} 不是 JSON。`);
  }
}

/** Prints one JSON value on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
