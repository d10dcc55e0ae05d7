import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId, requiredText, seenVersion } from './case-text';
import { checkAssembly, chosenDeviations, lockAssembly, writeAssembly, type Assembly, type AdoptedProposal, type ExplainedDeviation } from './province-list';
import { ranking } from './rank-slate';
import type { Command, Work } from './run-command';
import { countByAward, rankingOf, slateFacts } from './slate-record';

const input = z.object({
  editionId: publicId.nullish(),
  version: seenVersion,
  ranking,
  /** By public id: why somebody is on the list against the proposal, or proposed and left out. Earlier reasons stand until given anew. */
  reasons: z.record(publicId, requiredText(500)).nullish(),
  /** Why the list is put together without a proposal. */
  withoutProposal: optionalText(500),
});
type AssembleSlate = z.infer<typeof input>;

/** Every deviation with its reason: the one given now, else the one on record. */
function explain(subject: Assembly, { ranking: given, reasons }: AssembleSlate, work: Work): { explained: ExplainedDeviation[]; silent: string[] } {
  const explained: ExplainedDeviation[] = [];
  const silent: string[] = [];
  for (const deviation of chosenDeviations(subject, subject.proposal?.list ?? given, given, work)) {
    const { name } = subject.people.get(deviation.nominee)!.values;
    const earlier = subject.deviations.find(({ nominee, kind }) => nominee === deviation.nominee && kind === deviation.kind);
    const reason = reasons?.[deviation.nominee] ?? earlier?.reason;
    if (reason === undefined) silent.push(name);
    else explained.push({ ...deviation, name, reason, byName: reason === earlier?.reason ? earlier.byName : work.actor.displayName });
  }
  return { explained, silent };
}

/** A list without a proposal says why; one with a proposal says why it departs from it. */
function checkReasons(subject: Assembly, form: AssembleSlate, work: Work): Issue[] {
  if (subject.proposal === null) {
    return form.withoutProposal ? [] : [{ code: 'proposal.none', clause: '通知三（一）3', severity: 'error', field: 'withoutProposal', params: {} }];
  }
  const { silent } = explain(subject, form, work);
  return silent.length === 0 ? [] : [{ code: 'proposal.unexplained', clause: '通知三（一）3', severity: 'error', field: 'reasons', params: { count: silent.length, names: silent.join('、') } }];
}

/**
 * Draws up the province's list (通知三（一）5) from those who passed the assessment; replaces the list as a whole. Those taken off go
 * back to where they came from. Every person in whom the list departs from its proposal has a reason, and so has a list without one.
 * The first use makes the list; afterwards the version is compared.
 * Refuses: stale, state.wrong, slate.members, R1.ceiling, assessment.open, assessment.failed, proposal.none, proposal.unexplained.
 */
export const assembleSlate: Command<AssembleSlate, Assembly, { id: string }> = {
  name: 'assemble-slate',
  label: '全省名单',
  action: 'slate.assemble',
  input,
  lock: (sql, { editionId, ranking: given }) => lockAssembly(sql, editionId, Object.values(given).flat()),
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate, fresh }, { version }) => (fresh ? null : { label: '全省名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能列入名单',
  async check(subject, form, work) {
    const issues = await checkAssembly(subject, form.ranking, work);
    return issues.length > 0 ? issues : checkReasons(subject, form, work);
  },
  async write(subject, form, work) {
    const { slate, entries } = subject;
    const { ranking: given } = form;
    const { explained } = explain(subject, form, work);
    const proposal: AdoptedProposal = subject.proposal ?? { hash: null, list: null, reason: form.withoutProposal!, byName: work.actor.displayName, at: work.now.toISOString() };
    const { ranks } = await writeAssembly(subject, given, { proposal, deviations: explained }, work);
    return {
      answer: { id: slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          reason: subject.proposal === null ? proposal.reason : null,
          before: { ranking: rankingOf(entries), version: slate.version },
          after: {
            ranking: given, counts: countByAward(ranks), version: slate.version + 1, proposalHash: proposal.hash,
            deviations: explained.map(({ nominee, kind, reason }) => ({ nominee, kind, reason })),
          },
        },
      ],
    };
  },
};
