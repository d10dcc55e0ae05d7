/** The declared method of an edition, as the tally wants it (review.json). */
import type { EditionRules } from '../rules/schema';
import type { ReviewMethod } from './score-sheet';

/** One highest and one lowest total are dropped from `trimFrom` sheets on. */
export function reviewMethod({ review }: Pick<EditionRules, 'review'>): ReviewMethod {
  return { dimensions: review.dimensions.map(({ id, weight }) => ({ id, weight })), trimFrom: review.tally.trimFrom, trim: 1, tieChain: review.tally.tieChain };
}
