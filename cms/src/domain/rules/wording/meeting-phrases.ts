/** Words for meetings of the 领导小组, motions and votes. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

type Codes = Extract<FixedCode, `meeting.${string}` | `motion.${string}` | `ballot.${string}`>;

export const meetingPhrases: Record<Codes, Phrase> = {
  'meeting.no-members': () => ({ what: '没有一个可以表决的领导小组成员账号', mend: '请系统管理员为成员开设账号。' }),
  'meeting.stranger': () => ({ what: '到会人员中有不是成员的人', mend: '请刷新后从成员名单中勾选。' }),
  'meeting.voted': ({ params }) => ({ what: `${params['names']}已经在本次会议上表决，不能登记为未到会`, mend: '请保留他们的到会登记。' }),
  'meeting.minuted': () => ({ what: '会议已有纪要，不能再改动议题和表决', mend: '需要再议的，另行召集会议。' }),
  'meeting.ahead': ({ params }) => ({ what: `会议定于 ${params['heldOn']} 召开，今天是 ${params['today']}`, mend: '会议当天再登记到会和表决。' }),
  'meeting.no-motions': () => ({ what: '会议还没有议题', mend: '请先提交议题表决。' }),
  'meeting.open-motions': ({ params }) => ({ what: `还有议题没有结束表决：${params['titles']}`, mend: '由会议记录人结束表决后再登记纪要。' }),
  'meeting.number': ({ params }) => ({ what: `纪要编号「${params['number']}」已经用过`, mend: '请核对编号。' }),
  'meeting.unminuted': () => ({ what: '会议还没有纪要', mend: '由会议记录人先登记纪要。' }),
  'meeting.signed': () => ({ what: '纪要已经签批，不能改动', mend: '需要再议的，另行召集会议。' }),
  'motion.nothing': () => ({ what: '没有可以表决的内容：名单为空，或者不在这一环节', mend: '请先列出名单，或选择有效的表彰。' }),
  'motion.open': () => ({ what: '这件事项正在表决', mend: '请在原议题上表决。' }),
  'motion.closed': () => ({ what: '表决已经结束', mend: '需要再议的，另提议题。' }),
  'ballot.stranger': () => ({ what: '您不是本次会议的成员，不能表决', mend: '请与会议记录人核对成员名单。' }),
  'ballot.absent': ({ params }) => ({ what: `${params['name']}没有登记到会`, mend: '请会议记录人先登记到会。' }),
  'ballot.missing': ({ params }) => ({ what: `到会成员还没有表决：${params['names']}`, mend: '请他们表决或回避后再结束。' }),
};
