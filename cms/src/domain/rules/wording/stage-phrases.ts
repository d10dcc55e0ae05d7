/** Words for stages, windows, working days and notices. */
import type { FixedCode } from '../issue';
import { levelLabels } from './level-labels';
import type { Phrase } from './phrase';

type Codes = Extract<FixedCode, `slate.${string}` | `state.${string}` | `window.${string}` | `calendar.${string}` | `notice.${string}`>;

export const stagePhrases: Record<Codes, Phrase> = {
  'slate.empty': () => ({ what: '名单中还没有推荐对象', mend: '请先录入或导入推荐对象。' }),
  'slate.blocked': ({ params }) => ({
    what: `有 ${params['count']} 人存在待解决的问题：${params['names']}`,
    mend: '请推荐单位逐条更正，或从名单中删去。',
  }),
  'slate.members': () => ({ what: '排序中的人与名单中的人不一致', mend: '请刷新名单后重新排序。' }),
  'slate.inversion': ({ params }) => ({
    what: `${params['name']}排在${params['unit']}推荐次序更前的${params['others']}之前，没有写明理由`,
    mend: '由排序的单位写明理由，或恢复原来的次序。',
  }),
  'slate.other-level': ({ params }) => ({
    what: `这份名单由${params['holder']}办理，您不能${params['action']}`,
    mend: `请${params['holder']}办理；需要更正的，可以退回。`,
  }),
  'slate.taken': ({ params }) => ({ what: `${params['unit']}名单上的人都已列入`, mend: '请刷新后在本单位的名单中查看。' }),
  'state.wrong': ({ params }) => ({
    what: `现在是「${params['state']}」，不能${params['action']}`,
    mend: `只有「${params['allowed']}」时可以。`,
  }),
  'window.early': ({ params }) => ({
    what: `报送尚未开始，时间为 ${params['from']} 至 ${params['to']}`,
    mend: '请在规定时间内报送，提前报送不予受理。',
  }),
  'window.late': ({ params }) => ({
    what: `报送已经截止，时间为 ${params['from']} 至 ${params['to']}`,
    mend: '逾期报送不予受理；如有特殊情况请与省厅联系。',
  }),
  'window.not-later': ({ params }) => ({
    what: `新的截止日 ${params['found']} 不晚于现在的截止日 ${params['to']} 或今天 ${params['today']}`,
    mend: '请填写更晚的日期；不延长的不必办理。',
  }),
  'calendar.date': ({ params }) => ({ what: `「${params['found']}」不是一个日期`, mend: '请按 2022-11-03 的样式填写。' }),
  'calendar.unpublished': ({ params }) => ({
    what: `没有 ${params['year']} 年的放假安排，不能计算工作日`,
    mend: `请省厅经办人录入国务院办公厅关于${params['year']}年部分节假日安排的通知。`,
  }),
  'calendar.days': ({ params }) => ({ what: `工作日数「${params['found']}」不对`, mend: '请填写 1 以上的整数。' }),
  'calendar.order': ({ params }) => ({
    what: `${params['found']} 的变动早于 ${params['after']}`,
    mend: '请按发生的先后登记名单的变动。',
  }),
  'calendar.too-late': ({ params }) => ({
    what: `${levelLabels[String(params['level'])] ?? params['level']}最迟应于 ${params['postBy']} 张贴，今天是 ${params['today']}`,
    mend: '公示期不能缩短；请与省厅商定报送时间。',
  }),
  'notice.running': ({ params }) => ({
    what: `公示期到 ${params['last']} 24 时才满`,
    mend: '期满后由省厅结束公示。',
  }),
  'notice.paused': ({ params }) => ({
    what: `公示自 ${params['since']} 起暂停，已满 ${params['days']} 个工作日`,
    mend: '由省厅恢复公示，期满后再办。',
  }),
  'notice.objection': ({ params }) => ({
    what: `还有 ${params['count']} 件异议没有结论`,
    mend: '由省厅核查并作出结论后再结束公示。',
  }),
  'notice.not-publicity': () => ({ what: '这不是公示，没有期限可结束', mend: '请选择一则公示。' }),
  'notice.first-day': ({ params }) => ({
    what: `公示首日 ${params['found']} 早于今天 ${params['today']}`,
    mend: '请选择今天或以后的日期。',
  }),
};
