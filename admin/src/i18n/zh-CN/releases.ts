/** Texts of pages that a second person checks before they are published; they come with the pages that show them. */
import { addTexts } from '../late-texts';

export const releases = {
  title: '公布稿',
  lead: '公示、更正、表彰决定和撤销公告：送审、另一人审核，然后公布',
  emptyTitle: '还没有公布稿',
  emptyWhy: '在省级名单、公示或表彰名单里送审，公布稿就会出现在这里。',
  act: { publicity: '发布公示', amendment: '更正公示', results: '发布表彰决定', revocation: '撤销称号' },
  states: { checking: '待审核', approved: '审核通过', published: '已公布', returned: '已退回', replaced: '已重新拟稿' },
  sent: '已送审，请另一个账号审核',
  samePerson: '本稿由您送审，请另一个账号审核',
  publish: '公布',
  publishFollows: {
    publicity: '公布后名单锁定，网页从公示第一天起公开，公示期满前不能改动。',
    amendment: '公布后取代现在的网页，更正说明列在页面上。',
    results: '公布后每人生成证书编号，未入选的推荐对象同时办结。公布不能撤回，只能另行撤销称号。',
    revocation: '公布后称号撤销，网站的撤销名单和证书查询同时更新；证书和奖金须追回。',
  },
  firstDay: '公示第一天',
  published: '已公布',
  approveFollows: '通过后即可公布。公布时内容有变动的，系统要求重新送审。',
  returnFollows: '退回后由拟稿人改正并重新送审。',
  waiting: '《%{title}》已送审，等待另一人审核。',
  ready: '《%{title}》审核通过，可以公布。',
  returned: '《%{title}》被退回：%{reason}',
  open: '查看公布稿',
  when: '公开时间',
  impact: {
    purpose: '公开评选表彰的名单和结果，接受社会监督（通知三（一）6、7）',
    necessity: '只公开姓名、性别、单位、岗位、工种和技能等级，均为监督所必需',
    effect: '影响限于公开的项目；本人已签署同意公开的承诺',
    measures: '不公开证件号码、电话、住址和出生日期；网页经系统核查和另一人审核，期满后按规定处理',
  },
} as const;

addTexts({ releases });
