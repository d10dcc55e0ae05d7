/** Words for what follows a commendation: bonus, revocation, recovery, stories, the end of an edition. */
import type { FixedCode } from '../issue';
import { shown, type Phrase } from './phrase';

type Codes = Extract<FixedCode, `bonus.${string}` | `revocation.${string}` | `recovery.${string}` | `story.${string}` | `edition.${string}`>;

export const commendationPhrases: Record<Codes, Phrase> = {
  'bonus.none': () => ({ what: '本届规则没有定这一奖项的奖金', mend: '需要发放的，由省厅另行发文。' }),
  'bonus.paid': ({ params }) => ({ what: `奖金已于 ${params['paidOn']} 发放`, mend: '请核对凭证，不重复登记。' }),
  'bonus.revoked': () => ({ what: '称号已经撤销', mend: '奖金不再发放。' }),
  'bonus.day': ({ params }) => ({ what: `发放日期${shown(params['found'])}不在授予之日 ${params['from']} 与今天 ${params['today']} 之间`, mend: '请按凭证填写。' }),
  'revocation.day': ({ params }) => ({ what: `撤销日期${shown(params['found'])}不在授予之日 ${params['from']} 与今天 ${params['today']} 之间`, mend: '请按撤销决定填写。' }),
  'recovery.standing': () => ({ what: '称号没有撤销，无需追回', mend: '称号撤销后再登记追回。' }),
  'recovery.unpaid': () => ({ what: '奖金没有发放，无需追回', mend: '请核对发放记录。' }),
  'recovery.done': () => ({ what: '已经登记追回', mend: '请核对，不重复登记。' }),
  'recovery.day': ({ params }) => ({ what: `追回日期${shown(params['found'])}不在撤销之日 ${params['from']} 与今天 ${params['today']} 之间`, mend: '请按收据填写。' }),
  'story.not-winner': () => ({ what: '只有获得表彰且称号有效的人可以发布先进事迹', mend: '请从表彰名单中选择。' }),
  'story.stage': ({ params }) => ({ what: `先进事迹现在是「${params['state']}」，不能${params['action']}`, mend: '请刷新后按次序办理。' }),
  'story.personal': ({ params }) => ({ what: `事迹中有不能公开的个人信息：${params['kinds']}`, mend: '由撰稿人删去后再送审。' }),
  'edition.closed': () => ({ what: '本届评选已经结束', mend: '不能重复结束。' }),
  'edition.over': ({ params }) => ({ what: `第${params['number']}届已经结束，不再受理推荐、评审、名单和公示的办理`, mend: '称号的撤销、追回、奖金和事迹仍可办理；新的推荐请在下一届办理。' }),
  'edition.unpublished': () => ({ what: '表彰结果还没有公布', mend: '公布表彰结果后再结束本届。' }),
  'edition.notice': ({ params }) => ({ what: `还有 ${params['count']} 则公示没有结束`, mend: '由省厅结束公示后再办。' }),
  'edition.recovery': ({ params }) => ({ what: `还有 ${params['count']} 项证书或奖金没有追回`, mend: '由省厅登记追回结果后再办。' }),
};
