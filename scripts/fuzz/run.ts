/** Hands spoilt workbooks to the product's own reader and rules, and tells what became of each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../cms/src/adapters/workbook/limits';
import { unpackXml } from '../../cms/src/adapters/workbook/unpack-archive';
import { WorkbookReader } from '../../cms/src/adapters/workbook/workbook-reader';
import type { SlateReadingRules } from '../../cms/src/domain/slate/read-slate-sheet';
import { readSlateWorkbook } from '../../cms/src/domain/slate/read-slate-workbook';
import { Chance, seedOf } from './chance';
import { MUTATIONS, type Original } from './mutations';

export interface FuzzCase {
  index: number;
  mutation: string;
  original: string;
  bytes: Buffer;
}

export interface FuzzReport {
  count: number;
  seed: number;
  /** Files by what became of them: read, or the code that refused them. */
  outcomes: Record<string, number>;
  /** Anything but an answer: the reader or the rules threw. */
  crashes: { index: number; mutation: string; original: string; error: string }[];
  /** Files that took longer than ten seconds. */
  hangs: { index: number; mutation: string; original: string; milliseconds: number }[];
  /** Files that gave people and a fault of the file at once. */
  partial: { index: number; mutation: string; original: string }[];
  longestMilliseconds: number;
}

const HANG_MS = 10_000;

/** The workbooks of a folder. */
export async function originalsOf(folder: string): Promise<Original[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx')).sort();
  return Promise.all(names.map(async (name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { name, bytes, parts: (await unpackXml(bytes, limits)).parts };
  }));
}

/** The n-th case of a seed. */
export function fuzzCase(originals: readonly Original[], seed: number, index: number): FuzzCase {
  const chance = new Chance(seedOf(seed, index));
  const original = chance.of(originals);
  let left = chance.below(MUTATIONS.reduce((sum, { share }) => sum + share, 0));
  const { name, mutate } = MUTATIONS.find(({ share }) => (left -= share) < 0)!;
  return { index, mutation: name, original: original.name, bytes: mutate(original, chance) };
}

/** Runs `count` cases from `from` on; `told` hears of each. */
export async function fuzz(originals: readonly Original[], rules: SlateReadingRules, { count, seed, from = 0 }: { count: number; seed: number; from?: number }, told: (done: number) => void = () => undefined): Promise<FuzzReport> {
  const reader = new WorkbookReader(limits);
  const report: FuzzReport = { count, seed, outcomes: {}, crashes: [], hangs: [], partial: [], longestMilliseconds: 0 };
  for (let index = from; index < from + count; index += 1) {
    const made = fuzzCase(originals, seed, index);
    const about = { index, mutation: made.mutation, original: made.original };
    const began = performance.now();
    let outcome = 'crash';
    try {
      const answer = await reader.read(made.bytes);
      if (answer.ok) {
        const { nominees, issues } = readSlateWorkbook(answer.sheets, rules);
        outcome = issues[0]?.code ?? 'read';
        if (issues.length > 0 && nominees.length > 0) report.partial.push(about);
      } else outcome = answer.issue.code;
    } catch (error) {
      report.crashes.push({ ...about, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    const milliseconds = performance.now() - began;
    if (milliseconds > HANG_MS) report.hangs.push({ ...about, milliseconds: Math.round(milliseconds) });
    report.longestMilliseconds = Math.max(report.longestMilliseconds, Math.round(milliseconds));
    report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
    told(index - from + 1);
  }
  return report;
}
