/**
 * What a motion decides on, as it is now: the people and a hash of them. The decision holds for that content only; a
 * list that changed afterwards has another hash.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { MotionKind } from './meeting-record';
import type { Sql } from './sql';

/** Nothing of a person but what the staff of every role may see. */
export interface DecidedPerson {
  id: string;
  name: string;
  award: string;
  employerName: string | null;
  bodyName: string;
}

export interface MotionSubject {
  /** Public id of the list, the commendation or (for the choice of whom to assess) the edition. */
  id: string;
  people: DecidedPerson[];
  hash: string;
}

/** SHA-256 over the public ids by award, in order. */
export function hashOfList(subjectId: string, people: readonly Pick<DecidedPerson, 'id' | 'award'>[]): string {
  return createHash('sha256').update(canonicalJson({ subject: subjectId, people: people.map(({ id, award }) => ({ award, id })) })).digest('hex');
}

/** Reads the subject of a motion; null when there is nothing of that kind to decide on. `nomineeIds`: for the choice of whom to assess. */
export async function subjectOf(sql: Sql, editionKey: number, kind: MotionKind, subjectId: string, nomineeIds: readonly string[] = []): Promise<MotionSubject | null> {
  const people = await peopleOf(sql, editionKey, kind, subjectId, nomineeIds);
  return people.length === 0 ? null : { id: subjectId, people, hash: hashOfList(subjectId, people) };
}

function peopleOf(sql: Sql, editionKey: number, kind: MotionKind, subjectId: string, nomineeIds: readonly string[]): Promise<DecidedPerson[]> {
  switch (kind) {
    case 'assessment':
      return sql<DecidedPerson>`
        select n.document_id as id, n.name, n.award, n.employer_name as "employerName", b.name as "bodyName" from nominees n join units b on b.id = n.body_id
        where n.edition_id = ${editionKey} and n.state = 'submitted' and n.document_id = any(${nomineeIds}::text[]) order by n.award, n.document_id`;
    case 'revocation':
      return sql<DecidedPerson>`
        select n.document_id as id, n.name, c.award, n.employer_name as "employerName", b.name as "bodyName"
        from commendations c join nominees n on n.id = c.nominee_id join units b on b.id = n.body_id
        where c.document_id = ${subjectId} and c.edition_id = ${editionKey} and c.state = 'conferred'`;
    case 'shortlist':
    case 'confirmation':
      return sql<DecidedPerson>`
        select n.document_id as id, n.name, e.award, n.employer_name as "employerName", b.name as "bodyName"
        from slates s join slate_entries e on e.slate_id = s.id join nominees n on n.id = e.nominee_id join units b on b.id = n.body_id
        where s.document_id = ${subjectId} and s.edition_id = ${editionKey} and s.level = 'province'
          and n.state = any(${kind === 'shortlist' ? ['shortlisted'] : ['posted']}::text[]) order by e.award, e.rank`;
  }
}
