/** Words for postings in a unit and for the report a body hands in. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const postingPhrases: Record<Extract<FixedCode, `posting.${string}` | `report.${string}`>, Phrase> = {
  'posting.missing': () => ({ what: '还没有登记本级公示', mend: '请在本单位（地区）张贴名单，期满后登记张贴日期和地点。' }),
  'posting.added': ({ params }) => ({ what: `公示之后名单上又增加了${params['names']}`, mend: '增加的人没有公示过，请重新公示并登记。' }),
  'posting.future': ({ params }) => ({ what: `张贴首日 ${params['found']} 晚于今天 ${params['today']}`, mend: '张贴之后再登记，首日可以是过去的日期。' }),
  'posting.before-notice': ({ params }) => ({ what: `张贴首日 ${params['found']} 早于通知印发之日 ${params['noticeDate']}`, mend: '请按实际张贴的日期填写。' }),
  'report.missing': () => ({ what: '还没有填写推荐报告和专家评审意见', mend: '由推荐单位填写联系人、公示结果和专家评审意见。' }),
  'report.phone': () => ({ what: '联系电话的格式不对', mend: '请填写 11 位手机号码，或带区号的固定电话，如 0434-3222222。' }),
};
