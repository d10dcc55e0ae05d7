import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { platform } from '../adapters/platform';
import type { Issue } from '../domain/rules/issue';
import { publicId } from './case-text';
import { loadEdition, type EditionRecord } from './edition-record';
import { openIdentities } from './person-secrets';
import type { Command, Work } from './run-command';
import type { Sql } from './sql';

const input = z.object({ id: publicId });

interface Loose {
  published: boolean;
  notices: number;
  recoveries: number;
}

/**
 * What keeps an edition open: results not out, periods still running, things still to be recovered. A posting in a unit
 * ends with its days and goes on with its list; only what the website shows has to be ended by hand.
 */
async function looseEnds(sql: Sql, editionKey: number): Promise<Loose> {
  const [loose] = await sql<Loose>`
    select exists(select from slates where edition_id = ${editionKey} and level = 'province' and state = 'published') as published,
      (select count(*)::int from public_notices where edition_id = ${editionKey} and kind = 'publicity' and path is not null and state in ('posted', 'suspended')) as notices,
      (select count(*)::int from commendations where edition_id = ${editionKey} and state = 'revoked'
        and (certificate_recovered_on is null or (paid_on is not null and bonus_recovered_on is null))) as recoveries`;
  return loose!;
}

interface Winner {
  key: number;
  nomineeKey: number;
  name: string;
  award: string;
}

/** Those who hold a title become prior honours, sealed anew for their own row, so that R3 and R6 know them next time. */
async function keepHonours({ sql, edition }: Work): Promise<number> {
  const { vault } = platform();
  const winners = await sql<Winner>`
    select c.id as key, c.nominee_id as "nomineeKey", n.name, c.award from commendations c join nominees n on n.id = c.nominee_id
    where c.edition_id = ${edition.key} and c.state = 'conferred' order by c.id`;
  const identities = await openIdentities(sql, winners.map(({ nomineeKey }) => nomineeKey));
  const rows = winners.map(({ nomineeKey, name, award }) => {
    const id = createId();
    const idNumber = identities.get(nomineeKey)?.idNumber ?? null;
    const subject = { subject: 'prior-honour', id } as const;
    return {
      id, name, award,
      index: idNumber === null ? null : vault.index('id-number', idNumber).toString('hex'),
      cipher: idNumber === null ? null : vault.seal('id-number', idNumber, subject).toString('hex'),
    };
  });
  await sql`
    insert into prior_honours (document_id, award, edition_number, name, created_at, updated_at, published_at)
    select r.id, r.award, ${edition.number}, r.name, now(), now(), now() from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, award text, name text)`;
  await sql`
    insert into person_secrets (prior_honour_id, id_number_index, id_number_cipher, key_version, standing)
    select h.id, decode(r.index, 'hex'), decode(r.cipher, 'hex'), ${vault.keyVersion}, false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, index text, cipher text) join prior_honours h on h.document_id = r.id
    where r.index is not null`;
  return rows.length;
}

/**
 * Ends an edition: its winners are known to the next one as holders of their awards (R3, R6), and nothing more is decided in it.
 * Refuses: edition.closed, edition.unpublished, edition.notice, edition.recovery.
 */
export const closeEdition: Command<z.infer<typeof input>, { edition: EditionRecord; loose: Loose }, { id: string }> = {
  name: 'close-edition',
  label: '届次',
  action: 'edition.close',
  input,
  async lock(sql, { id }) {
    const [found] = await sql<{ key: number }>`select id as key from editions where document_id = ${id} for update`;
    return found ? { edition: await loadEdition(sql, found.key), loose: await looseEnds(sql, found.key) } : null;
  },
  editionOf: ({ edition }) => edition.key,
  facts: () => ({}),
  refusal: '不能结束本届',
  check({ edition, loose }) {
    const refuse = (code: Issue['code'], params: Issue['params'] = {}): Issue => ({ code, clause: '本系统缺省', severity: 'error', params });
    if (edition.phase === 'closed') return [refuse('edition.closed')];
    return [
      ...(loose.published ? [] : [refuse('edition.unpublished')]),
      ...(loose.notices > 0 ? [refuse('edition.notice', { count: loose.notices })] : []),
      ...(loose.recoveries > 0 ? [refuse('edition.recovery', { count: loose.recoveries })] : []),
    ];
  },
  async write({ edition }, _input, work) {
    await work.sql`update editions set phase = 'closed', updated_at = now() where id = ${edition.key}`;
    const honours = await keepHonours(work);
    return { answer: { id: edition.id }, journal: [{ subjectType: 'edition', subjectId: edition.id, before: { phase: edition.phase }, after: { phase: 'closed', honours } }] };
  },
};
