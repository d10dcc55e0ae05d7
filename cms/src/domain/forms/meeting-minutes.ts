/** 会议纪要 of the leading group (通知三（一）3、5、7): who was there, who stood aside, what was voted. */
import { chineseDate } from '../calendar/chinese-dates';
import { heading, officialText, paragraph, type OfficialText } from './official-text';

export interface Motion {
  title: string;
  /** Names that stood aside. */
  recused: readonly string[];
  votes: { for: number; against: number; abstained: number };
  passed: boolean;
  reason: string;
  /** Where the list departs from the proposal, each with its reason. */
  deviations: readonly { name: string; kind: 'added' | 'left-out'; reason: string }[];
}

export interface MinutesFacts {
  issuer: string;
  number: string;
  title: string;
  heldOn: string;
  place: string;
  /** '' where nobody is recorded. */
  chair: string;
  present: readonly string[];
  absent: readonly string[];
  entitled: number;
  motions: readonly Motion[];
}

const ORDER = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The minutes of one meeting. */
export function meetingMinutes(facts: MinutesFacts): OfficialText {
  const names = (list: readonly string[]): string => list.join('、') || '无';
  return officialText({
    letterhead: '会议纪要',
    documentNumber: facts.number,
    title: facts.title,
    body: [
      paragraph(`时间：${chineseDate(facts.heldOn)}`),
      paragraph(`地点：${facts.place}`),
      ...(facts.chair === '' ? [] : [paragraph(`主持：${facts.chair}`)]),
      paragraph(`出席：${names(facts.present)}`),
      paragraph(`缺席：${names(facts.absent)}`),
      paragraph(`应到${facts.entitled}人，实到${facts.present.length}人，符合规定人数。会议审议了以下事项：`),
      ...facts.motions.flatMap(({ title, recused, votes, passed, reason, deviations }, index) => [
        heading(`${ORDER[index] ?? String(index + 1)}、${title}`),
        paragraph(
          `${recused.length > 0 ? `${names(recused)}回避。` : ''}表决结果：同意${votes.for}票，反对${votes.against}票，弃权${votes.abstained}票，${passed ? '通过' : '未通过'}。${reason}`,
        ),
        ...(deviations.length === 0 ? [] : [paragraph(`与建议名单不同的${deviations.length}人：${deviations.map(({ name, kind, reason: why }) => `${name}（${kind === 'added' ? '列入' : '未列入'}，${why}）`).join('；')}。`)]),
      ]),
    ],
    signature: { issuer: facts.issuer, date: chineseDate(facts.heldOn) },
  });
}
