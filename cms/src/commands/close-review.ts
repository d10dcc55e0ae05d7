import { z } from 'zod';
import { panelResult } from '../domain/review/panel-result';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId, seenVersion } from './case-text';
import { checkOver, lockSeated, lockSubmitted, type SeatedPanel } from './lock-review';
import { gatherInputs, inputsHash } from './panel-inputs';
import { checkPanelState } from './panel-step';
import type { Command } from './run-command';

const input = z.strictObject({
  id: publicId,
  version: seenVersion,
  /** Why it is tallied without the sheets that were never handed in. */
  missingReason: optionalText(500),
});

/** Numbers of the seats that took part and never submitted. */
const missingSeats = ({ seats }: SeatedPanel): number[] => seats.filter(({ state, submittedAt }) => state === 'accepted' && submittedAt === null).map(({ number }) => number);

/** A sheet that never came is not passed over in silence: without a decision and its reason there is no tally. */
function checkMissing(subject: SeatedPanel, reason: string | null | undefined): Issue[] {
  const missing = missingSeats(subject);
  if (missing.length === 0 || reason) return [];
  return [{ code: 'review.missing', clause: '通知三（一）3', severity: 'error', field: 'missingReason', params: { count: missing.length, seats: missing.join('、') } }];
}

/**
 * Tallies a panel by the declared method (通知三（一）3): freezes what was scored under its hash; the result follows from that
 * alone and is computed again whenever it is asked for. Locks the sheets first where nobody has.
 * Refuses: stale, state.wrong, review.early, review.missing.
 */
export const closeReview: Command<z.infer<typeof input>, SeatedPanel, { id: string }> = {
  name: 'close-review',
  label: '评审组',
  action: 'panel.run',
  input,
  lock: (sql, { id }) => lockSeated(sql, id),
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  version: ({ panel }, { version }) => ({ label: '评审组', subjectType: 'panel', subjectId: panel.id, stored: panel.version, seen: version }),
  refusal: '不能计票',
  check(subject, { missingReason }, { now }) {
    const wrong = checkPanelState(subject.panel.state, ['open', 'locked'], '计票');
    if (wrong.length > 0) return wrong;
    const early = checkOver(subject, now);
    return early.length > 0 ? early : checkMissing(subject, missingReason);
  },
  async write(subject, { missingReason }, { sql, actor, edition, now }) {
    const { panel } = subject;
    const seats = missingSeats(subject);
    const missing = seats.length === 0 ? null : { seats, reason: missingReason!, byName: actor.displayName };
    if (panel.state === 'open') await lockSubmitted(sql, subject);
    const inputs = await gatherInputs(sql, subject, edition.rules);
    const hash = inputsHash(inputs);
    const result = panelResult(inputs);
    await sql`
      update panels set state = 'closed', inputs = ${JSON.stringify(inputs)}::jsonb, inputs_hash = ${hash}, missing = ${missing && JSON.stringify(missing)}::jsonb, closed_at = ${now.toISOString()}::timestamptz at time zone 'UTC',
        version = ${panel.version + 1}, updated_at = now() where id = ${panel.key}`;
    return {
      answer: { id: panel.id },
      journal: [
        {
          subjectType: 'panel',
          subjectId: panel.id,
          reason: missing?.reason ?? null,
          before: { state: panel.state, version: panel.version },
          after: {
            state: 'closed',
            inputsHash: hash,
            missingSeats: seats,
            ranking: result.nominees.map(({ nominee, award, rank, score }) => ({ nominee, award, rank, score })),
            conflicts: result.conflicts.map(({ expert, nominee, relations }) => ({ expert, nominee, relations })),
            setAside: result.setAside.map(({ expert, nominee, kind }) => ({ expert, nominee, kind })),
            openTies: result.openTies.length,
            version: panel.version + 1,
          },
        },
      ],
      effects: [{ topic: 'review.closed', payload: { panel: panel.id } }],
    };
  },
};
