/**
 * The quick search: people, units, notices, titles and issued documents by name, first letters of the name, or last
 * digits of a number. One statement; every part of it is inside the caller's scope and takes a few rows off an index.
 */
import type { QuickQuery } from '../domain/person/quick-query';
import { containing, joinList } from './list-statement';
import type { Resource } from './resources/resource';
import { scopeCondition, type ReadScope } from './scope-condition';
import { Parameters, type Statement } from './statement';

export type FoundKind = 'nominees' | 'units' | 'notices' | 'commendations' | 'issued-documents';

/** One find: which record, how it is called, what tells it from others of the name. */
export interface Found {
  kind: FoundKind;
  id: string;
  title: string;
  detail: string;
  /** Of an issued document: its kind and the record it is about. */
  documentKind: string | null;
  subjectId: string | null;
}

/** One resource the caller may read, with the rows of it in reach. `numbers`: the numbers of certificates too. */
export interface Searched {
  resource: Resource;
  scope: ReadScope;
  numbers: boolean;
}

/** Finds of one kind at most. */
const MOST = 6;

interface Part {
  title: string;
  detail: string;
  needs: readonly string[];
  document?: { kind: string; subject: string };
  /** Conditions that find a row, the best first; each is answered by an index of its own or reads a small table. */
  ways(query: QuickQuery, add: (value: unknown) => string, numbers: boolean): string[];
}

const starting = (text: string): string => containing(text).slice(1);
const present = (ways: readonly (string | null | false)[]): string[] => ways.filter((way) => typeof way === 'string');
/** The end of a number as the start of the number read backwards. */
const backwards = (text: string): string => [...text].reverse().join('');

const NOMINEE_TEXT = 'nominee_search(t.name, t.employer_name, t.occupation)';

const PARTS: Readonly<Record<FoundKind, Part>> = {
  nominees: {
    title: 't.name',
    detail: `concat_ws(' · ', t.employer_name, coalesce(body.short_name, body.name))`,
    needs: ['body'],
    ways: ({ text, initials, lastDigits }, add, numbers) =>
      present([
        `t.name like ${add(starting(text))}`,
        initials && `pinyin_initials(t.name, true) like ${add(starting(initials))}`,
        // Bigrams narrow by index, LIKE then confirms that they stand together; a single character is not worth it.
        [...text].length > 1 && `(search_bigrams(${NOMINEE_TEXT}) @> search_bigrams(${add(text)}) and ${NOMINEE_TEXT} like ${add(containing(text))})`,
        numbers && lastDigits && `reverse(t.certificate_number) like ${add(starting(backwards(lastDigits.toUpperCase())))}`,
      ]),
  },
  units: {
    title: 't.name',
    detail: `concat_ws(' · ', t.code, parent.name)`,
    needs: ['parent'],
    ways: ({ text, initials, lastDigits }, add) =>
      present([
        initials && `pinyin_initials(coalesce(t.short_name, ''), false) = ${add(initials)}`,
        initials && `pinyin_initials(t.name, false) like ${add(starting(initials))}`,
        `lower(concat_ws(' ', t.name, t.short_name)) like ${add(containing(text))}`,
        lastDigits && `lower(t.code) like ${add(starting(lastDigits))}`,
      ]),
  },
  notices: {
    title: 't.title',
    detail: `coalesce(t.document_number, '')`,
    needs: [],
    ways: ({ text, initials }, add) =>
      present([
        `lower(regexp_replace(concat_ws(' ', t.document_number, t.title), '\\s+', '', 'g')) like ${add(containing(text))}`,
        initials && `pinyin_initials(t.title, false) like ${add(starting(initials))}`,
      ]),
  },
  commendations: {
    title: `concat_ws(' ', nominee.name, t.certificate_number)`,
    detail: `concat_ws(' · ', nominee.employer_name, t.decision_document)`,
    needs: ['nominee'],
    ways: ({ text, lastDigits }, add, numbers) =>
      present([
        numbers && lastDigits && `lower(t.certificate_number) like ${add(`%${lastDigits}`)}`,
        numbers && `lower(t.certificate_number) = ${add(text)}`,
        `lower(regexp_replace(coalesce(t.decision_document, ''), '\\s+', '', 'g')) like ${add(containing(text))}`,
      ]),
  },
  'issued-documents': {
    title: 't.title',
    detail: `concat_ws(' · ', t.document_number, t.issued_on::text)`,
    needs: [],
    document: { kind: 't.kind', subject: 't.subject_id' },
    ways: ({ text, initials }, add) =>
      present([
        `lower(regexp_replace(concat_ws(' ', t.document_number, t.title), '\\s+', '', 'g')) like ${add(containing(text))}`,
        initials && `pinyin_initials(t.title, false) like ${add(starting(initials))}`,
      ]),
  },
};

/** The kinds in the order in which finds are shown. */
export const FOUND_KINDS = Object.keys(PARTS) as FoundKind[];

function partSql({ resource, scope, numbers }: Searched, query: QuickQuery, parameters: Parameters): string {
  const kind = resource.name as FoundKind;
  const part = PARTS[kind];
  const limits = scopeCondition(resource, scope, parameters);
  const narrowed = joinList(resource, limits?.needs ?? []);
  const found = part
    .ways(query, (value) => parameters.add(value), numbers || kind === 'units')
    .map((way, place) => `(select t.id, ${place} as way from ${resource.table} t${narrowed} where ${way}${limits ? ` and ${limits.sql}` : ''} limit ${MOST})`)
    .join(' union all ');
  const document = part.document ?? { kind: 'null', subject: 'null' };
  return (
    `(select '${kind}' as kind, t.document_id as id, ${part.title} as title, ${part.detail} as detail, ${document.kind} as "documentKind", ${document.subject} as "subjectId", f.way` +
    ` from (select id, min(way) as way from (${found}) w group by id order by 2, 1 desc limit ${MOST}) f` +
    ` join ${resource.table} t on t.id = f.id${joinList(resource, part.needs)})`
  );
}

/** The statement that finds; the searched resources are those of FOUND_KINDS. */
export function quickSearchStatement(query: QuickQuery, searched: readonly Searched[]): Statement {
  const parameters = new Parameters();
  const parts = searched.map((each) => partSql(each, query, parameters));
  const order = `array_position(array[${FOUND_KINDS.map((kind) => `'${kind}'`).join(', ')}], kind)`;
  return {
    text: `select kind, id, title, detail, "documentKind", "subjectId" from (${parts.join(' union all ')}) found order by ${order}, way, title, id`,
    values: parameters.values,
    stable: false,
  };
}
