/** Where the opinion of one agency on one nominee stands on a day (通知三（一）1、附件2). */

export interface Opinion {
  /** null: asked, not answered. */
  answer: OpinionAnswer | null;
  /** For remarks: somebody has looked into them and recorded the outcome. */
  settled?: boolean;
  /** A missing or negative answer that two people decided to go against, with a reason. */
  overridden?: boolean;
  /** The last day it may be relied on, 'YYYY-MM-DD'; null or absent: without end. */
  validUntil?: string | null;
}

export const opinionAnswers = ['agree', 'disagree', 'remarks'] as const;
/** 同意 · 不同意 · 有问题说明 */
export type OpinionAnswer = (typeof opinionAnswers)[number];

export type OpinionStanding = 'asked' | 'agreed' | 'against' | 'remarks' | 'settled' | 'overridden' | 'expired';

/** Only «agreed», «settled» and «overridden» let a list go on. */
export function opinionStanding({ answer, settled, overridden, validUntil }: Opinion, today: string): OpinionStanding {
  if (overridden) return 'overridden';
  if (answer === null) return 'asked';
  if (answer === 'disagree') return 'against';
  if (validUntil && validUntil < today) return 'expired';
  if (answer === 'agree') return 'agreed';
  return settled ? 'settled' : 'remarks';
}
