import { createHash, randomBytes } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { candidateCodes } from '../domain/review/candidate-codes';
import { checkPanel } from '../domain/review/check-panel';
import { drawPanel as draw } from '../domain/review/draw-panel';
import { canonicalJson } from '../domain/rules/canonical-json';
import { acceptableStates, acceptLists } from './accept-lists';
import { optionalText, requiredText } from './case-text';
import { loadEdition, type EditionRecord } from './edition-record';
import { expertsOf } from './panel-record';
import { badRequest } from './refusal';
import type { Command, Work } from './run-command';
import type { Sql } from './sql';

const input = z.strictObject({
  name: requiredText(100),
  awards: z.array(z.string().max(60)).min(1).max(20),
  /** Occupations judged; none named: all. */
  occupations: z.array(requiredText(60)).max(100).default([]),
  size: z.int().min(1).max(99),
  /** Published in advance; none given: the program makes one. */
  seed: optionalText(200),
});
type DrawPanel = z.infer<typeof input>;

interface Judged {
  key: number;
  id: string;
  award: string;
  employer: string;
  bodyRank: number;
}

interface Draw {
  edition: EditionRecord;
  nominees: Judged[];
}

/** Submitted nominees of the awards and occupations, on lists that are or can be accepted, whom no standing panel judges. */
async function nomineesFor(sql: Sql, edition: EditionRecord, { awards, occupations }: DrawPanel): Promise<Judged[]> {
  return sql<Judged>`
    select n.id as key, n.document_id as id, n.award,
      coalesce((select uscc from units where kind = 'employer' and name = n.employer_name limit 1), n.employer_code, n.employer_name, '') as employer,
      coalesce((select min(e.rank) from slate_entries e join slates s on s.id = e.slate_id where e.nominee_id = n.id and s.unit_id = n.body_id), 1) as "bodyRank"
    from nominees n
    where n.edition_id = ${edition.key} and n.state = 'submitted' and n.award = any(${awards}::text[]) and (${occupations.length === 0} or n.occupation = any(${occupations}::text[]))
      and exists (select from slate_entries e join slates s on s.id = e.slate_id where e.nominee_id = n.id and s.level = 'body' and s.state = any(${acceptableStates(edition)}::text[]))
      and not exists (select from panel_candidates c join panels p on p.id = c.panel_id where c.nominee_id = n.id and p.state <> 'dissolved')
    order by n.document_id for share of n`;
}

async function storePanel({ sql, now }: Work, id: string, panel: { editionKey: number; form: DrawPanel; seed: string; pool: unknown; poolHash: string; excluded: unknown }): Promise<number> {
  const { editionKey, form, seed, pool, poolHash, excluded } = panel;
  const [row] = await sql<{ key: number }>`
    insert into panels (document_id, edition_id, name, awards, occupations, size, seed, pool, pool_hash, excluded, state, drawn_at, ties, version, created_at, updated_at, published_at)
    values (${id}, ${editionKey}, ${form.name}, ${JSON.stringify(form.awards)}::jsonb, ${JSON.stringify(form.occupations)}::jsonb, ${form.size}, ${seed},
      ${JSON.stringify(pool)}::jsonb, ${poolHash}, ${JSON.stringify(excluded)}::jsonb, 'drawn', ${now.toISOString()}::timestamptz at time zone 'UTC', '[]', 1, now(), now(), now())
    returning id as key`;
  return row!.key;
}

/**
 * Draws a panel for a group of awards and occupations by a published seed (通知三（一）3): experts in conflict are kept out
 * with their reasons, the pool is kept as it was, and everybody can perform the draw again. Gives the nominees their codes and
 * accepts the lists they stand on: from now on those cannot go back.
 * Refuses: panel.size, panel.nobody, panel.pool.
 */
export const drawPanel: Command<DrawPanel, Draw, { id: string }> = {
  name: 'draw-panel',
  label: '评审组',
  action: 'panel.run',
  input,
  async lock(sql, form) {
    const edition = await loadEdition(sql, null);
    // One draw at a time: two could take the same nominees.
    await sql`select id from editions where id = ${edition.key} for update`;
    await sql`select id from slates where edition_id = ${edition.key} and level = 'body' order by id for update`;
    return { edition, nominees: await nomineesFor(sql, edition, form) };
  },
  editionOf: ({ edition }) => edition.key,
  facts: () => ({}),
  refusal: '不能抽取',
  async check({ edition, nominees }, { awards, size }, { sql }) {
    if (awards.some((award) => !edition.rules.awards.some(({ id }) => id === award))) throw badRequest('有本届没有的奖项。', { awards: '请从本届奖项中选择' });
    const pool = (await expertsOf(sql, edition.key)).filter(({ active }) => active);
    const { excluded } = draw(pool, nominees, 0, '');
    const kept = new Set(excluded.map(({ expert }) => expert)).size;
    return checkPanel({ size, free: pool.length - kept, excluded: kept, nominees: nominees.length }, edition.rules);
  },
  async write({ edition, nominees }, form, work) {
    const { sql } = work;
    const id = createId();
    const seed = form.seed ?? randomBytes(16).toString('hex');
    const experts = (await expertsOf(sql, edition.key)).filter(({ active }) => active);
    const pool = experts.map(({ id: expert, employer, declared }) => ({ id: expert, employer, declared: declared ?? [] }));
    const { drawn, reserves, excluded } = draw(pool, nominees, form.size, seed);
    const poolHash = createHash('sha256').update(canonicalJson(pool)).digest('hex');
    const key = await storePanel(work, id, { editionKey: edition.key, form, seed, pool, poolHash, excluded });
    const accepted = await acceptLists(work, edition.key, nominees.map((nominee) => nominee.key));
    const keyOf = new Map(experts.map((expert) => [expert.id, expert.key]));
    const seats = drawn.map((expert, index) => ({ id: createId(), reviewer: keyOf.get(expert)!, number: index + 1 }));
    await sql`
      insert into panel_seats (document_id, panel_id, reviewer_id, number, state, version, created_at, updated_at, published_at)
      select s.id, ${key}, s.reviewer, s.number, 'drawn', 1, now(), now(), now() from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as s(id text, reviewer int, number int)`;
    const codes = candidateCodes(nominees, edition.rules.awards.map(({ id: award }) => award), seed);
    const candidates = nominees.map((nominee) => ({ id: createId(), nominee: nominee.key, code: codes.get(nominee.id)!, award: nominee.award, rank: nominee.bodyRank }));
    await sql`
      insert into panel_candidates (document_id, panel_id, nominee_id, code, award, body_rank, version, created_at, updated_at, published_at)
      select c.id, ${key}, c.nominee, c.code, c.award, c.rank, 1, now(), now(), now()
      from jsonb_to_recordset(${JSON.stringify(candidates)}::jsonb) as c(id text, nominee int, code text, award text, rank int)`;
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'panel',
          subjectId: id,
          before: null,
          after: { ...form, seed, pool, poolHash, nominees: nominees.map((nominee) => nominee.id), drawn, reserves, excluded: excluded.map(({ expert, nominee, relations }) => ({ expert, nominee, relations })) },
        },
        ...accepted,
      ],
      effects: [{ topic: 'panel.drawn', payload: { panel: id } }],
    };
  },
};
