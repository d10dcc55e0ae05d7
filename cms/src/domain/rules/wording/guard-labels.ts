/** What each guard of a step is called, for refusals and for the readable rules of an edition. */
import type { GuardKind } from '../schema';

export const guardLabels: Record<GuardKind, string> = {
  window: '在规定的报送时间内',
  quota: '不超过名额',
  ceilings: '不超过表彰上限',
  'rank-dense': '排序连续无重复',
  'inversions-explained': '与下级次序不一致的已写明理由',
  'report-complete': '推荐报告已填写',
  'not-empty': '名单不为空',
  eligible: '全部符合评选条件',
  'period-ended': '公示期满',
  'no-open-objection': '没有未结的异议',
  'opinions-complete': '征求意见齐全',
  'materials-complete': '材料齐全',
  declassified: '涉密材料已脱密并注明',
  'decision-minuted': '集体决定有会议纪要',
  'reason-given': '写明理由',
  'assessment-passed': '考核通过',
  'consent-given': '本人同意公开',
  'checked-by-another': '经拟稿人以外的人审核',
};
