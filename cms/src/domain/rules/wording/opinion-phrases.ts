/** Words for the written opinions of agencies: what is missing, what speaks against somebody, what cannot be entered. */
import type { FixedCode } from '../issue';
import { shown, type Phrase } from './phrase';

export const opinionPhrases: Record<Extract<FixedCode, `opinion.${string}`>, Phrase> = {
  'opinion.missing': ({ params }) => ({ what: `${params['name']}没有${params['agency']}的书面意见`, mend: '由推荐单位征求意见并登记书面答复。' }),
  'opinion.against': ({ params }) => ({ what: `${params['agency']}不同意推荐${params['name']}`, mend: '情况属实的，不能推荐；有异议的，由推荐单位与该机关核实。' }),
  'opinion.remarks': ({ params }) => ({ what: `${params['agency']}对${params['name']}有问题说明，尚未核实处理`, mend: '由推荐单位核实并登记处理结果。' }),
  'opinion.expired': ({ params }) => ({ what: `${params['agency']}对${params['name']}的意见有效期到 ${params['until']} 为止，今天是 ${params['today']}`, mend: '由推荐单位重新征求意见。' }),
  'opinion.asked': ({ params }) => ({ what: `已就${params['name']}征求${params['agency']}的意见，尚未答复`, mend: '请等候答复，或登记收到的书面意见，不必重复征求。' }),
  'opinion.not-asked': ({ params }) => ({ what: `${params['agency']}不在须征求${params['name']}意见的机关之列`, mend: '请从本届规定的机关中选择。' }),
  'opinion.answered': ({ params }) => ({ what: `${params['agency']}对${params['name']}已经答复`, mend: '答复需要改变的，由征求意见的单位重新征求。' }),
  'opinion.unanswered': ({ params }) => ({ what: `${params['agency']}对${params['name']}还没有答复`, mend: '收到答复并登记后再办。' }),
  'opinion.date': ({ params }) => ({ what: `${params['label']}${shown(params['found'])}不对`, mend: `应为日期，${params['from'] ? `不早于 ${params['from']}，` : ''}不晚于 ${params['to']}。` }),
  'opinion.no-remarks': () => ({ what: '没有写明问题说明的内容', mend: '请写明该机关说明的问题。' }),
  'opinion.settled': ({ params }) => ({ what: `${params['agency']}对${params['name']}的问题说明已登记核实结果`, mend: '不必重复登记。' }),
  'opinion.no-need': ({ params }) => ({ what: `${params['agency']}对${params['name']}的意见不妨碍推荐`, mend: '只有没有答复或不同意的意见才需要这一步；有问题说明的请核实处理。' }),
  'opinion.override-asked': ({ params }) => ({ what: `已有人就${params['name']}提出不采纳${params['agency']}的意见`, mend: '请由另一人批准。' }),
  'opinion.override-missing': ({ params }) => ({ what: `没有人就${params['name']}提出不采纳${params['agency']}的意见`, mend: '请先由经办人提出并写明理由。' }),
  'opinion.same-person': () => ({ what: '批准人就是提出人', mend: '请由推荐单位或省厅的另一人批准。' }),
};
