/** The proposal of the 拟表彰 list from the tallies of all closed panels; it proposes, the 领导小组 decides. */
import { askProposal } from '../adapters/proposal/proposer';
import { proposalHash, readProposalInputs, type ProposalPerson, type ProposalStage, type Reader } from '../adapters/proposal/inputs';
import type { ExplainedProposal, Pins } from '../domain/decision/explain-proposal';
import type { CurrentEdition } from './current-edition';
import { readRows } from './read-rows';

export interface ProposalView extends ExplainedProposal {
  stage: ProposalStage;
  /** Everybody with a score who may be chosen. */
  people: ProposalPerson[];
  inputsHash: string;
  /** Names this proposal; null: there is no list. */
  hash: string | null;
}

const reader: Reader = (strings, ...values) => readRows({ text: strings.reduce((text, part, index) => `${text}$${index}${part}`), values, stable: true });

/** Answers the view; nobody scored: no people and no list. */
export async function readProposal(edition: CurrentEdition, pins: Pins, stage: ProposalStage | null = null): Promise<ProposalView> {
  const { people, scored, hash: inputsHash, stage: asked } = await readProposalInputs(reader, edition, stage);
  const known = new Set(people.map(({ id }) => id));
  const pinned: Pins = { in: pins.in.filter((id) => known.has(id)), out: pins.out.filter((id) => known.has(id)) };
  const proposal = await askProposal({ people: scored, rules: edition.rules, pins: pinned });
  return { ...proposal, stage: asked, people, inputsHash, hash: proposal.list && proposalHash(inputsHash, pinned, proposal.list) };
}
