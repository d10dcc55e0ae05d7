/** A story as commands see it: a winner's deeds, their author, their reviewer. */
import type { EditionRules } from '../domain/rules/schema';
import type { Issue } from '../domain/rules/issue';
import { findPersonalData, type PersonalKind } from '../domain/publication/privacy/find-personal-data';
import type { Sql } from './sql';

export const STORY_CLAUSE = '通知三（三）「宣传先进事迹」';

export interface StoryRecord {
  key: number;
  id: string;
  editionKey: number;
  title: string;
  body: string;
  state: 'draft' | 'reviewed' | 'published';
  authorId: string;
  version: number;
  winner: { name: string; employerName: string | null; award: string; standing: boolean };
}

const LABELS: Record<StoryRecord['state'], string> = { draft: '草稿', reviewed: '已审核', published: '已发布' };

const KIND_LABELS: Record<PersonalKind, string> = { 'id-number': '身份证号', phone: '电话', 'bank-card': '银行卡号', address: '住址', location: '位置' };

/** Locks a story by public id. */
export async function lockStory(sql: Sql, id: string): Promise<StoryRecord | null> {
  const [row] = await sql<Omit<StoryRecord, 'winner'> & { winner: string }>`
    select s.id as key, s.document_id as id, s.edition_id as "editionKey", s.title, s.body, s.state, s.author_id as "authorId", s.version,
      json_build_object('name', n.name, 'employerName', n.employer_name, 'award', c.award, 'standing', c.state = 'conferred')::text as winner
    from stories s join commendations c on c.id = s.commendation_id join nominees n on n.id = c.nominee_id where s.document_id = ${id} for update of s`;
  return row ? { ...row, winner: JSON.parse(row.winner) as StoryRecord['winner'] } : null;
}

/** The text in paragraphs. */
export const paragraphsOf = (body: string): string[] => body.split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');

/** The step is possible from this state only. */
export function checkStage({ state }: StoryRecord, from: readonly StoryRecord['state'][], action: string): Issue[] {
  return from.includes(state) ? [] : [{ code: 'story.stage', clause: STORY_CLAUSE, severity: 'error', params: { state: LABELS[state], action } }];
}

/** Nothing personal stands in what is to be published. */
export function checkPersonal({ title, body }: Pick<StoryRecord, 'title' | 'body'>): Issue[] {
  const kinds = [...new Set(findPersonalData(`${title}\n${body}`).map(({ kind }) => KIND_LABELS[kind]))];
  return kinds.length === 0 ? [] : [{ code: 'story.personal', clause: '个人信息保护法第二十五条', severity: 'error', field: 'body', params: { kinds: kinds.join('、') } }];
}

/** What an award is called. */
export const awardLabel = (rules: EditionRules, award: string): string => rules.awards.find(({ id }) => id === award)?.personTitle ?? award;
