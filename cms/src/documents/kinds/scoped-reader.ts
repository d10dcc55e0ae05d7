/** Reads for a scope and a choice of fields, through the same statements as the lists of /rest. */
import { notFound } from '../../commands/refusal';
import type { EditionRules } from '../../domain/rules/schema';
import { listStatement } from '../../queries/list-statement';
import { readRows } from '../../queries/read-rows';
import { recordStatement } from '../../queries/record-statement';
import { RESOURCES } from '../../queries/resources';
import type { Resource } from '../../queries/resources/resource';
import type { ReadScope } from '../../queries/scope-condition';
import type { FormReader, PrintedIdentity, Row } from './form-reader';

/** More than any list of an edition holds. */
const MOST_ROWS = 20_000;

export interface ReaderBounds {
  rules: EditionRules;
  today: string;
  mayRead(resource: Resource): boolean;
  /** Which rows of a resource; throws Refusal forbidden without the right to read it. */
  scopeOf(resource: Resource): ReadScope;
  fieldsOf(resource: Resource): readonly string[];
  photo: FormReader['photo'];
  identities(nominees: readonly string[]): Promise<ReadonlyMap<string, PrintedIdentity>>;
}

const resourceNamed = (name: string): Resource => RESOURCES.find((resource) => resource.name === name)!;

/** A reader within bounds. */
export function scopedReader({ rules, today, mayRead: mayReadOf, scopeOf, fieldsOf, photo, identities }: ReaderBounds): FormReader {
  const list = async (resource: Resource, conditions: Parameters<typeof listStatement>[1]['conditions'], sort: string): Promise<Row[]> => {
    const query = { conditions, words: [], sort: [sort, 'ASC'] as const, offset: 0, limit: MOST_ROWS };
    const [page] = await readRows<{ records: string | null }>(listStatement(resource, query, scopeOf(resource), fieldsOf(resource)));
    return JSON.parse(page?.records ?? '[]') as Row[];
  };
  return {
    rules,
    today,
    photo,
    identities,
    mayRead: (name) => mayReadOf(resourceNamed(name)),
    async record(name, id) {
      const resource = resourceNamed(name);
      const [row] = await readRows<{ record: string | null }>(recordStatement(resource, id, scopeOf(resource), fieldsOf(resource)));
      if (!row?.record) throw notFound(resource.label);
      return JSON.parse(row.record) as Row;
    },
    list: (name, equal, sort) => list(resourceNamed(name), Object.entries(equal).map(([field, value]) => ({ field, operator: 'eq' as const, value })), sort),
    byId: (name, ids) => list(resourceNamed(name), [{ field: 'id', operator: 'in', values: ids }], 'id'),
  };
}
