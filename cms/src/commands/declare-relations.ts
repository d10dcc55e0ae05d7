import { z } from 'zod';
import { optionalText, requiredText } from './case-text';
import type { Command } from './run-command';
import type { Sql } from './sql';

export const RELATIONS = ['master', 'apprentice', 'relative', 'other'] as const;

const statement = z.strictObject({ personName: requiredText(60), employerName: optionalText(200), relation: z.enum(RELATIONS) });
/** All there is to state; an empty list states that there is nothing. */
const input = z.strictObject({ statements: z.array(statement).max(50) });
type DeclareRelations = z.infer<typeof input>;

interface Declared {
  nominee: string;
  relation: (typeof RELATIONS)[number];
}

interface ReviewerRecord {
  key: number;
  id: string;
  editionKey: number;
  declared: Declared[];
  statements: unknown[];
  version: number;
}

/** Whom the statements mean: people of the edition of that name, and of that employer where one was named. */
async function meantBy(sql: Sql, editionKey: number, statements: DeclareRelations['statements']): Promise<Declared[]> {
  return sql<Declared>`
    select distinct n.document_id as nominee, s.relation
    from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb) as s("personName" text, "employerName" text, relation text) join nominees n on n.name = s."personName"
    where n.edition_id = ${editionKey} and n.state not in ('withdrawn', 'disqualified') and (s."employerName" is null or n.employer_name is null or position(s."employerName" in n.employer_name) > 0 or position(n.employer_name in s."employerName") > 0)
    order by 1, 2`;
}

/**
 * An expert states relations to people who may be judged (通知三（一）3): by name, since the review may be blind. Whom that means is
 * found here and told to the office only; the next draw keeps them apart, and a tally names sheets that should not be.
 */
export const declareRelations: Command<DeclareRelations, ReviewerRecord, { id: string }> = {
  name: 'declare-relations',
  label: '评审专家',
  action: 'review.write',
  input,
  async lock(sql, _input, actor) {
    const [row] = await sql<Omit<ReviewerRecord, 'declared' | 'statements'> & { declared: string; statements: string }>`
      select r.id as key, r.document_id as id, r.edition_id as "editionKey", coalesce(r.declared, '[]')::text as declared, coalesce(r.statements, '[]')::text as statements, r.version
      from reviewers r join editions e on e.id = r.edition_id where r.account_id = ${actor.id} order by e.number desc limit 1 for update of r`;
    return row ? { ...row, declared: JSON.parse(row.declared) as Declared[], statements: JSON.parse(row.statements) as unknown[] } : null;
  },
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  refusal: '不能申报',
  async write({ key, id, editionKey, declared, statements: before, version }, { statements }, { sql, today }) {
    const meant = await meantBy(sql, editionKey, statements);
    // What the office entered stays: a statement adds to it and takes nothing away.
    const all = [...declared, ...meant.filter((one) => !declared.some(({ nominee, relation }) => nominee === one.nominee && relation === one.relation))];
    await sql`
      update reviewers set statements = ${JSON.stringify(statements)}::jsonb, stated_on = ${today}::date, declared = ${JSON.stringify(all)}::jsonb, version = version + 1, updated_at = now()
      where id = ${key}`;
    return {
      answer: { id },
      journal: [{ subjectType: 'reviewer', subjectId: id, before: { statements: before.length, version }, after: { statements: statements.length, relations: statements.map(({ relation }) => relation), meant: meant.length, version: version + 1 } }],
    };
  },
};
