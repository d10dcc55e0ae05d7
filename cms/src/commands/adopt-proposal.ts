import { z } from 'zod';
import { readProposalInputs } from '../adapters/proposal/inputs';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { checkAssembly, chosenDeviations, lockAssembly, writeAssembly, type Assembly, type ExplainedDeviation } from './province-list';
import { ranking } from './rank-slate';
import type { Command, Work } from './run-command';
import { countByAward, rankingOf, slateFacts } from './slate-record';

const ids = z.array(publicId).max(100);
const hash = z.string().length(64);

/** What the server proposed, with the hashes that name it; computed before anything is locked. */
const input = z.object({
  editionId: publicId,
  version: seenVersion,
  inputsHash: hash,
  proposalHash: hash,
  /** The hash the office accepted. */
  accepted: hash,
  list: ranking,
  /** The best list without pins: what deviations are measured against. */
  unpinned: ranking,
  pins: z.object({ in: ids, out: ids }),
  /** By public id of each pinned person. */
  reasons: z.record(publicId, requiredText(500)),
});
type AdoptProposal = z.infer<typeof input>;

const refuse = (code: 'proposal.changed' | 'proposal.unexplained', params: Issue['params'] = {}): Issue => ({ code, clause: '通知三（一）3', severity: 'error', params });

/** Pinned people with their own reason; who comes or goes because of them, with that said. */
function explain(subject: Assembly, { list, unpinned, pins, reasons }: AdoptProposal, work: Work): { explained: ExplainedDeviation[]; silent: string[] } {
  const nameOf = (id: string): string => subject.people.get(id)!.values.name;
  const pinned = [...pins.in, ...pins.out];
  const deviations = chosenDeviations(subject, unpinned, list, work);
  const because = pinned.filter((id) => deviations.some(({ nominee }) => nominee === id));
  const silent = because.filter((id) => !reasons[id]).map(nameOf);
  const consequence = `随${because.map((id) => `${nameOf(id)}（${reasons[id]!}）`).join('、')}的调整`.slice(0, 500);
  const explained = deviations.map((deviation): ExplainedDeviation => ({
    ...deviation,
    name: nameOf(deviation.nominee),
    reason: pinned.includes(deviation.nominee) ? reasons[deviation.nominee]! : consequence,
    byName: work.actor.displayName,
  }));
  return { explained, silent };
}

/**
 * Carries an accepted proposal into the province's list (通知三（一）3、5), all or nothing and bound to the proposal's hash: what was
 * proposed from other scores, other people or other rules is refused. Who was pinned has a reason.
 * Refuses: stale, state.wrong, slate.members, assessment.open, assessment.failed, R1.ceiling, proposal.changed, proposal.unexplained.
 */
export const adoptProposal: Command<AdoptProposal, Assembly, { id: string }> = {
  name: 'adopt-proposal',
  label: '全省名单',
  action: 'slate.assemble',
  input,
  lock: (sql, { editionId, list, unpinned }) => lockAssembly(sql, editionId, [list, unpinned].flatMap((each) => Object.values(each).flat())),
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate, fresh }, { version }) => (fresh ? null : { label: '全省名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能列入省级名单',
  async check(subject, form, work) {
    const now = await readProposalInputs(work.sql, work.edition, 'list');
    if (form.accepted !== form.proposalHash || now.hash !== form.inputsHash) return [refuse('proposal.changed')];
    const issues = await checkAssembly(subject, form.list, work);
    if (issues.length > 0) return issues;
    const { silent } = explain(subject, form, work);
    return silent.length === 0 ? [] : [refuse('proposal.unexplained', { count: silent.length, names: silent.join('、') })];
  },
  async write(subject, form, work) {
    const { slate, entries } = subject;
    const { explained } = explain(subject, form, work);
    const proposal = { hash: form.proposalHash, list: form.unpinned, reason: null, byName: work.actor.displayName, at: work.now.toISOString() };
    const { ranks } = await writeAssembly(subject, form.list, { proposal, deviations: explained }, work);
    return {
      answer: { id: slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          before: { ranking: rankingOf(entries), version: slate.version },
          after: {
            ranking: form.list, counts: countByAward(ranks), version: slate.version + 1, proposalHash: form.proposalHash, inputsHash: form.inputsHash, pins: form.pins,
            deviations: explained.map(({ nominee, kind, reason }) => ({ nominee, kind, reason })),
          },
        },
      ],
    };
  },
};
