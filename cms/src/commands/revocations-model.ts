/** The public register of revoked titles: every edition's, the latest first; of a person name, employer and award only. */
import { pageFrame, type PageFacts } from './publication-model';
import type { Work } from './run-command';

interface Row {
  name: string;
  employerName: string | null;
  award: string;
  editionNumber: number;
  certificate: string;
  revokedOn: string;
  documentNumber: string;
  reasonId: string;
}

/** Draws the register as it is inside the transaction. */
export async function revocationsModel(work: Work, facts: Omit<PageFacts, 'title'>) {
  const rows = await work.sql<Row>`
    select n.name, n.employer_name as "employerName", c.award, e.number as "editionNumber", c.certificate_number as certificate,
      c.revoked_on::text as "revokedOn", c.revocation_document as "documentNumber", c.revocation_reason_id as "reasonId"
    from commendations c join nominees n on n.id = c.nominee_id join editions e on e.id = c.edition_id
    where c.state = 'revoked' order by c.revoked_on desc, c.id desc`;
  const { awards, stages } = work.edition.rules;
  const reasons = stages.commendation.transitions.flatMap(({ reasons: listed }) => listed ?? []);
  return {
    ...pageFrame(work, { ...facts, title: '撤销称号公告' }),
    kind: 'revocations' as const,
    awards: [],
    revocations: rows.map(({ award, reasonId, employerName, ...row }) => ({
      ...row,
      ...(employerName === null ? {} : { employerName }),
      award: awards.find(({ id }) => id === award)?.label ?? award,
      reason: reasons.find(({ id }) => id === reasonId)?.label ?? '',
    })),
  };
}
