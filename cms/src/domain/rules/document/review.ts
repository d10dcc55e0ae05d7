/** How experts score, how the leading group votes, what structure a list must have (通知三（一）3、5). */
import type { EditionRules } from '../schema';
import { line, listed, type Section } from './section';

export function reviewSection({ review, forms }: EditionRules): Section {
  const { panel, dimensions, tally, blind, votes, unitVotes, structure, representation = [] } = review;
  const labelOf = (id: string): string => dimensions.find((dimension) => dimension.id === id)?.label ?? id;
  const fieldLabel = (id: string): string => forms.slate.columns.find(({ field }) => field === id)?.label ?? id;
  const share = ({ numerator, denominator }: { numerator: number; denominator: number }): string => `${numerator}/${denominator}`;
  return {
    title: '评审与表决',
    lines: [
      line(`评审组 ${panel.minimum} 至 ${panel.maximum} 人${panel.odd ? '，单数' : ''}`, panel),
      ...dimensions.map((dimension) => line(`评分项「${dimension.label}」${dimension.weight} 分`, dimension)),
      line(`有效打分 ${tally.trimFrom} 份以上的，去掉一个最高分和一个最低分，取平均，保留 ${tally.decimals} 位小数；同分依次比较${listed(tally.tieChain.map(labelOf))}，再比推荐单位排序，仍相同的投票`, tally),
      ...(blind ? [line(`匿名评审：专家看不到${listed(blind.fields.map(fieldLabel))}`, blind)] : []),
      line(`表决：到会不少于 ${share(votes.quorum)}，同意不少于到会 ${share(votes.majority)}`, votes),
      ...(unitVotes ? [line(`推荐单位和基层单位集体研究：到会不少于 ${share(unitVotes.quorum)}，同意不少于到会 ${share(unitVotes.majority)}`, unitVotes)] : []),
      ...structure.map((ratio) => line(`结构比例：${ratio.label}${ratio.operator === '>=' ? '不低于' : '不高于'} ${Math.round(ratio.share * 10_000) / 100}%${ratio.base ? `（以${ratio.base.label}为基数）` : ''}`, ratio)),
      ...representation.map((rule) => line(`代表性：${rule.label}${rule.operator === '>=' ? '不少于' : '不多于'} ${rule.people} 人`, rule)),
    ],
  };
}
