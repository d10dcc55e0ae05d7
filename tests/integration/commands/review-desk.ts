/** What the tests of the expert review start from: the panel of the fixture, its people standing in the demo's edition. */
import { headingOf } from '@domain/review/read-score-sheet';
import { writeWorkbook } from '@cms/adapters/workbook/write-workbook';
import file from '../../fixtures/panel.json';
import type { Client, TestServer } from '../server.ts';
import { setScene } from './office-desk.ts';

/** Only the fixture's people have it: a panel of this occupation judges them and nobody else. */
export const OCCUPATION = '评审样例';
export const DIMENSIONS = file.dimensions.map(([id, weight]) => ({ id: String(id), weight: Number(weight) }));

export interface Sheet {
  expert: string;
  nominee: string;
  points: Record<string, number>;
}
export const SHEETS: Sheet[] = file.sheets.map(({ expert, nominee, ...points }) => ({ expert, nominee, points: points as Record<string, number> }));

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Puts the fixture's nominees into the edition as submitted, each with its body's rank. */
export async function seatFixture(server: TestServer, people: readonly (typeof file.nominees)[number][] = file.nominees): Promise<void> {
  const rows = people.map(({ id, body, bodyRank, award, employer }) => `(${[id, body, award, employer].map(quote).join(', ')}, ${bodyRank})`).join(', ');
  await setScene(
    server,
    `update slate_entries set rank = rank + 1000;
     create temporary table panel_people (id text, body text, award text, employer text, rank int);
     insert into panel_people values ${rows};
     insert into slates (document_id, edition_id, unit_id, level, state, issues, version, created_at, updated_at, published_at)
       select 'scene' || u.id || 'aaaaaaaaaa', e.id, u.id, 'body', 'registered', '[]', 1, now(), now(), now() from editions e, units u
       where u.code in (select body from panel_people) and not exists (select from slates s where s.unit_id = u.id);
     update slates set state = 'registered' where level = 'body' and state <> 'registered' and unit_id in (select u.id from units u join panel_people p on p.body = u.code);
     insert into nominees (document_id, edition_id, body_id, award, name, employer_name, occupation, achievements, state, level, version, created_at, updated_at, published_at)
       select 'nominee' || lower(p.id) || 'aaaaaaaa', e.id, u.id, p.award, '样例' || p.id, p.employer, '${OCCUPATION}', '样例' || p.id || '在' || p.employer || '的事迹', 'submitted', 'province', 1, now(), now(), now()
       from panel_people p join units u on u.code = p.body, editions e;
     insert into slate_entries (document_id, slate_id, nominee_id, award, rank, version, created_at, updated_at, published_at)
       select 'entry' || n.id || 'aaaaaaaaaa', s.id, n.id, n.award, p.rank, 1, now(), now(), now()
       from panel_people p join nominees n on n.name = '样例' || p.id join slates s on s.unit_id = n.body_id;
     drop table panel_people;`,
  );
}

/** The public id of a nominee of the fixture. */
export const nomineeId = (id: string): string => `nominee${id.toLowerCase()}aaaaaaaa`;

/** A list filtered as the office's screens do. */
export async function listOf<Row = any>(client: Client, resource: string, filter: Record<string, unknown>): Promise<Row[]> {
  return (await client.get<Row[]>(`/rest/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,999]' })}`)).body;
}

/** Adds experts who work outside the province, one with an account when named. */
export async function addReviewers(office: Client, names: readonly string[], accounts: Record<string, string> = {}): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of names) {
    const { status, body } = await office.post('/rest/reviewers', { name, employerName: `外省评审机构${name}`, ...(accounts[name] ? { account: accounts[name] } : {}) });
    if (status !== 201) throw new Error(`${name}: ${JSON.stringify(body)}`);
    ids.set(name, body.id);
  }
  return ids;
}

/** A filled-in sheet as it comes back from Excel. */
export function filledSheet(seatId: string, rows: readonly { code: string; points: Record<string, number | string>; comment?: string }[], labels: readonly { id: string; label: string; weight: number }[]): Buffer {
  return writeWorkbook([
    {
      name: '打分表', widths: [8], headRows: 4, checks: [],
      rows: [['打分表'], ['席位', seatId], ['截止', ''], ['编号', ...labels.map(headingOf), '评语'], ...rows.map(({ code, points, comment }) => [code, ...labels.map(({ id }) => points[id] ?? null), comment ?? null])],
    },
  ]);
}
