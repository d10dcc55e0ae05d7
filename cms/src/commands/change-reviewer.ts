import { z } from 'zod';
import { checkRelations, findAccount, reviewerForm } from './add-reviewer';
import { publicId, seenVersion } from './case-text';
import { loadEdition, type EditionRecord } from './edition-record';
import type { Command } from './run-command';

const input = z.strictObject({
  id: publicId,
  version: seenVersion,
  name: reviewerForm.name.optional(),
  title: reviewerForm.title,
  employerName: reviewerForm.employerName.optional(),
  employerCode: reviewerForm.employerCode,
  occupations: reviewerForm.occupations.optional(),
  account: reviewerForm.account,
  declared: reviewerForm.declared.optional(),
  active: z.boolean().optional(),
});
type ChangeReviewer = z.infer<typeof input>;

interface ReviewerRecord {
  key: number;
  id: string;
  version: number;
  name: string;
  title: string | null;
  employerName: string;
  employerCode: string | null;
  occupations: string[];
  accountId: string | null;
  declared: { nominee: string; relation: 'master' | 'apprentice' | 'relative' | 'other' }[];
  active: boolean;
}

/**
 * Changes what is known of an expert; what is not sent stays. A conflict that comes to light after the draw is shown to
 * the office, which has the expert stand aside. Refuses: stale, panel.account, panel.relation.
 */
export const changeReviewer: Command<ChangeReviewer, { edition: EditionRecord; reviewer: ReviewerRecord }, { id: string }> = {
  name: 'change-reviewer',
  label: '评审专家',
  action: 'reviewer.edit',
  input,
  async lock(sql, { id }) {
    const [row] = await sql<Omit<ReviewerRecord, 'occupations' | 'declared'> & { editionKey: number; occupations: string; declared: string }>`
      select id as key, document_id as id, edition_id as "editionKey", version, name, title, employer_name as "employerName", employer_code as "employerCode",
        coalesce(occupations, '[]')::text as occupations, account_id as "accountId", coalesce(declared, '[]')::text as declared, active
      from reviewers where document_id = ${id} for update`;
    if (!row) return null;
    const { editionKey, ...reviewer } = row;
    return {
      edition: await loadEdition(sql, editionKey),
      reviewer: { ...reviewer, occupations: JSON.parse(row.occupations) as string[], declared: JSON.parse(row.declared) as ReviewerRecord['declared'] },
    };
  },
  editionOf: ({ edition }) => edition.key,
  facts: () => ({}),
  version: ({ reviewer }, { version }) => ({ label: '评审专家', subjectType: 'reviewer', subjectId: reviewer.id, stored: reviewer.version, seen: version }),
  refusal: '不能保存',
  async check({ edition, reviewer }, { account, declared }, { sql }) {
    return [...(account ? (await findAccount(sql, edition, account, reviewer.key)).issues : []), ...(declared ? await checkRelations(sql, edition.key, declared) : [])];
  },
  async write({ edition, reviewer }, { id: _id, version: _version, account, ...form }, { sql }) {
    const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
    const accountId = account === undefined ? reviewer.accountId : account === null ? null : (await findAccount(sql, edition, account, reviewer.key)).id;
    const next: ReviewerRecord = { ...reviewer, ...given, accountId };
    await sql`
      update reviewers set name = ${next.name}, title = ${next.title}, employer_name = ${next.employerName}, employer_code = ${next.employerCode},
        occupations = ${JSON.stringify(next.occupations)}::jsonb, account_id = ${next.accountId}, declared = ${JSON.stringify(next.declared)}::jsonb, active = ${next.active},
        version = version + 1, updated_at = now() where id = ${reviewer.key}`;
    const told = ({ key: _key, id: _own, accountId: whose, ...facts }: ReviewerRecord) => ({ ...facts, hasAccount: whose !== null });
    return { answer: { id: reviewer.id }, journal: [{ subjectType: 'reviewer', subjectId: reviewer.id, before: told(reviewer), after: { ...told(next), version: reviewer.version + 1 } }] };
  },
};
