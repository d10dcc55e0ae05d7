/**
 * What a proposal is computed from, read the same way for whoever looks and for the command that adopts it: the scores of all
 * closed panels, the people they scored, and the fields the edition's ratios ask for.
 */
import { createHash } from 'node:crypto';
import type { Pins, ScoredPerson } from '../../domain/decision/explain-proposal';
import { panelResult, type PanelInputs, type TieDecision } from '../../domain/review/panel-result';
import { canonicalJson } from '../../domain/rules/canonical-json';
import type { EditionRules } from '../../domain/rules/schema';

/** A statement as a template, on whichever connection. */
export type Reader = <Row>(strings: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]>;

/** Whom to assess, of everybody scored; or whom to list, of those who passed the assessment. */
export type ProposalStage = 'assessment' | 'list';

export interface ProposalPerson {
  id: string;
  name: string;
  award: string;
  employerName: string | null;
  bodyName: string;
  state: string;
  /** Points of the expert review, up to two decimals. */
  score: number;
}

export interface ProposalInputs {
  stage: ProposalStage;
  people: ProposalPerson[];
  scored: ScoredPerson[];
  /** SHA-256 of people, scores, fields, ceilings and ratios: the same hash is the same question. */
  hash: string;
}

interface PersonRow extends Omit<ProposalPerson, 'score'> {
  result: string | null;
  /** The fields that ratios ask for, as JSON text. */
  fields: string;
}

/** Whom the stage chooses from: nobody is listed twice, nobody without having passed. */
const eligible = (stage: ProposalStage) => ({ state, result }: PersonRow): boolean => (stage === 'assessment' ? state === 'submitted' || state === 'in-assessment' : state !== 'submitted' && result === 'passed');

/** Reads the inputs of an edition by its public id; without a stage: of the list as soon as anybody passed. */
export async function readProposalInputs(read: Reader, edition: { id: string; rules: Pick<EditionRules, 'awards' | 'review'> }, stage: ProposalStage | null): Promise<ProposalInputs> {
  const panels = await read<{ inputs: string; ties: string | null }>`
    select p.inputs::text as inputs, p.ties::text as ties from panels p join editions e on e.id = p.edition_id where e.document_id = ${edition.id} and p.state = 'closed' order by p.id`;
  const results = panels.flatMap(({ inputs, ties }) => panelResult(JSON.parse(inputs) as PanelInputs, ties === null ? [] : (JSON.parse(ties) as TieDecision[])).nominees);
  const scores = new Map(results.flatMap(({ nominee, score }) => (score === null ? [] : [[nominee, score / 100] as const])));
  const rows = await read<PersonRow>`
    select n.document_id as id, n.name, n.award, n.employer_name as "employerName", b.name as "bodyName", n.state,
      (select a.result from assessments a where a.nominee_id = n.id) as result,
      json_build_object('sex', n.sex, 'ownership', n.ownership, 'frontline', n.frontline, 'head', n.head, 'industry', n.industry, 'strategicField', n.strategic_field,
        'grassroots', n.grassroots, 'hardPost', n.hard_post, 'occupation', n.occupation, 'skillLevel', n.skill_level, 'education', n.education,
        'region', case b.kind when 'central-soe' then '中直企业' when 'technical-school' then '省直技工院校' else coalesce(b.short_name, b.name) end)::text as fields
    from nominees n join units b on b.id = n.body_id where n.document_id = any(${[...scores.keys()]}::text[]) and n.state in ('submitted', 'in-assessment', 'shortlisted') order by n.document_id`;
  const asked = stage ?? (rows.some(({ result }) => result === 'passed') ? 'list' : 'assessment');
  const chosen = rows.filter(eligible(asked));
  const scored = chosen.map(({ id, award, fields }): ScoredPerson => ({ ...(JSON.parse(fields) as Record<string, string | boolean | null>), id, award, score: scores.get(id)! }));
  const { awards, review } = edition.rules;
  const question = { stage: asked, scored, ceilings: awards.map(({ id, ceiling }) => ({ id, ceiling })), structure: review.structure, representation: review.representation ?? [] };
  return {
    stage: asked,
    people: chosen.map(({ fields: _fields, result: _result, ...person }) => ({ ...person, score: scores.get(person.id)! })),
    scored,
    hash: createHash('sha256').update(canonicalJson(question)).digest('hex'),
  };
}

/** SHA-256 of a proposal: what it was computed from, what was pinned, and whom it names. */
export function proposalHash(inputsHash: string, pins: Pins, list: Readonly<Record<string, readonly string[]>>): string {
  return createHash('sha256').update(canonicalJson({ inputs: inputsHash, pins: { in: [...pins.in].sort(), out: [...pins.out].sort() }, list })).digest('hex');
}
