import { readRows } from './read-rows';

/** What an expert stated so far; `statedOn` null: nothing yet. */
export interface OwnStatements {
  statements: { personName: string; employerName: string | null; relation: string }[];
  statedOn: string | null;
  /** Whether the account is an expert's at all. */
  expert: boolean;
}

/** Null for an account that is no expert of any edition. Whom the statements mean is not among it: the review may be blind. */
export async function readOwnStatements(accountId: string): Promise<OwnStatements | null> {
  const [row] = await readRows<{ statements: string; statedOn: string | null }>({
    text: `select coalesce(r.statements, '[]')::text as statements, r.stated_on::text as "statedOn" from reviewers r join editions e on e.id = r.edition_id where r.account_id = $1 order by e.number desc limit 1`,
    values: [accountId],
    stable: true,
  });
  return row ? { ...row, statements: JSON.parse(row.statements) as OwnStatements['statements'], expert: true } : null;
}
