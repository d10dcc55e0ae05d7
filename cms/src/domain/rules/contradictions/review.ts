/** Weights, panels, votes and ratios that cannot hold. */
import type { EditionRules } from '../schema';
import { doubled } from './repetitions';

type Review = EditionRules['review'];

export function reviewFaults({ review }: EditionRules): string[] {
  const ids = review.dimensions.map((dimension) => dimension.id);
  const total = review.dimensions.reduce((sum, dimension) => sum + dimension.weight, 0);
  return [
    ...(total === 100 ? [] : [`review.dimensions：权重合计 ${total}，应为 100`]),
    ...review.tally.tieChain.filter((id) => !ids.includes(id)).map((id) => `review.tally.tieChain：没有评分项「${id}」`),
    ...doubled(review.tally.tieChain).map((id) => `review.tally.tieChain：「${id}」重复`),
    ...(review.tally.trimFrom >= 3 ? [] : ['review.tally.trimFrom：去掉一个最高分和一个最低分，至少要有 3 份打分']),
    ...panelFaults(review),
    ...(['quorum', 'majority'] as const).flatMap((share) =>
      review.votes[share].numerator <= review.votes[share].denominator ? [] : [`review.votes.${share}：比例大于 1`],
    ),
    ...ratioFaults(review),
    ...peopleFaults(review),
  ];
}

function panelFaults({ panel: { minimum, maximum, odd } }: Review): string[] {
  if (minimum > maximum) return ['review.panel：下限大于上限'];
  return odd && minimum === maximum && minimum % 2 === 0 ? [`review.panel：人数须为单数，却只能是 ${minimum}`] : [];
}

/** More of one kind wanted than may be there. */
function peopleFaults({ representation = [] }: Review): string[] {
  const kind = ({ field, values }: (typeof representation)[number]): string => JSON.stringify([field, values ?? null]);
  return representation.flatMap((least) =>
    representation
      .filter((most) => least.operator === '>=' && most.operator === '<=' && kind(most) === kind(least) && most.people < least.people)
      .map((most) => `review.representation：「${least.label}」不少于 ${least.people} 人，「${most.label}」不多于 ${most.people} 人，互相冲突`),
  );
}

/** A least share above the greatest of the same dimension leaves no list at all. */
function ratioFaults({ structure }: Review): string[] {
  return structure.flatMap((least) =>
    structure
      .filter((most) => least.operator === '>=' && most.operator === '<=' && most.dimension === least.dimension && most.share < least.share)
      .map((most) => `review.structure：「${least.label}」不低于 ${least.share}，「${most.label}」不高于 ${most.share}，互相冲突`),
  );
}
