/** The tally of a closed panel, computed anew from its frozen inputs: nothing but those decides it. */
import { createHash } from 'node:crypto';
import { panelResult, type PanelInputs, type PanelResult, type TieDecision } from '../domain/review/panel-result';
import { canonicalJson } from '../domain/rules/canonical-json';
import { readRows } from './read-rows';

export interface TallyView extends PanelResult {
  panelId: string;
  /** The hash under which the inputs were frozen, and the hash of what is stored now. */
  inputsHash: string;
  recomputedHash: string;
  /** Both are the same: the result is that of the day the review closed. */
  intact: boolean;
  experts: readonly { id: string; name: string; number: number }[];
  names: readonly { id: string; code: string; name: string; employerName: string | null; bodyName: string; state: string }[];
  ties: readonly TieDecision[];
}

interface Row {
  inputs: string;
  inputsHash: string;
  ties: string | null;
  experts: string;
  names: string;
}

/** Null before the review was closed, or when there is no such panel. */
export async function readTally(panelId: string): Promise<TallyView | null> {
  const [row] = await readRows<Row>({
    text: `select p.inputs::text as inputs, p.inputs_hash as "inputsHash", p.ties::text as ties,
        (select coalesce(json_agg(json_build_object('id', r.document_id, 'name', r.name, 'number', s.number) order by s.number), '[]')::text
          from panel_seats s join reviewers r on r.id = s.reviewer_id where s.panel_id = p.id and s.state = 'accepted') as experts,
        (select coalesce(json_agg(json_build_object('id', n.document_id, 'code', c.code, 'name', n.name, 'employerName', n.employer_name, 'bodyName', coalesce(b.short_name, b.name), 'state', n.state) order by c.code), '[]')::text
          from panel_candidates c join nominees n on n.id = c.nominee_id join units b on b.id = n.body_id where c.panel_id = p.id) as names
      from panels p where p.document_id = $1 and p.state = 'closed'`,
    values: [panelId],
    stable: true,
  });
  if (!row) return null;
  const inputs = JSON.parse(row.inputs) as PanelInputs;
  const ties = row.ties === null ? [] : (JSON.parse(row.ties) as TieDecision[]);
  const recomputedHash = createHash('sha256').update(canonicalJson(inputs)).digest('hex');
  return {
    panelId,
    inputsHash: row.inputsHash,
    recomputedHash,
    intact: recomputedHash === row.inputsHash,
    experts: JSON.parse(row.experts) as TallyView['experts'],
    names: JSON.parse(row.names) as TallyView['names'],
    ties,
    ...panelResult(inputs, ties),
  };
}
