/** What a tally is computed from, gathered once when a review closes and frozen under its hash. */
import { createHash } from 'node:crypto';
import type { PanelInputs } from '../domain/review/panel-result';
import { reviewMethod } from '../domain/review/review-method';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { EditionRules } from '../domain/rules/schema';
import type { SeatedPanel } from './lock-review';
import { candidatesOf, expertsOf } from './panel-record';
import type { Sql } from './sql';

/** SHA-256 over the canonical JSON of the inputs. */
export const inputsHash = (inputs: PanelInputs): string => createHash('sha256').update(canonicalJson(inputs)).digest('hex');

/** Locked sheets, recusals, experts with their relations, nominees with their body's rank, and the declared method. */
export async function gatherInputs(sql: Sql, { panel, seats }: SeatedPanel, rules: EditionRules): Promise<PanelInputs> {
  const seated = seats.filter(({ state }) => state === 'accepted');
  const experts = await expertsOf(sql, panel.editionKey, seated.map(({ reviewerKey }) => reviewerKey));
  const sheets = await sql<{ expert: string; nominee: string; points: string; state: string }>`
    select r.document_id as expert, n.document_id as nominee, v.points::text as points, v.state
    from reviews v join panel_seats s on s.id = v.seat_id join reviewers r on r.id = s.reviewer_id
      join panel_candidates c on c.id = v.candidate_id join nominees n on n.id = c.nominee_id
    where v.seat_id = any(${seated.map(({ key }) => key)}::int[]) and v.state in ('locked', 'recused') order by r.document_id, n.document_id`;
  return {
    method: reviewMethod(rules),
    experts: experts.map(({ id, employer, declared }) => ({ id, employer, declared: declared ?? [] })),
    nominees: (await candidatesOf(sql, panel.key)).map(({ id, employer, award, bodyRank }) => ({ id, employer, award, bodyRank })),
    sheets: sheets.filter(({ state }) => state === 'locked').map(({ expert, nominee, points }) => ({ expert, nominee, points: JSON.parse(points) as Record<string, number> })),
    recusals: sheets.filter(({ state }) => state === 'recused').map(({ expert, nominee }) => ({ expert, nominee })),
  };
}

/** The frozen inputs of a closed panel. */
export async function frozenInputs(sql: Sql, panelKey: number): Promise<PanelInputs> {
  const [row] = await sql<{ inputs: string }>`select inputs::text as inputs from panels where id = ${panelKey}`;
  return JSON.parse(row!.inputs) as PanelInputs;
}
