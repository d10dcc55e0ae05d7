/** Texts of notices, their periods and results; they come with the pages that show them. */
import { addTexts } from '../late-texts';

export const notice = {
  post: '发布公示',
  confirmPost: '送审 %{count} 人的公示',
  postFollows: '先由另一个账号审核网页，审核通过后再公布。网页只显示姓名、性别、单位、岗位、工种和技能等级；公布后名单锁定，公示期满前不能改动。',
  who: '公示对象',
  whoLine: '%{award} %{count} 人',
  title: '标题',
  number: '文号',
  numberExample: '吉人社公示〔2022〕12号',
  firstDay: '公示第一天',
  defaultTitle: '%{edition}拟表彰对象公示',
  bothNeeded: '请填写标题和文号。',
  past: '公示第一天不能早于今天。',
  dates: '公示期',
  ends: '结束',
  endsAt: '%{day} 24时',
  period: '公示期',
  record: '公告信息',
  workingDays: '天数',
  postedAt: '发布时间',
  closedAt: '结束时间',
  address: '网址',
  publicPage: '查看网页',
  people: '公示对象',
  peopleCount: '公示对象 %{count} 人',
  awardCount: '%{award}（%{count} 人）',
  close: '结束公示',
  closeEarly: '公示期到%{day} 24时结束，期满后才能结束公示。',
  closeTitle: '结束公示',
  closeFollows: '公示期满且没有未办结的异议，才能结束。结束后可以发布表彰决定。',
  closedNow: '公示已结束。',
  overdue: '公示期已于%{day} 24时届满，请结束公示。',
} as const;

export const period = { today: '今天', rest: '不计', passed: '已过', ahead: '工作日' } as const;

export const results = {
  open: '发布表彰决定',
  confirm: '送审 %{count} 人的表彰名单',
  follows: '先由另一个账号审核网页，审核通过后再公布。公布后每人生成证书编号；未入选的推荐对象同时办结。公布不能撤回，只能另行撤销称号。',
  number: '决定文号',
  conferredOn: '表彰日期',
  basis: '依据公示',
  defaultTitle: '关于表彰%{edition}获得者的决定',
} as const;

addTexts({ notice, period, results });
