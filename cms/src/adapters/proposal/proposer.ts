/** Proposes lists in a thread of its own. */
import { dirname, extname, join } from 'node:path';
import type { ExplainedProposal, Pins, ScoredPerson } from '../../domain/decision/explain-proposal';
import type { EditionRules } from '../../domain/rules/schema';
import { IsolatedWorker } from '../isolated-worker';

export interface ProposalQuestion {
  people: readonly ScoredPerson[];
  rules: Pick<EditionRules, 'awards' | 'review'>;
  pins: Pins;
}

/** A proposal takes half a second for three hundred people; six of them are asked for, and more for a conflict. */
const LIMITS = { seconds: 60, heapMegabytes: 512 };
let worker: IsolatedWorker<ProposalQuestion, ExplainedProposal> | null = null;

/** The explained proposal. Throws WorkerExhausted when it takes longer than a minute. */
export function askProposal(question: ProposalQuestion): Promise<ExplainedProposal> {
  worker ??= new IsolatedWorker(join(dirname(__filename), `worker${extname(__filename)}`), LIMITS);
  return worker.ask(question);
}
