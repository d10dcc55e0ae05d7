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

/** Whom to assess, or whom to list of those who passed. */
export type ProposalStage = 'assessment' | 'list';

export interface Proposal extends ExplainedProposal {
  stage: ProposalStage;
  people: ProposedPerson[];
  inputsHash: string;
  /** Names the proposal; null: there is no list. */
  hash: string | null;
}
