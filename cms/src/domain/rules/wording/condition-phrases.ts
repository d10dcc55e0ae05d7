/** Words for the eligibility conditions, one entry for each kind. */
import type { ConditionKind } from '../condition-kind';
import { ofFact, shown, type Phrase } from './phrase';

export const conditionPhrases: Record<ConditionKind, Phrase> = {
  'frontline-post': ofFact(
    () => '不在生产服务一线技能岗位',
    () => '未说明是否在生产服务一线技能岗位',
  ),
  'same-award': ofFact(
    (p) => `已在第${p['edition']}届获得${p['awardLabel']}，不再参与同一奖项推荐`,
    () => '尚未核对历届获奖名单，不知是否已获同一奖项',
    { barred: '核对无误的，请推荐单位删去此人；历届名单有误的，由省厅更正。', open: '由省厅核对历届名单。' },
  ),
  'single-nomination': ofFact(
    (p) => (p['barred'] === 1 ? `本届经${p['where']}推荐的${p['awardLabel']}已取消资格，不得重报` : p['same'] === 1 ? `同一人在本届已由${p['where']}推荐${p['awardLabel']}` : `同一人在本届还申报了${p['awardLabel']}（${p['where']}）`),
    () => '尚未核对本届其他名单',
    { barred: '一人只能由一个单位申报一个奖项，请有关推荐单位商定后删去其余。', open: '由省厅核对本届其他名单。' },
  ),
  'head-of-unit': ofFact(
    () => '是现任企事业单位负责人',
    () => '未说明是否为单位负责人',
  ),
  employment: ofFact(
    () => '已退休',
    (p) => `在职状态${shown(p['found'])}不能说明是否退休`,
  ),
  'years-in-occupation': ofFact(
    (p) => `从事本职业 ${p['found']} 年，不满 ${p['required']} 年${p['waiver'] ? '，也没有可免除年限的条件' : ''}`,
    (p) => `从事本职业年限${shown(p['found'])}读不出年数，要求满 ${p['required']} 年`,
  ),
  'skill-level': (issue) =>
    issue.severity === 'warning'
      ? {
          what: `技能等级${shown(issue.params['found'])}，原则上应为${issue.params['required']}及以上`,
          mend: '确需推荐的，由推荐单位写明理由，报省厅认可。',
        }
      : ofFact(
          (p) => `技能等级${shown(p['found'])}，低于${p['required']}`,
          (p) => `技能等级${shown(p['found'])}认不出，要求${p['required']}及以上`,
        )(issue),
  'prior-honour': ofFact(
    (p) => `历届名单中没有此人获得${p['awardLabel']}的记录`,
    (p) => `尚未核对历届获奖名单，不知是否已获${p['awardLabel']}`,
    { barred: '确已获得的，请省厅更正历届名单；未获得的，不能推荐此奖项。', open: '由省厅核对历届名单。' },
  ),
  'claimed-condition': ofFact(
    (p) => (p['found'] === undefined ? '没有填写符合第几项条件' : `填写的条件${shown(p['found'])}不成立，本奖项共 ${p['count']} 项条件`),
    (p) => (p['frontline'] === 1 ? `填写的条件${shown(p['found'])}还要求在生产服务一线，是否一线未说明` : `填写的条件${shown(p['found'])}认不出是第几项`),
  ),
  'clean-record': ofFact(
    (p) => `${p['since']}以来有违法违纪或受处分、处理等情况${p['note'] ? `：${p['note']}` : ''}`,
    (p) => `${p['since']}以来有无违法违纪等情况不能确定${p['note'] ? `：${p['note']}` : ''}`,
  ),
  'influence-period': ofFact(
    (p) => (p['until'] ? `处分或处理的影响期到${p['until']}未满` : '正在接受审查调查，尚未作出结论'),
    () => '处分或处理的影响期止于何时没有写明',
  ),
  'employer-channel': ofFact(
    (p) => `${p['employer']}应由${p['channel']}推荐`,
    (p) => `${p['employer']}不在单位名册中，不知应由谁推荐`,
    { barred: '请改由该单位推荐；名册有误的，由省厅更正。', open: '请核对单位名称；确未列入的，由省厅补入单位名册。' },
  ),
};
