/** What an expert may see: the own seats, and on one of them the codes, deeds and own sheets. Nothing of others is ever selected. */
import { blindMaterial, type Material } from '../domain/review/blind-material';
import type { EditionRules } from '../domain/rules/schema';
import { readRows } from './read-rows';

/** Whose seats: an account's, or for whoever runs panels those of experts without one. */
export interface DeskReader {
  accountId: string;
  runsPanels: boolean;
}

export interface SeatSummary {
  id: string;
  panelName: string;
  panelState: string;
  /** ISO instant; null before the review is opened. */
  deadline: string | null;
  number: number;
  state: string;
  submittedAt: string | null;
  candidates: number;
  /** Sheets with something on them. */
  started: number;
  recused: number;
  version: number;
}

export interface DeskCandidate {
  id: string;
  code: string;
  award: string;
  material: Material;
  review: { points: Record<string, number>; comment: string | null; state: string; reason: string | null; version: number } | null;
}

export interface ReviewDesk extends SeatSummary {
  dimensions: readonly { id: string; label: string; weight: number }[];
  blind: boolean;
  people: readonly DeskCandidate[];
}

const SEAT = `select s.document_id as id, p.name as "panelName", p.state as "panelState", to_char(p.deadline, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as deadline,
    s.number, s.state, to_char(s.submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt", s.version,
    (select count(*)::int from panel_candidates c where c.panel_id = p.id) as candidates,
    (select count(*)::int from reviews v where v.seat_id = s.id and v.state <> 'recused') as started,
    (select count(*)::int from reviews v where v.seat_id = s.id and v.state = 'recused') as recused
  from panel_seats s join panels p on p.id = s.panel_id join reviewers r on r.id = s.reviewer_id
  where p.state <> 'dissolved' and`;
const OWN = `(r.account_id = $1 or ($2 and r.account_id is null))`;

/** The seats of an account, newest panel first. */
export async function listSeats({ accountId }: DeskReader): Promise<SeatSummary[]> {
  return readRows<SeatSummary>({ text: `${SEAT} r.account_id = $1 order by p.drawn_at desc, p.id desc`, values: [accountId], stable: true });
}

interface CandidateRow {
  id: string;
  code: string;
  award: string;
  material: string;
  bodyName: string;
  bodyShortName: string | null;
  review: string | null;
}

/** One seat with all it judges, masked as the edition says; null when it is not the reader's. */
export async function readDesk(seatId: string, { accountId, runsPanels }: DeskReader, rules: EditionRules): Promise<ReviewDesk | null> {
  const [seat] = await readRows<SeatSummary>({ text: `${SEAT} ${OWN} and s.document_id = $3`, values: [accountId, runsPanels, seatId], stable: true });
  if (!seat) return null;
  const rows = await readRows<CandidateRow>({
    text: `select c.document_id as id, c.code, c.award, b.name as "bodyName", b.short_name as "bodyShortName",
        json_build_object('name', n.name, 'sex', n.sex, 'employerName', n.employer_name, 'employerCode', n.employer_code, 'ownership', n.ownership, 'post', n.post,
          'occupation', n.occupation, 'skillLevel', n.skill_level, 'certificateNumber', n.certificate_number, 'yearsInOccupation', n.years_in_occupation,
          'frontline', n.frontline, 'education', n.education, 'conditions', n.conditions, 'achievements', n.achievements, 'honours', n.honours, 'remarks', n.remarks)::text as material,
        (select json_build_object('points', coalesce(v.points, '{}'), 'comment', v.comment, 'state', v.state, 'reason', v.reason, 'version', v.version)::text
          from reviews v where v.seat_id = s.id and v.candidate_id = c.id) as review
      from panel_seats s join panel_candidates c on c.panel_id = s.panel_id join nominees n on n.id = c.nominee_id join units b on b.id = n.body_id
      where s.document_id = $1 order by c.code`,
    values: [seatId],
    stable: true,
  });
  return {
    ...seat,
    dimensions: rules.review.dimensions.map(({ id, label, weight }) => ({ id, label, weight })),
    blind: rules.review.blind !== undefined,
    people: rows.map(({ material, bodyName, bodyShortName, review, ...candidate }) => ({
      ...candidate,
      material: blindMaterial(JSON.parse(material) as Material, rules, [bodyName, ...(bodyShortName === null ? [] : [bodyShortName])]),
      review: review === null ? null : (JSON.parse(review) as DeskCandidate['review']),
    })),
  };
}
