/** A certificate by its number, as the public may know it: who, which title, since when, whether it stands. */
import { readRows } from './read-rows';

export type CertificateAnswer =
  | { found: false }
  | { found: true; number: string; name: string; award: string; conferredOn: string; state: 'conferred' | 'revoked'; stateLabel: string; revokedOn: string | null };

export async function findCertificate(number: string): Promise<CertificateAnswer> {
  const [row] = await readRows<{ answer: string }>({
    text: `select json_build_object('found', true, 'number', c.certificate_number, 'name', n.name, 'award', coalesce(a.label, c.award), 'conferredOn', c.conferred_on,
        'state', c.state, 'stateLabel', case c.state when 'revoked' then '已撤销' else '有效' end, 'revokedOn', c.revoked_on)::text as answer
      from commendations c join nominees n on n.id = c.nominee_id join editions e on e.id = c.edition_id
      left join lateral (select x ->> 'label' as label from jsonb_array_elements(e.rules::jsonb -> 'awards') x where x ->> 'id' = c.award) a on true
      where c.certificate_number = $1`,
    values: [number],
    stable: true,
  });
  return row ? (JSON.parse(row.answer) as CertificateAnswer) : { found: false };
}
