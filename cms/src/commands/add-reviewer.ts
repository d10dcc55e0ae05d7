import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { authorise } from '../domain/access/authorise';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId, requiredText } from './case-text';
import { loadEdition, type EditionRecord } from './edition-record';
import type { Command, Work } from './run-command';
import type { Sql } from './sql';

/** What is known of an expert; `account` is a user name. */
export const reviewerForm = {
  name: requiredText(60),
  title: optionalText(100),
  employerName: requiredText(200),
  employerCode: optionalText(18),
  occupations: z.array(requiredText(60)).max(20),
  account: optionalText(60),
  /** Relations to nominees: master and apprentice, relatives, others. */
  declared: z.array(z.strictObject({ nominee: publicId, relation: z.enum(['master', 'apprentice', 'relative', 'other']) })).max(50),
};

const input = z.strictObject({ ...reviewerForm, occupations: reviewerForm.occupations.default([]), declared: reviewerForm.declared.default([]) });
type AddReviewer = z.infer<typeof input>;

/** The account behind a user name, if it may score and no other expert of the edition has it. Issues: panel.account. */
export async function findAccount(sql: Sql, edition: EditionRecord, account: string, except: number | null): Promise<{ id: string | null; issues: Issue[] }> {
  const [found] = await sql<{ id: string; role: string; taken: boolean }>`
    select u.document_id as id, r.type as role,
      exists (select from reviewers e where e.edition_id = ${edition.key} and e.account_id = u.document_id and e.id is distinct from ${except}::int) as taken
    from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id where u.username = ${account} and u.active`;
  const scores = found && authorise({ id: found.id, username: account, displayName: '', role: found.role, unit: null }, 'review.write', {}, edition.rules.roles).allowed;
  const runs = found && authorise({ id: found.id, username: account, displayName: '', role: found.role, unit: null }, 'panel.run', {}, edition.rules.roles).allowed;
  const why = !found ? '不存在或已停用' : !scores || runs ? '不是评审专家的账号' : found.taken ? '已经属于另一位专家' : null;
  if (why === null) return { id: found!.id, issues: [] };
  return { id: null, issues: [{ code: 'panel.account', clause: '通知三（一）3', severity: 'error', field: 'account', params: { account, why } }] };
}

/** panel.relation unless every nominee of the declared relations stands in this edition. */
export async function checkRelations(sql: Sql, editionKey: number, declared: AddReviewer['declared']): Promise<Issue[]> {
  const ids = [...new Set(declared.map(({ nominee }) => nominee))];
  const [known] = await sql<{ count: number }>`select count(*)::int as count from nominees where edition_id = ${editionKey} and document_id = any(${ids}::text[])`;
  return known!.count === ids.length ? [] : [{ code: 'panel.relation', clause: '通知三（一）3', severity: 'error', field: 'declared', params: {} }];
}

/** Adds an expert to the pool of the current edition (通知三（一）3). Refuses: panel.account, panel.relation. */
export const addReviewer: Command<AddReviewer, { edition: EditionRecord }, { id: string }> = {
  name: 'add-reviewer',
  label: '评审专家',
  action: 'reviewer.edit',
  input,
  lock: async (sql) => ({ edition: await loadEdition(sql, null) }),
  editionOf: ({ edition }) => edition.key,
  facts: () => ({}),
  refusal: '不能登记',
  async check({ edition }, { account, declared }, { sql }) {
    return [...(account ? (await findAccount(sql, edition, account, null)).issues : []), ...(await checkRelations(sql, edition.key, declared))];
  },
  async write({ edition }, form, { sql }: Work) {
    const id = createId();
    const account = form.account ? (await findAccount(sql, edition, form.account, null)).id : null;
    await sql`
      insert into reviewers (document_id, edition_id, name, title, employer_name, employer_code, occupations, account_id, declared, active, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${form.name}, ${form.title ?? null}, ${form.employerName}, ${form.employerCode ?? null}, ${JSON.stringify(form.occupations)}::jsonb,
        ${account}, ${JSON.stringify(form.declared)}::jsonb, true, 1, now(), now(), now())`;
    return { answer: { id }, journal: [{ subjectType: 'reviewer', subjectId: id, before: null, after: { ...form, title: form.title ?? null, employerCode: form.employerCode ?? null, account: form.account ?? null } }] };
  },
};
