/** The proposal of the 拟表彰 list from the tallies of all closed panels; it proposes, the 领导小组 decides. */
import { askProposal } from '../adapters/proposal/proposer';
import type { ExplainedProposal, Pins, ScoredPerson } from '../domain/decision/explain-proposal';
import { readTally } from './panel-tally';
import type { CurrentEdition } from './current-edition';
import { readRows } from './read-rows';

export interface ProposalView extends ExplainedProposal {
  /** Everybody with a score who may still be listed. */
  people: { id: string; name: string; award: string; employerName: string | null; bodyName: string; score: number }[];
}

interface Row {
  id: string;
  name: string;
  award: string;
  employerName: string | null;
  bodyName: string;
  /** The fields that ratios ask for, as JSON text. */
  fields: string;
}

/** Answers the view; nobody scored: no people and no list. */
export async function readProposal(edition: CurrentEdition, pins: Pins): Promise<ProposalView> {
  const panels = await readRows<{ id: string }>({
    text: `select p.document_id as id from panels p join editions e on e.id = p.edition_id where e.document_id = $1 and p.state = 'closed' order by p.id`,
    values: [edition.id],
    stable: true,
  });
  const tallies = await Promise.all(panels.map(({ id }) => readTally(id)));
  const scores = new Map(tallies.flatMap((tally) => tally?.nominees ?? []).flatMap(({ nominee, score }) => (score === null ? [] : [[nominee, score / 100] as const])));
  const rows = await readRows<Row>({
    text: `select n.document_id as id, n.name, n.award, n.employer_name as "employerName", b.name as "bodyName",
        json_build_object('sex', n.sex, 'ownership', n.ownership, 'frontline', n.frontline, 'head', n.head, 'industry', n.industry, 'grassroots', n.grassroots, 'hardPost', n.hard_post)::text as fields
      from nominees n join units b on b.id = n.body_id where n.document_id = any($1) and n.state in ('submitted', 'in-assessment', 'shortlisted') order by n.document_id`,
    values: [[...scores.keys()]],
    stable: true,
  });
  const scored = rows.map((row) => ({ ...row, score: scores.get(row.id)! }));
  const people = scored.map(({ id, award, score, fields }): ScoredPerson => ({ ...(JSON.parse(fields) as Record<string, string | boolean | null>), id, award, score }));
  const known = new Set(people.map(({ id }) => id));
  const asked: Pins = { in: pins.in.filter((id) => known.has(id)), out: pins.out.filter((id) => known.has(id)) };
  const proposal = await askProposal({ people, rules: edition.rules, pins: asked });
  return { ...proposal, people: scored.map(({ fields: _fields, ...person }) => person) };
}
