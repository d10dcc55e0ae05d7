/**
 * What the next edition takes over from the last and what must be decided anew: dates, document, ceilings and places
 * are emptied, so that nothing of an old notice goes on by accident; what stays is listed to be checked.
 */
import type { EditionRules } from './schema';

type RuleFile = keyof EditionRules;

export interface NextEdition {
  /** The files of the new edition; not valid until every emptied place is filled. */
  files: Record<RuleFile, unknown>;
  /** Emptied, with what stood there. */
  cleared: Cleared[];
  /** Taken over, but speaking of the old edition or of a year. */
  doubtful: Doubtful[];
}

export interface Cleared {
  /** 'edition.window.from' */
  place: string;
  was: string;
}

export interface Doubtful {
  place: string;
  /** The words that may belong to the old notice only. */
  found: string;
}

/** Places of edition.json that belong to one notice. */
const OF_ONE_NOTICE = [
  'name', 'shortName', 'documentNumber', 'documentTitle', 'noticeDate',
  'lookBacks.cleanSince', 'lookBacks.countedFrom', 'window.from', 'window.to', 'window.place',
] as const;

/** Draws up the files of edition `number` from a complete edition. */
export function nextEdition(last: EditionRules, number: number): NextEdition {
  const files = structuredClone(last) as EditionRules & Record<RuleFile, unknown>;
  const cleared: Cleared[] = OF_ONE_NOTICE.map((path) => ({ place: `edition.${path}`, was: empty(files.edition, path.split('.')) }));
  const edition = { ...files.edition, number, preparing: true };
  const awards = files.awards.map((award, index) => {
    cleared.push({ place: `awards[${index}].ceiling`, was: `${award.label} ${award.ceiling}` });
    return { ...award, ceiling: null };
  });
  cleared.push({ place: 'quotas', was: `${last.quotas.length} 项，共 ${last.quotas.reduce((sum, { places }) => sum + places, 0)} 个` });
  const next = { ...files, edition, awards, quotas: [] };
  return { files: next, cleared, doubtful: doubtsIn(next, [last.edition.shortName, last.edition.documentNumber]) };
}

function empty(record: Record<string, unknown>, [key = '', ...rest]: string[]): string {
  if (rest.length > 0) return empty(record[key] as Record<string, unknown>, rest);
  const was = String(record[key]);
  record[key] = '';
  return was;
}

/** Texts that name a year or the old edition. */
function doubtsIn(value: unknown, names: readonly string[], place = ''): Doubtful[] {
  if (typeof value === 'string') {
    const found = [...names.filter((name) => value.includes(name)), ...(value.match(/(?:19|20)\d\d(?:年|-\d\d-\d\d)/g) ?? [])];
    return found.length > 0 ? [{ place, found: [...new Set(found)].join('、') }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => doubtsIn(item, names, Array.isArray(value) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`));
}
