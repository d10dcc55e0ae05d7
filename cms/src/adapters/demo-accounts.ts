/** The people of the demo. Their password is public knowledge, so production refuses it everywhere. */

/** Password of every demo account and of the demo's panel administrator. */
export const DEMO_PASSWORD = 'Jilin-2022-demo';

/** The instant the demo begins at: the first morning of the submission window. */
export const DEMO_CLOCK = '2022-11-03T09:00:00+08:00';

/** Login of the panel's administrator. */
export const PANEL_EMAIL = 'sysadmin@skills-award.local';

export interface DemoAccount {
  username: string;
  displayName: string;
  /** Id of a role in roles.json. */
  role: string;
  /** Code of the unit the account belongs to. */
  unitCode: string;
}

/** Accounts that do not depend on the list of recommending bodies. */
export const DEMO_STAFF: readonly DemoAccount[] = [
  { username: 'office', displayName: '省评选办 王主任', role: 'province-office', unitCode: '22' },
  { username: 'leader', displayName: '领导小组 李组长', role: 'leader', unitCode: '22' },
  { username: 'leader2', displayName: '领导小组 韩副组长', role: 'leader', unitCode: '22' },
  { username: 'leader3', displayName: '领导小组 许成员', role: 'leader', unitCode: '22' },
  { username: 'county', displayName: '榆树市人社局 赵科长', role: 'county-bureau', unitCode: '220182' },
  { username: 'employer', displayName: '企业人力资源部 孙主管', role: 'employer', unitCode: 'demo-employer' },
  { username: 'expert', displayName: '评审专家 周教授', role: 'expert', unitCode: '22' },
  { username: 'agency', displayName: '四平市纪委监委 吴干部', role: 'opinion-agency', unitCode: '2203-JW' },
  { username: 'investigator', displayName: '异议核查员 何处长', role: 'objection-investigator', unitCode: '22' },
  { username: 'office-2', displayName: '省评选办 刘副主任', role: 'province-office', unitCode: '22' },
  { username: 'portal', displayName: '门户网站编辑 郑编辑', role: 'portal-editor', unitCode: '22' },
  { username: 'auditor', displayName: '监督审计 冯审计', role: 'auditor', unitCode: '22' },
  { username: 'sysadmin', displayName: '系统管理员 陈工', role: 'system-administrator', unitCode: '22' },
];
