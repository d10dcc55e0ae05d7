/**
 * A certificate by its number, as the public may know it: who, which title, since when, whether it stands. A title is
 * known from the instant its page appears, its end from the instant the register shows it.
 */
import { now } from '../adapters/clock';
import { readRows } from './read-rows';

export type CertificateAnswer =
  | { found: false }
  | { found: true; number: string; name: string; award: string; conferredOn: string; state: 'conferred' | 'revoked'; stateLabel: string; revokedOn: string | null };

export async function findCertificate(number: string): Promise<CertificateAnswer> {
  const [row] = await readRows<{ answer: string }>({
    text: `select json_build_object('found', true, 'number', c.certificate_number, 'name', n.name, 'award', coalesce(a.label, c.award), 'conferredOn', c.conferred_on,
        'state', case when ended.told then 'revoked' else 'conferred' end, 'stateLabel', case when ended.told then '已撤销' else '有效' end,
        'revokedOn', case when ended.told then c.revoked_on end)::text as answer
      from commendations c join nominees n on n.id = c.nominee_id join editions e on e.id = c.edition_id
      left join lateral (select x ->> 'label' as label from jsonb_array_elements(e.rules::jsonb -> 'awards') x where x ->> 'id' = c.award) a on true
      left join lateral (select c.state = 'revoked' and exists (select from publications p where p.kind = 'revocations' and p.publish_at <= $2::timestamptz and p.withdrawn_at is null
        and p.model @> jsonb_build_object('revocations', jsonb_build_array(jsonb_build_object('certificate', c.certificate_number)))) as told) ended on true
      where c.certificate_number = $1 and exists (select from publications p where p.kind = 'results' and p.edition_id = c.edition_id and p.publish_at <= $2::timestamptz and p.withdrawn_at is null
        and p.model @> jsonb_build_object('certificates', jsonb_build_array(jsonb_build_object('number', c.certificate_number))))`,
    values: [number, now().toISOString()],
    stable: true,
  });
  return row ? (JSON.parse(row.answer) as CertificateAnswer) : { found: false };
}
