/** Words for the counter, for penalties and for the members of groups. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const counterPhrases: Record<Extract<FixedCode, `receipt.${string}` | `penalty.${string}` | `member.${string}`>, Phrase> = {
  'receipt.stranger': ({ params }) => ({ what: `有 ${params['count']} 个材料袋的人不在这份名单上`, mend: '请核对材料袋封面；属于别的单位的，登记到那个单位的名单。' }),
  'receipt.time': () => ({ what: '收件时间晚于现在', mend: '请更正收件时间。' }),
  'penalty.places': () => ({ what: '扣减名额没有注明奖项和数量', mend: '请选择奖项并填写数量；停止推荐的不填。' }),
  'member.term': ({ params }) => ({ what: `任职截止日 ${params['to']} 早于起始日 ${params['from']}`, mend: '请更正日期。' }),
};
