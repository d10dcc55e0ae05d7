/** The thread that proposes lists: solving blocks it for up to a second, never the server. */
import { parentPort } from 'node:worker_threads';
import { explainProposal } from '../../domain/decision/explain-proposal';
import { solveSlate } from '../../domain/decision/solve-slate';
import { loadSolver } from '../milp';
import type { ProposalQuestion } from './proposer';

const solver = loadSolver();

parentPort?.on('message', ({ people, rules, pins }: ProposalQuestion) => {
  void solver.then((ready) => parentPort?.postMessage(explainProposal(people, rules, pins, (input) => solveSlate(input, ready))));
});
