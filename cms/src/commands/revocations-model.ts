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

/** A title about to be revoked, by the key of its commendation. */
export interface PendingRevocation {
  key: number;
  revokedOn: string;
  documentNumber: string;
  reasonId: string;
}

/** Draws the register as it is inside the transaction, with the title about to be revoked. */
export async function revocationsModel(work: Work, facts: Omit<PageFacts, 'title'>, { key, revokedOn, documentNumber, reasonId }: PendingRevocation) {
  const rows = await work.sql<Row>`
    select n.name, n.employer_name as "employerName", c.award, e.number as "editionNumber", c.certificate_number as certificate,
      case when c.id = ${key} then ${revokedOn} else c.revoked_on::text end as "revokedOn",
      case when c.id = ${key} then ${documentNumber} else c.revocation_document end as "documentNumber",
      case when c.id = ${key} then ${reasonId} else c.revocation_reason_id end as "reasonId"
    from commendations c join nominees n on n.id = c.nominee_id join editions e on e.id = c.edition_id
    where c.state = 'revoked' or c.id = ${key} order by 6 desc, c.id desc`;
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
