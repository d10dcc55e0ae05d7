/** What the content types already say, said to PostgreSQL too: required columns, closed lists of values, references. */
import { check, foreignKey, unique, type Wanted } from './wanted';

/** The part of a Strapi content type that is read here. */
export interface TypeSchema {
  collectionName: string;
  attributes: Record<string, { type: string; required?: boolean; min?: number; enum?: readonly string[]; relation?: string; target?: string; useJoinTable?: boolean }>;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * Constraints of one content type. NOT NULL is written as CHECK, because Strapi's schema sync drops NOT NULL.
 * `tableOf` names the table of a relation's target.
 */
export function constraintsOfType(schema: TypeSchema, tableOf: (target: string) => string): Wanted[] {
  const table = schema.collectionName;
  const wanted: Wanted[] = [
    check(table, `${table}_document_id_required`, 'document_id is not null', `${table} 每行须有编号`),
    unique(table, `${table}_document_id_key`, 'document_id', `${table} 编号不得重复`),
  ];
  for (const [attribute, facts] of Object.entries(schema.attributes)) {
    const column = snake(attribute);
    if (facts.type === 'relation') {
      if (facts.useJoinTable === false && facts.target) wanted.push(foreignKey(table, `${column}_id`, tableOf(facts.target)));
      continue;
    }
    if (facts.required) wanted.push(check(table, `${table}_${column}_required`, `${column} is not null`, `${table}.${column} 必填`));
    if (facts.type === 'enumeration' && facts.enum) {
      wanted.push(check(table, `${table}_${column}_known`, `${column} in (${facts.enum.map(quote).join(', ')})`, `${table}.${column} 只能取规定的值`));
    }
    if (facts.type === 'integer' && facts.min !== undefined) {
      wanted.push(check(table, `${table}_${column}_minimum`, `${column} >= ${facts.min}`, `${table}.${column} 不得小于 ${facts.min}`));
    }
  }
  return wanted;
}
