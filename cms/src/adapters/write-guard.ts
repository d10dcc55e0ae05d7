/**
 * Case data changes through commands only. This first layer refuses the Document Service (the panel included)
 * with words; the second is a statement trigger in PostgreSQL (constraints.ts) that sees everything else.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Tables the trigger guards: only a transaction that has named its command may write to them. */
export const CASE_TABLES = [
  'editions', 'units', 'quota_allocations', 'nominees', 'slates', 'slate_entries', 'public_notices',
  'commendations', 'prior_honours', 'journal_entries', 'person_secrets', 'publications', 'announcements', 'releases', 'opinions', 'quota_entries',
  'objections', 'objection_secrets', 'objection_files',
  'evidences', 'issued_documents',
  'window_extensions', 'receipts', 'penalties', 'organisation_members', 'member_contacts',
  'reviewers', 'panels', 'panel_seats', 'panel_candidates', 'reviews', 'assessment_choices', 'assessment_teams', 'assessments', 'assessment_visits',
  'unit_decisions', 'recommendation_reports',
  'meetings', 'motions', 'ballots', 'stories',
] as const;

const WRITING = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/** Refuses every Document Service write to a content type of ours. */
export function guardCaseData(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (context.uid.startsWith('api::') && WRITING.has(context.action)) {
      // Of Strapi's 403 errors only this one keeps its message on the way out.
      throw new errors.PolicyError('业务数据只能通过业务办理修改，不能在管理面板或通用接口直接写入。请登录办公系统办理。');
    }
    return next();
  });
}

interface Executor {
  raw(sql: string, bindings: readonly string[]): PromiseLike<unknown>;
}

/** Names the command a transaction runs: from here to its end the guarded tables accept writes. */
export async function nameCommand(transaction: Executor, command: string): Promise<void> {
  await transaction.raw(`select set_config('app.command', ?, true)`, [command]);
}
