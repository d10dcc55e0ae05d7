/**
 * The rules of the programme as files. Opening an edition freezes them: the edition row keeps the JSON and the
 * SHA-256 of its canonical form. Afterwards the files may not drift from it silently.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { canonicalJson } from '../domain/rules/canonical-json';
import { checkEditionRules } from '../domain/rules/rules-file';
import { holidaysSchema, ruleFileNames, type EditionRules } from '../domain/rules/schema';
import type { z } from 'zod';
import { SettingsError, type Settings } from './settings';

export type Holidays = z.infer<typeof holidaysSchema>;

/** An edition's rules as they stand in the files. */
export interface RulesFiles {
  number: number;
  folder: string;
  /** One key per file, exactly as read: what is frozen and hashed. */
  raw: Record<string, unknown>;
  rules: EditionRules;
  hash: string;
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SettingsError(`规则文件 ${path} 无法读取（${(error as NodeJS.ErrnoException).code}）。`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SettingsError(`规则文件 ${path} 不是有效的 JSON：${(error as Error).message.split('\n')[0]}。`);
  }
}

/** SHA-256 (hex) of the canonical form of an edition's rules. */
export function hashRules(raw: unknown): string {
  return createHash('sha256').update(canonicalJson(raw)).digest('hex');
}

/** Numbers of the editions that have a folder and are not in preparation, ascending. */
export function listEditionFolders(configFolder: string): number[] {
  const folder = join(configFolder, 'editions');
  if (!existsSync(folder)) throw new SettingsError(`找不到规则目录 ${folder}，请检查 CONFIG_FOLDER。`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name) && !isPreparing(join(folder, entry.name)))
    .map((entry) => Number(entry.name))
    .sort((a, b) => a - b);
}

/** Marked as being drawn up (edition:new): not to be started with, however complete. */
function isPreparing(folder: string): boolean {
  const path = join(folder, 'edition.json');
  return existsSync(path) && (readJson(path) as { preparing?: unknown } | null)?.preparing === true;
}

/** Reads and checks one edition's rules; throws SettingsError with the first problem and how many there are. */
export function readEditionRules(configFolder: string, number: number): RulesFiles {
  const folder = join(configFolder, 'editions', String(number));
  const raw = Object.fromEntries(ruleFileNames.map((name) => [name, readJson(join(folder, `${name}.json`))]));
  const checked = checkEditionRules(raw);
  if (!checked.ok) {
    const more = checked.problems.length > 1 ? `（另有 ${checked.problems.length - 1} 处，用 npm run edition:check ${number} 查看）` : '';
    throw new SettingsError(`第${number}届的规则有误：${checked.problems[0]}${more}`);
  }
  if (checked.rules.edition.number !== number) throw new SettingsError(`规则目录 ${folder} 里写的是第${checked.rules.edition.number}届。`);
  return { number, folder, raw, rules: checked.rules, hash: hashRules(raw) };
}

/** Reads the published holiday orders, by year; a year without a file is unknown. */
export function readHolidays(configFolder: string): Map<number, Holidays> {
  const folder = join(configFolder, 'holidays');
  const years = new Map<number, Holidays>();
  if (!existsSync(folder)) return years;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const parsed = holidaysSchema.safeParse(readJson(join(folder, name)));
    if (!parsed.success) throw new SettingsError(`放假安排 ${join(folder, name)} 有误：${parsed.error.issues[0]?.message ?? '格式不对'}。`);
    years.set(parsed.data.year, parsed.data);
  }
  return years;
}

/** Which parts of two rule sets differ, by file name. */
function changedFiles(frozen: Record<string, unknown>, files: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(frozen), ...Object.keys(files)])].filter((name) => canonicalJson(frozen[name]) !== canonicalJson(files[name])).sort();
}

/** Compares every open edition with its files and with its own hash; throws SettingsError when one was changed silently. */
export async function assertFrozenRules(client: Client, { configFolder, demo, dataDir }: Pick<Settings, 'configFolder' | 'demo' | 'dataDir'>): Promise<void> {
  const { rows } = await client.query<{ number: number; rules: string | Record<string, unknown>; rules_hash: string }>(
    `select number, rules::text as rules, rules_hash from editions where phase <> 'preparing' order by number`,
  );
  for (const { number, rules, rules_hash } of rows) {
    const frozen = (typeof rules === 'string' ? JSON.parse(rules) : rules) as Record<string, unknown>;
    if (hashRules(frozen) !== rules_hash) {
      throw new SettingsError(`第${number}届在数据库中冻结的规则与其 SHA-256 不符，可能被直接改动过，服务不启动。请从备份恢复。`);
    }
    if (!existsSync(join(configFolder, 'editions', String(number)))) continue;
    const files = readEditionRules(configFolder, number);
    if (files.hash !== rules_hash) {
      throw new SettingsError(
        `第${number}届已开启，规则文件 ${changedFiles(frozen, files.raw).map((name) => `${name}.json`).join('、')} 却与开启时冻结的不同，服务不启动。请恢复文件；确需变更规则，须凭文号办理。${
          demo ? `演示环境也可以删除数据目录 ${dataDir}，从头开始。` : ''
        }`,
      );
    }
  }
}
