/** 100,000 invented nominees over the recommending bodies of the edition, and the clerk who asks for them. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type pg from 'pg';

export const NOMINEES = 100_000;
/** The clerk's body, and what the list is narrowed to. */
export const BODY = '2201';
export const FILTER = { award: 'technical-expert', state: 'drafting' };
export const CLERK = { username: `body-${BODY}`, password: 'Bench-only-7f3a91' };
const STOCK_ACTIONS = ['api::nominee.nominee.find', 'api::nominee.nominee.findOne', 'api::unit.unit.find'];

export interface Dataset {
  /** documentId of the clerk's body. */
  bodyId: string;
  /** documentIds of nominees the clerk may read one by one. */
  nominees: string[];
}

const PEOPLE = `
insert into nominees (document_id, edition_id, body_id, award, name, sex, ethnicity, birth_month, employer_name, post, ownership, frontline, occupation,
  skill_level, certificate_number, years_in_occupation, head, employment, clean_record, conditions, honours, achievements, state, verdict, issues, version, created_at, updated_at, published_at)
select 'b' || substr(md5(g::text), 1, 23), (select id from editions limit 1), b.id,
  case when g % 5 = 0 then 'grand-prize' else 'technical-expert' end,
  substr('赵钱孙李周吴郑王冯陈', 1 + (g / 7) % 10, 1) || substr('建国志强秀英海涛雪松', 1 + (g / 3) % 10, 1) || substr('明华军伟芳敏静丽涛勇', 1 + g % 10, 1),
  case when g % 3 = 0 then 'female' else 'male' end, '汉族', '1980-0' || 1 + g % 9, '测试企业' || g % 997 || '（虚构）', '班组长', '国有企业', true, '数控车工',
  '高级技师', 'C' || g, 5 + g % 30, false, 'employed', true, '[1]', '全省五一劳动奖章', repeat('改进工艺，带徒传技。', 12),
  (array['drafting', 'drafting', 'submitted', 'shortlisted'])[1 + (g / 17) % 4], 'pass', '[]', 1,
  now() - g * interval '1 minute', now(), now()
from generate_series(1, $1::int) g
join (select id, row_number() over (order by sort_key) - 1 as place, count(*) over () as bodies from units where kind in ('prefecture', 'department', 'central-soe', 'technical-school')) b
  on b.place = g % b.bodies`;

/** Fills the database and gives the clerk a password. */
export async function prepareDataset(client: pg.Client, root: string): Promise<Dataset> {
  await client.query('begin');
  await client.query(`select set_config('app.command', 'bench', true)`);
  await client.query('delete from slate_entries');
  await client.query('delete from person_secrets where nominee_id is not null');
  await client.query('delete from nominees');
  await client.query(PEOPLE, [NOMINEES]);
  const { hash } = createRequire(path.join(root, 'cms/package.json'))('bcryptjs') as { hash(text: string, rounds: number): Promise<string> };
  await client.query('update up_users set password = $1 where username = $2', [await hash(CLERK.password, 10), CLERK.username]);
  await client.query('commit');
  await client.query('vacuum analyze');
  const { rows: bodies } = await client.query<{ id: string }>('select document_id as id from units where code = $1', [BODY]);
  const { rows: nominees } = await client.query<{ id: string }>(
    'select n.document_id as id from nominees n join units u on u.id = n.body_id where u.code = $1 order by n.id limit 500',
    [BODY],
  );
  return { bodyId: bodies[0]!.id, nominees: nominees.map(({ id }) => id) };
}

/** Lets the clerk's role use the stock API. Our server takes such permissions away at each start: call it afterwards. */
export async function permitStockApi(client: pg.Client): Promise<void> {
  for (const action of STOCK_ACTIONS) {
    await client.query(
      `with made as (insert into up_permissions (document_id, action, created_at, updated_at, published_at) values ($1, $2, now(), now(), now()) returning id)
       insert into up_permissions_role_lnk (permission_id, role_id, permission_ord) select made.id, r.id, 1 from made, up_roles r where r.type = 'recommending-body'`,
      [`p${Buffer.from(action).toString('hex').slice(-23)}`, action],
    );
  }
}
