import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, seenVersion } from './case-text';
import { pageFrame, storePublication } from './publication-model';
import type { Command } from './run-command';
import { awardLabel, checkPersonal, checkStage, lockStory, paragraphsOf, STORY_CLAUSE, type StoryRecord } from './story-record';

const input = z.object({ id: publicId, version: seenVersion });

const frame = {
  label: '先进事迹',
  action: 'story.review' as const,
  input,
  lock: lockOf,
  editionOf: ({ editionKey }: StoryRecord) => editionKey,
  facts: () => ({}),
  version: ({ id, version }: StoryRecord, { version: seen }: z.infer<typeof input>) => ({ label: '先进事迹', subjectType: 'story', subjectId: id, stored: version, seen }),
};

function lockOf(sql: Parameters<typeof lockStory>[0], { id }: z.infer<typeof input>): Promise<StoryRecord | null> {
  return lockStory(sql, id);
}

const holdsTitle = ({ winner }: StoryRecord): Issue[] => (winner.standing ? [] : [{ code: 'story.not-winner', clause: STORY_CLAUSE, severity: 'error', params: {} }]);

/** Somebody other than the author has read it (政府信息公开条例第十七条). Refuses: stale, story.stage, check.same-person, story.personal. */
export const reviewStory: Command<z.infer<typeof input>, StoryRecord, { id: string }> = {
  ...frame,
  name: 'review-story',
  refusal: '不能通过审核',
  check: (story, _input, { actor }) => [
    ...checkStage(story, ['draft'], '审核'),
    ...(story.authorId === actor.id ? [{ code: 'check.same-person', clause: '政府信息公开条例第十七条', severity: 'error', params: {} } as const] : []),
    ...checkPersonal(story),
  ],
  async write({ key, id }, _input, { sql, actor }) {
    await sql`update stories set state = 'reviewed', reviewer_id = ${actor.id}, reviewer_name = ${actor.displayName}, version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'story', subjectId: id, before: { state: 'draft' }, after: { state: 'reviewed' } }] };
  },
};

/** Publishes a reviewed story of somebody who still holds the title. Refuses: stale, story.stage, story.not-winner, story.personal. */
export const publishStory: Command<z.infer<typeof input>, StoryRecord, { id: string }> = {
  ...frame,
  name: 'publish-story',
  refusal: '不能发布',
  check: (story) => [...checkStage(story, ['reviewed'], '发布'), ...holdsTitle(story), ...checkPersonal(story)],
  async write({ key, id, title, body, winner }, _input, work) {
    const { sql, now, today, edition } = work;
    const path = `/stories/${id}/`;
    const model = {
      ...pageFrame(work, { title, documentNumber: '', issuedOn: today, publishAt: now }),
      kind: 'story' as const,
      awards: [],
      person: { name: winner.name, award: awardLabel(edition.rules, winner.award), ...(winner.employerName === null ? {} : { employerName: winner.employerName }) },
      paragraphs: paragraphsOf(body),
    };
    const publication = await storePublication(work, { noticeKey: null, path, publishAt: now, model });
    await sql`
      update stories set state = 'published', path = ${path}, posted_at = ${now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now() where id = ${key}`;
    return {
      answer: { id },
      journal: [{ subjectType: 'story', subjectId: id, before: { state: 'reviewed' }, after: { state: 'published', path, publication } }],
      effects: [{ topic: 'publication.created', payload: { publication, path } }],
    };
  },
};
