/** Words for panels, score sheets, tallies and assessments (通知三（一）3、4). */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

type Subject = 'panel' | 'review' | 'proposal' | 'choice' | 'visit';

const OFFICE = '由省评选办办理。';

export const reviewPhrases: Record<Extract<FixedCode, `${Subject}.${string}`>, Phrase> = {
  'panel.size': ({ params }) => ({ what: `评审组 ${params['size']} 人，应为 ${params['minimum']} 至 ${params['maximum']} 人${params['odd']}`, mend: '请改变人数。' }),
  'panel.pool': ({ params }) => ({ what: `评审组要 ${params['size']} 人，回避后专家库中只有 ${params['free']} 人可抽（${params['excluded']} 人须回避）`, mend: '请补充专家，或缩小评审范围。' }),
  'panel.nobody': () => ({ what: '没有可以交给这个评审组的推荐对象', mend: '只有已报送、汇总表已收件登记、还不在其他评审组的人可以评审；请核对奖项和职业，或先办理收件登记。' }),
  'panel.reserve': () => ({ what: '候补专家已经用完，抽不出人', mend: '请撤销这个评审组，补充专家后重新抽取。' }),
  'panel.seats': ({ params }) => ({ what: `还有 ${params['open']} 个席位没有接受评审`, mend: '请等专家答复；谢绝或回避的席位先补抽。' }),
  'panel.account': ({ params }) => ({ what: `账号「${params['account']}」${params['why']}`, mend: '请换一个账号；没有账号的专家由评选办代录纸质打分表。' }),
  'panel.relation': () => ({ what: '申报的关系中有本届没有的推荐对象', mend: '请重新选择。' }),
  'review.not-open': () => ({ what: '这个评审组现在不接受打分', mend: '评审开始之后、截止之前才能打分。' }),
  'review.late': ({ params }) => ({ what: `评审已于 ${params['deadline']} 截止`, mend: '截止以服务器时间为准，逾期的打分不予接受。' }),
  'review.early': ({ params }) => ({ what: `评审到 ${params['deadline']} 截止，还有 ${params['open']} 份打分表没有提交`, mend: '请等全部提交，或等截止时间到。' }),
  'review.missing': ({ params }) => ({ what: `第 ${params['seats']} 席的 ${params['count']} 份打分表一直没有提交`, mend: '请联系专家；确须不计这些打分表的，写明理由后计票，理由记入日志和计票结果。' }),
  'review.deadline': () => ({ what: '截止时间应晚于现在', mend: '请改变截止时间。' }),
  'review.seat': () => ({ what: '您还没有接受，或已经不在这个席位上', mend: '请先答复是否参加评审。' }),
  'review.points': ({ params }) => ({ what: `${params['code']}的「${params['dimension']}」${params['problem']}`, mend: '请改正分数。' }),
  'review.incomplete': ({ params }) => ({ what: `还有 ${params['count']} 人没有打完分：${params['codes']}`, mend: '请逐项打分，或申请回避。' }),
  'review.submitted': () => ({ what: '打分表已经提交，不能再改', mend: '确有错误的，请与评选办联系。' }),
  'review.recused': ({ params }) => ({ what: `${params['code']}已经登记回避`, mend: '回避的人不打分。' }),
  'review.sheet-seat': () => ({ what: '这不是本席位的打分表', mend: '请上传从这个席位下载的打分表。' }),
  'review.sheet-column': ({ params }) => ({ what: `打分表缺少「${params['columns']}」`, mend: '请使用下载的打分表，不要改动表头。' }),
  'review.sheet-code': ({ params }) => ({ what: `编号「${params['code']}」${params['why']}`, mend: '请核对编号。' }),
  'review.no-tally': () => ({ what: '还没有计票，或计票结果已经不是您看到的那一份', mend: '请刷新后核对。' }),
  'review.tie-open': ({ params }) => ({ what: `第 ${params['rank']} 名有 ${params['count']} 人并列，公布的办法分不出先后`, mend: '请先登记表决结果：不得以抽签定先后。' }),
  'review.tie': () => ({ what: '表决的人不是并列待决的人', mend: '请选择全部并列的人并排出先后。' }),
  'proposal.none': () => ({ what: '这份名单没有依据建议名单', mend: '请先在“建议名单”中列入省级名单；不采用建议名单的，写明理由。' }),
  'proposal.changed': () => ({ what: '建议名单已经不是您看到的那一份：分数、考核结论、人员或规则有变化', mend: '请重新打开建议名单，核对后再列入。' }),
  'proposal.unexplained': ({ params }) => ({ what: `${params['count']} 人与建议名单不同，没有写明理由：${params['names']}`, mend: '请逐人写明理由，理由列入名单、纪要和办理日志。' }),
  'choice.empty': () => ({ what: '没有选定考核对象', mend: '请从计票结果中选择。' }),
  'choice.stranger': ({ params }) => ({ what: `${params['count']} 人不在这份计票结果中，或没有得分`, mend: '只能从计票结果中选择。' }),
  'visit.missing': ({ params }) => ({ what: `${params['name']}还没有考核记录`, mend: '请先登记考核的时间、地点和情况。' }),
  'visit.team': ({ params }) => ({ what: `${params['name']}还没有指定考核组`, mend: OFFICE }),
};
