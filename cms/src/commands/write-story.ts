import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockCommendation, type CommendationRecord } from './commendation-record';
import type { Command } from './run-command';
import { checkPersonal, checkStage, lockStory, STORY_CLAUSE, type StoryRecord } from './story-record';

const text = { title: requiredText(200), body: requiredText(20_000) };
const input = z.object({ commendationId: publicId, ...text });
const editInput = z.object({ id: publicId, version: seenVersion, ...text });

/** Begins the story of somebody who holds a title (宣传先进事迹). Refuses: story.not-winner, story.personal. */
export const writeStory: Command<z.infer<typeof input>, CommendationRecord, { id: string }> = {
  name: 'write-story',
  label: '表彰',
  action: 'story.edit',
  input,
  lock: (sql, { commendationId }) => lockCommendation(sql, commendationId),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  refusal: '不能撰写',
  check: ({ state }, form) => [
    ...(state === 'conferred' ? [] : [{ code: 'story.not-winner', clause: STORY_CLAUSE, severity: 'error', params: {} } as const]),
    ...checkPersonal(form),
  ],
  async write({ key, editionKey, id: commendation }, { title, body }, { sql, actor }) {
    const id = createId();
    await sql`
      insert into stories (document_id, edition_id, commendation_id, title, body, state, author_id, author_name, version, created_at, updated_at, published_at)
      values (${id}, ${editionKey}, ${key}, ${title}, ${body}, 'draft', ${actor.id}, ${actor.displayName}, 1, now(), now(), now())`;
    return { answer: { id }, journal: [{ subjectType: 'story', subjectId: id, before: null, after: { commendation, title } }] };
  },
};

/** Rewrites a story that is not published; what was reviewed has to be reviewed again. Refuses: stale, story.stage, story.personal. */
export const editStory: Command<z.infer<typeof editInput>, StoryRecord, { id: string }> = {
  name: 'edit-story',
  label: '先进事迹',
  action: 'story.edit',
  input: editInput,
  lock: (sql, { id }) => lockStory(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: ({ id, version }, { version: seen }) => ({ label: '先进事迹', subjectType: 'story', subjectId: id, stored: version, seen }),
  refusal: '不能修改',
  check: (story, form) => [...checkStage(story, ['draft', 'reviewed'], '修改'), ...checkPersonal(form)],
  async write({ key, id, state, title: before }, { title, body }, { sql, actor }) {
    await sql`
      update stories set title = ${title}, body = ${body}, state = 'draft', author_id = ${actor.id}, author_name = ${actor.displayName}, reviewer_id = null, reviewer_name = null,
        version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'story', subjectId: id, before: { state, title: before }, after: { state: 'draft', title } }] };
  },
};
