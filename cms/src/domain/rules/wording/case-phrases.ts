/** Words for what a step asks to be in hand: materials, statements, decisions, reasons, checks. */
import { guardLabels } from './guard-labels';
import type { FixedCode } from '../issue';
import type { GuardKind } from '../schema';
import { shown, type Phrase } from './phrase';

type Subject = 'mend' | 'guard' | 'material' | 'booklet' | 'secrets' | 'decision' | 'reason' | 'assessment' | 'consent' | 'check';

export const casePhrases: Record<Extract<FixedCode, `${Subject}.${string}`>, Phrase> = {
  'mend.late': ({ params }) => ({ what: `补正期限为 ${params['mendBy']}，今天是 ${params['today']}`, mend: '逾期不再受理；如有特殊情况请与省厅联系。' }),
  'guard.unasked': ({ params }) => ({
    what: `还没有核实「${guardLabels[String(params['guard']) as GuardKind] ?? params['guard']}」，不能${params['action']}`,
    mend: '由经办人核实登记后再办。',
  }),
  'material.missing': ({ params }) => ({ what: `${params['label']}应交 ${params['wanted']} 份，收到 ${params['found']} 份`, mend: '由推荐单位补齐。' }),
  'booklet.missing': ({ params }) => ({ what: `${params['name']}的申报材料册缺：${params['labels']}`, mend: '由推荐单位补齐并加盖骑缝章。' }),
  'secrets.unstated': () => ({ what: '没有说明材料是否涉密', mend: '由推荐单位会同保密部门核实后说明。' }),
  'secrets.statement': ({ params }) => ({ what: `材料涉密，推荐函中没有注明「${params['statement']}」`, mend: '由推荐单位脱密处理后注明，再行申报。' }),
  'decision.missing': () => ({ what: '没有集体研究决定的记录', mend: '由作出决定的单位开会研究并登记会议纪要。' }),
  'decision.minutes': () => ({ what: '决定没有会议纪要编号', mend: '由会议记录人补登编号。' }),
  'decision.day': ({ params }) => ({ what: `会议日期${shown(params['found'])}不是一个日期或晚于今天 ${params['today']}`, mend: '由会议记录人更正。' }),
  'decision.rejected': ({ params }) => ({ what: `会议纪要${shown(params['minutes'])}的表决没有通过`, mend: '没有通过的不能办理；需要复议的，另行开会。' }),
  'decision.outdated': ({ params }) => ({ what: `会议纪要${shown(params['minutes'])}之后名单的人或次序变了，该决定不再作数`, mend: '由作出决定的单位就现在的名单重新研究并登记。' }),
  'decision.numbers': ({ params }) => ({ what: `应到 ${params['entitled']} 人、实到 ${params['present']} 人、同意 ${params['inFavour']} 人，数目不对`, mend: '实到不能多于应到，同意不能多于实到，请更正。' }),
  'reason.unlisted': ({ params }) => ({ what: `理由${shown(params['found'])}不在所列之中`, mend: `请从中选择：${params['reasons']}。` }),
  'reason.words': ({ params }) => ({ what: `选择「${params['label']}」的，没有写明具体情况`, mend: '请写明具体情况。' }),
  'assessment.open': ({ params }) => ({ what: `还没有考核结果：${params['names']}`, mend: '由考核组登记结果。' }),
  'assessment.failed': ({ params }) => ({ what: `考核没有通过：${params['names']}`, mend: '请从名单中移出。' }),
  'consent.missing': ({ params }) => ({ what: `没有本人同意公开的记录：${params['names']}`, mend: '由推荐单位取得本人单独同意并登记。' }),
  'check.missing': () => ({ what: '公开之前还没有人审核', mend: '请由拟稿人以外的人审核。' }),
  'check.same-person': () => ({ what: '审核人就是拟稿人', mend: '请由拟稿人以外的人审核。' }),
};
