/**
 * Acts that publish a page the system draws (公示、更正、表彰决定、撤销公告). Nobody publishes alone: the page is drawn
 * up first, a second person checks it, and the act goes through only while it would publish exactly what was checked.
 */
import { createId } from '@paralleldrive/cuid2';
import { releasedContent, releasedParts, type ReleasedPage } from '../domain/publication/release/released-page';
import { scanParts } from '../domain/publication/privacy/scan';
import type { Issue } from '../domain/rules/issue';
import { knownPublic } from './known-public';
import { lockApproved, releaseHash, RELEASE_CLAUSE, type ReleaseAct } from './release-record';
import type { Command, Work } from './run-command';

/** A page as it would be published now. */
export interface DrawnPage {
  model: ReleasedPage & { kind: string };
  /** What the check holds to where it is not the page itself: a correction is checked by its words and its list, its days follow from the day it goes out. */
  checked?: unknown;
}

export interface Release<Input, Subject> extends Omit<Command<Input, Subject, { id: string }>, 'check' | 'write'> {
  act: ReleaseAct;
  subjectId(subject: Subject): string;
  /** Everything against the act but the check of the page. */
  rules(subject: Subject, input: Input, work: Work): Issue[] | Promise<Issue[]>;
  page(subject: Subject, input: Input, work: Work): DrawnPage | Promise<DrawnPage>;
  write: Command<Input, Subject, { id: string }>['write'];
}

const contentOf = ({ model, checked }: DrawnPage): string => releaseHash(checked ?? releasedContent(model));

/** The act itself. Refuses besides its own rules: release.missing, release.changed. */
export function releasing<Input, Subject>(release: Release<Input, Subject>): Command<Input, Subject, { id: string }> {
  const { act, subjectId, rules, page, ...command } = release;
  return {
    ...command,
    async check(subject, input, work) {
      const issues = await rules(subject, input, work);
      if (issues.length > 0) return issues;
      const approved = await lockApproved(work, act, subjectId(subject));
      if (!approved) return [{ code: 'release.missing', clause: RELEASE_CLAUSE, severity: 'error', params: {} }];
      if (approved.contentHash === contentOf(await page(subject, input, work))) return [];
      return [{ code: 'release.changed', clause: RELEASE_CLAUSE, severity: 'error', params: {} }];
    },
  };
}

/** Notes on the checked page that it is published now: it serves once. */
export async function spendRelease(work: Work, act: ReleaseAct, subjectId: string, { publication, path, publishAt }: { publication: string; path: string; publishAt: Date }): Promise<void> {
  await work.sql`
    update releases set state = 'published', publication = ${publication}, path = ${path}, published_from = ${publishAt.toISOString()}::timestamptz at time zone 'UTC',
      version = version + 1, updated_at = now()
    where act = ${act} and subject_id = ${subjectId} and state = 'approved'`;
}

/**
 * Draws the page of an act up to be checked, with the act's own rules and rights; what the privacy scan finds in it goes
 * along. An earlier page of the same act that is not published yet is replaced.
 */
export function preparing<Input extends object, Subject>(release: Release<Input, Subject>): Command<Input, Subject, { id: string }> {
  const { act, subjectId, rules, page, write: _publish, ...command } = release;
  return {
    ...command,
    name: `prepare-${act}`,
    refusal: '不能送审',
    check: rules,
    async write(subject, input, work) {
      const { sql, actor, edition } = work;
      const drawn = await page(subject, input, work);
      const { head } = drawn.model;
      const about = subjectId(subject);
      const id = createId();
      const hash = contentOf(drawn);
      const findings = scanParts(releasedParts(drawn.model), knownPublic(edition.rules)).map(({ kind, place, masked }) => ({ kind, place, masked }));
      await sql`
        update releases set state = 'replaced', version = version + 1, updated_at = now()
        where act = ${act} and subject_id = ${about} and state in ('checking', 'approved', 'returned')`;
      await sql`
        insert into releases (document_id, edition_id, act, subject_id, title, document_number, form, model, content_hash, findings, state, author_id, author_name, version, created_at, updated_at, published_at)
        values (${id}, ${edition.key}, ${act}, ${about}, ${head.title}, ${head.documentNumber || null}, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(drawn.model)}::jsonb, ${hash},
          ${JSON.stringify(findings)}::jsonb, 'checking', ${actor.id}, ${actor.displayName}, 1, now(), now(), now())`;
      return {
        answer: { id },
        journal: [{ subjectType: 'release', subjectId: id, before: null, after: { act, about, title: head.title, documentNumber: head.documentNumber, findings: findings.length, contentHash: hash } }],
      };
    },
  };
}
