/** Words for the ledger of places and for dividing them. */
import type { FixedCode } from '../issue';
import { shown, type Phrase } from './phrase';

const figures = '请省厅经办人核对后重新填写。';

export const quotaPhrases: Record<Extract<FixedCode, `quota.${string}`>, Phrase> = {
  'quota.document': () => ({ what: '没有填写依据的文号', mend: '由省厅经办人补填文号。' }),
  'quota.places': ({ params }) => ({ what: `名额数${shown(params['found'])}不对`, mend: '请填写 1 以上的整数。' }),
  'quota.order': ({ params }) => ({ what: `登记时间${shown(params['found'])}早于上一笔或不是时间`, mend: '请按发生的先后登记。' }),
  'quota.same-unit': () => ({ what: '调出单位和调入单位相同', mend: '请另选调入单位。' }),
  'quota.short': ({ params }) => ({ what: `需要 ${params['wanted']} 个名额，可用的只有 ${params['there']} 个`, mend: '请减少数量，或由省厅先调剂名额。' }),
  'quota.not-used': ({ params }) => ({ what: `要退回或冻结 ${params['wanted']} 个已用名额，实际已用 ${params['there']} 个`, mend: figures }),
  'quota.blocked-before': () => ({ what: '此人的名额已经冻结', mend: '取消资格的不得递补，名额只冻结一次，不必再办。' }),
  'quota.claim': ({ params }) => ({ what: `${params['unit']} 的基数或上下限不对`, mend: '基数和名额须为不小于 0 的整数，下限不得高于上限，一个单位只填一次。' }),
  'quota.large': ({ params }) => ({ what: `基数合计 ${params['found']}，超出能精确计算的 ${params['limit']}`, mend: '请统一改用较大的单位（如千人）。' }),
  'quota.floors': ({ params }) => ({ what: `各单位下限合计 ${params['floors']}，多于总名额 ${params['total']}`, mend: '请降低下限或增加总名额。' }),
  'quota.caps': ({ params }) => ({ what: `各单位上限合计 ${params['caps']}，少于总名额 ${params['total']}`, mend: '请提高上限或减少总名额。' }),
  'quota.base': ({ params }) => ({ what: `总名额 ${params['total']} 分不完：余下的单位都没有基数`, mend: '请补填基数，或手工确定这些单位的名额。' }),
};
