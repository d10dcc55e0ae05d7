/** The scene of every test of objections: a province-wide notice with people on it, from 2022-11-04 to 2022-11-10. */
import type { Client, TestServer } from '../server.ts';
import { assessAll } from './assessed-people.ts';
import { decide } from './leading-group.ts';
import { postChecked } from './released.ts';

export interface PostedScene {
  /** The province's list. */
  slateId: string;
  notice: { id: string; version: number; path: string; firstDay: string; lastDay: string };
  /** 技术能手 on the list, by rank. */
  people: { id: string; name: string; employerName: string; bodyCode: string }[];
}

/** Posts a list of `count` 技术能手 who passed the assessment. */
export async function postList(server: TestServer, office: Client, count = 4): Promise<PostedScene> {
  await assessAll(server, office);
  const people = await server.sql<PostedScene['people'][number]>(
    `select n.document_id as id, n.name, n.employer_name as "employerName", u.code as "bodyCode" from nominees n join units u on u.id = n.body_id
      where n.state = 'in-assessment' and n.award = 'technical-expert' order by n.id limit $1`,
    [count],
  );
  const slate = (await office.post('/rest/slates/assemble', { ranking: { 'technical-expert': people.map(({ id }) => id) }, withoutProposal: '样例名单' })).body;
  await decide(server, office, { kind: 'shortlist', subjectId: slate.id });
  const answer = await postChecked(server, office, {
    slateId: slate.id, version: slate.version, documentNumber: '吉人社公示〔2022〕12号', title: '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示', firstDay: '2022-11-04',
  });
  if (answer.status !== 201) throw new Error(`the list cannot be posted: ${answer.text}`);
  await office.post('/rest/clock', { instant: '2022-11-07T09:00:00+08:00' });
  return { slateId: slate.id, notice: answer.body, people };
}

/** The model that stands at a path. */
export async function standingModel(server: TestServer, path: string): Promise<{ version: number; model: any }> {
  const [row] = await server.sql<{ version: number; model: any }>('select version, model from publications where path = $1 order by version desc limit 1', [path]);
  return row!;
}

/** Names of the people a model shows. */
export const namesOf = (model: any): string[] => model.awards.flatMap(({ people }: any) => people.map(({ name }: any) => name)).sort();
