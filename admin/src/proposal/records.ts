/** The proposal as /rest/slate-proposal sends it. */
import type { ExplainedProposal } from '@domain/decision/explain-proposal';
import type { Id } from '../providers/records';

export interface ProposedPerson {
  id: Id;
  name: string;
  award: string;
  employerName: string | null;
  bodyName: string;
  score: number;
}

export interface Proposal extends ExplainedProposal {
  people: ProposedPerson[];
}
