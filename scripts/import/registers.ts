/** The three CSV registers the dry run checks against: earlier winners, employers with their channel, places. */
import { existsSync } from 'node:fs';
import { readCsvRecords } from '@cms/adapters/csv';
import type { EmployerEntry, PriorHonour } from '@domain/eligibility/judge-context';
import type { EditionRules } from '@domain/rules/schema';
import type { Body } from '@domain/slate/find-body';
import { readIdNumber } from '@domain/slate/reading/read-id-number';
import { unitNameKey } from '@domain/slate/reading/read-name';
import { InputError } from '../command-line';

/** Honours by ID number. Columns: award, edition, name, id_number. */
export function readPriorHonours(path: string, rules: EditionRules): Map<string, PriorHonour[]> {
  const honours = new Map<string, PriorHonour[]>();
  for (const record of readRecords(path, ['award', 'edition', 'id_number'])) {
    const { idNumber } = readIdNumber(record['id_number']);
    const award = rules.awards.find(({ id, spellings }) => id === record['award'] || spellings.includes(record['award'] ?? ''))?.id;
    if (idNumber === null || award === undefined) continue;
    honours.set(idNumber, [...(honours.get(idNumber) ?? []), { award, editionNumber: Number(record['edition']) }]);
  }
  return honours;
}

export interface EmployerRegister {
  byCode(code: string | null): EmployerEntry | null;
  byName(name: string | null): EmployerEntry | null;
}

/** Employers by code and by name. Columns: uscc, name, channel. */
export function readEmployers(path: string): EmployerRegister {
  const records = readRecords(path, ['uscc', 'name', 'channel']);
  const entries = records.map(({ uscc = '', name = '', channel = '' }) => ({ uscc, entry: { name, channel } }));
  const byCode = new Map(entries.map(({ uscc, entry }) => [uscc, entry]));
  const byName = new Map(entries.map(({ entry }) => [unitNameKey(entry.name), entry]));
  return {
    byCode: (code) => byCode.get(code ?? '') ?? null,
    byName: (name) => byName.get(unitNameKey(name ?? '')) ?? null,
  };
}

export interface Places {
  bodies: Body[];
  /** Places by award for a body; null for a body that is not in the table. */
  of(bodyCode: string): Record<string, number> | null;
}

/** Places by body. Columns: code, name and one for each award id; without a file, the edition's own quotas. */
export function readPlaces(path: string | undefined, rules: EditionRules): Places {
  const aliases = new Map(rules.units.map((unit) => [unit.code, unit.aliases]));
  if (path === undefined) return placesOfEdition(rules);
  const awards = rules.awards.map((award) => award.id);
  const records = readRecords(path, ['code', 'name', ...awards]);
  const places = new Map(records.map((record) => [record['code'] ?? '', Object.fromEntries(awards.map((award) => [award, Number(record[award])]))]));
  return {
    bodies: records.map(({ code = '', name = '' }) => ({ code, name, aliases: aliases.get(code) ?? [] })),
    of: (bodyCode) => places.get(bodyCode) ?? null,
  };
}

function placesOfEdition(rules: EditionRules): Places {
  const holders = new Set(rules.quotas.map((quota) => quota.unit));
  return {
    bodies: rules.units.filter((unit) => holders.has(unit.code)),
    of: (bodyCode) => {
      const own = rules.quotas.filter((quota) => quota.unit === bodyCode);
      return own.length === 0 ? null : Object.fromEntries(own.map((quota) => [quota.award, quota.places]));
    },
  };
}

function readRecords(path: string, columns: readonly string[]): Record<string, string>[] {
  if (!existsSync(path)) throw new InputError(`${path}：没有这个文件。`);
  let records: Record<string, string>[];
  try {
    records = readCsvRecords(path);
  } catch {
    throw new InputError(`${path}：读不了。`);
  }
  const missing = columns.filter((column) => records[0] !== undefined && !(column in records[0]));
  if (missing.length > 0) throw new InputError(`${path}：缺少列 ${missing.join('、')}。`);
  return records;
}
