/**
 * The proposal of the 拟表彰 list with its reasons (通知三（一）3): within the ceilings, under the edition's ratios and what
 * the people have pinned. It says what binds, what it costs to take somebody in who is left out, and which rules conflict.
 */
import type { EditionRules } from '../rules/schema';
import { conflictingConstraints } from './conflicting-constraints';
import type { Proposal, ProposalInput } from './propose-slate';
import { inBase, judgeStructure, type Candidate, type StructureConstraint } from './structure-constraint';

export interface ScoredPerson {
  id: string;
  award: string;
  /** Points of the expert review, up to two decimals. */
  score: number;
  /** Fields that ratios ask for. */
  [field: string]: string | number | boolean | null;
}

/** People whom the office wants on the list, or not, whatever their points: to see what follows. */
export interface Pins {
  in: readonly string[];
  out: readonly string[];
}

export interface ProposalRule {
  /** 一线职工 ≥ 60%、吉林技能大奖 ≤ 10 人、指定列入 … */
  label: string;
  constraint: StructureConstraint;
}

export interface ExplainedProposal {
  /** Ids by award, best first; null: no list meets all rules. */
  list: Record<string, string[]> | null;
  total: number | null;
  /** Each rule with what the list gives; binding: one person less (or more) would break it. `category`: of a rule about each kind. */
  rules: { label: string; category?: string; found: number; least: number; most: number; binding: boolean; /** A share of nobody: nobody on the list is known to be or not to be so. */ unknown?: true }[];
  /** What it costs in points to take in somebody left out, and who leaves; the cheapest first. */
  swaps: { in: string; out: string[]; cost: number }[];
  /** Without a list: the smallest group of rules that conflict. */
  conflict: string[];
}

const SWAPS = 5;
const SIGN = { '>=': '≥', '<=': '≤' } as const;
/** The dimension that tells whether a share speaks of a person. */
const baseOf = (id: string): string => `${id}/base`;

/** The rules of a list as constraints, each with its words. */
export function proposalRules({ awards, review }: Pick<EditionRules, 'awards' | 'review'>, pins: Pins): ProposalRule[] {
  return [
    ...awards.map(({ id, label, ceiling }): ProposalRule => ({ label: `${label} ≤ ${ceiling} 人`, constraint: { dimension: 'award', value: id, op: '<=', count: ceiling } })),
    ...review.structure.map(({ id, label, operator, share, base }): ProposalRule => ({
      label: `${label} ${SIGN[operator]} ${Math.round(share * 1000) / 10}%`,
      constraint: { dimension: id, op: operator, share, ...(base ? { base: baseOf(id) } : {}) },
    })),
    ...(review.representation ?? []).map(({ id, label, values, operator, people }): ProposalRule => ({
      label: `${label} ${SIGN[operator]} ${people} 人`,
      constraint: values ? { dimension: id, op: operator, count: people } : { dimension: id, op: operator === '>=' ? 'min-each' : 'max-each', count: people },
    })),
    ...pins.in.map((id): ProposalRule => ({ label: '指定列入', constraint: { dimension: 'id', value: id, op: '>=', count: 1 } })),
    ...pins.out.map((id): ProposalRule => ({ label: '指定不列入', constraint: { dimension: 'id', value: id, op: '<=', count: 0 } })),
  ];
}

/** Proposes and explains; `propose` is the solver or, for few people, the search. */
export function explainProposal(
  people: readonly ScoredPerson[], rules: Pick<EditionRules, 'awards' | 'review'>, pins: Pins, propose: (input: ProposalInput) => Proposal | null,
): ExplainedProposal {
  const candidates = people.map((person) => candidateOf(person, rules));
  const wanted = proposalRules(rules, pins);
  const input: ProposalInput = { cap: rules.awards.reduce((sum, { ceiling }) => sum + ceiling, 0), candidates, constraints: wanted.map(({ constraint }) => constraint) };
  const proposal = propose(input);
  if (proposal === null) {
    const group = conflictingConstraints(input, propose);
    return { list: null, total: null, rules: [], swaps: [], conflict: wanted.filter(({ constraint }) => group.includes(constraint)).map(({ label }) => label) };
  }
  const chosen = new Set(proposal.ids);
  const list = Object.fromEntries(rules.awards.map(({ id: award }) => [award, proposal.ids.filter((id) => candidates.some((each) => each.id === id && each['award'] === award))]));
  return {
    list,
    total: proposal.total,
    rules: findingsOf(candidates.filter(({ id }) => chosen.has(id)), wanted, candidates),
    swaps: swapsOf(input, proposal, propose),
    conflict: [],
  };
}

function candidateOf(person: ScoredPerson, { review }: Pick<EditionRules, 'review'>): Candidate {
  const holds = (field: string, values: readonly (string | boolean)[]): boolean => values.some((value) => value === person[field]);
  const tags = review.structure.flatMap(({ id, field, values, base }) => [[id, holds(field, values)] as const, ...(base ? [[baseOf(id), holds(base.field, base.values)] as const] : [])]);
  const kinds = (review.representation ?? []).map(({ id, field, values }) => [id, values ? holds(field, values) : (person[field] ?? undefined)] as const);
  return { ...Object.fromEntries([...tags, ...kinds]), id: person.id, score: person.score, award: person.award };
}

function findingsOf(chosen: readonly Candidate[], wanted: readonly ProposalRule[], candidates: readonly Candidate[]): ExplainedProposal['rules'] {
  return wanted.flatMap(({ label, constraint }) =>
    judgeStructure(chosen, [constraint], candidates).map(({ category, found, least, most }) => ({
      label,
      ...(category === undefined ? {} : { category }),
      found,
      least,
      most,
      ...(chosen.some((candidate) => inBase(constraint, candidate)) ? { binding: constraint.op === '>=' || constraint.op === 'min-each' ? found === least : found === most } : { binding: false, unknown: true as const }),
    })),
  );
}

function swapsOf(input: ProposalInput, proposal: Proposal, propose: (input: ProposalInput) => Proposal | null): ExplainedProposal['swaps'] {
  const chosen = new Set(proposal.ids);
  const next = input.candidates.filter(({ id }) => !chosen.has(id)).sort((a, b) => b.score - a.score).slice(0, SWAPS);
  return next
    .flatMap(({ id }) => {
      const other = propose({ ...input, constraints: [...input.constraints, { dimension: 'id', value: id, op: '>=', count: 1 }] });
      return other === null ? [] : [{ in: id, out: proposal.ids.filter((each) => !other.ids.includes(each)), cost: Math.round((proposal.total - other.total) * 100) / 100 }];
    })
    .sort((a, b) => a.cost - b.cost);
}
