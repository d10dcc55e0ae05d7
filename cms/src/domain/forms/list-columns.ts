/** Which columns a list has when it is given out as a spreadsheet, by resource: what each is called and how its values are put into words. */
import type { EditionRules } from '../rules/schema';

type Words = 'text' | 'number' | 'award' | 'state' | 'sex' | 'verdict' | 'instant' | 'list' | 'level';

export interface ListColumnEntry {
  field: string;
  label: string;
  as: Words;
  /** In characters. */
  width: number;
}

const column = (field: string, label: string, width = 14, as: Words = 'text'): ListColumnEntry => ({ field, label, as, width });

/** By the resource's name in addresses. What a role does not see is left out of its file. */
export const LIST_COLUMNS: Readonly<Record<string, { title: string; columns: readonly ListColumnEntry[] }>> = {
  nominees: {
    title: '推荐对象',
    columns: [
      column('bodyName', '推荐单位', 26), column('award', '申报奖项', 15, 'award'), column('rank', '推荐排序', 9, 'number'), column('name', '姓名', 10), column('sex', '性别', 6, 'sex'),
      column('ethnicity', '民族', 9), column('birthMonth', '出生年月', 10), column('politicalStatus', '政治面貌', 11), column('education', '学历', 11), column('employerName', '工作单位', 28),
      column('post', '岗位', 14), column('ownership', '单位性质', 12), column('frontline', '是否一线', 8), column('occupation', '职业（工种）', 15), column('skillLevel', '技能等级', 11),
      column('certificateNumber', '证书编号', 20), column('yearsInOccupation', '从事本职业年限', 10, 'number'), column('conditions', '符合条件', 9, 'list'), column('honours', '曾获主要荣誉', 28),
      column('achievements', '主要业绩', 44), column('state', '办理状态', 12, 'state'), column('verdict', '核对结果', 10, 'verdict'),
    ],
  },
  slates: {
    title: '汇总表',
    columns: [
      column('unitName', '单位', 28), column('level', '层级', 10, 'level'), column('state', '状态', 12, 'state'), column('entries', '人数', 8, 'number'), column('failing', '有问题', 8, 'number'),
      column('receiverName', '报送到', 26), column('submittedAt', '报送时间', 18, 'instant'), column('mendBy', '补正期限', 12),
    ],
  },
  units: {
    title: '单位',
    columns: [column('code', '代码', 12), column('name', '名称', 34), column('parentName', '上级单位', 28), column('uscc', '统一社会信用代码', 22), column('ownership', '单位性质', 12), column('channel', '推荐渠道', 12)],
  },
  quotas: {
    title: '推荐名额',
    columns: [column('unitName', '推荐单位', 28), column('award', '奖项', 15, 'award'), column('places', '名额', 8, 'number'), column('used', '已用', 8, 'number'), column('remaining', '可用', 8, 'number')],
  },
  notices: {
    title: '公示',
    columns: [
      column('title', '标题', 40), column('unitName', '单位', 26), column('documentNumber', '文号', 18), column('state', '状态', 12, 'state'), column('firstDay', '首日', 12), column('lastDay', '末日', 12),
      column('workingDays', '工作日', 8, 'number'), column('place', '公示地点', 20),
    ],
  },
  objections: {
    title: '异议',
    columns: [
      column('number', '编号', 8, 'number'), column('noticeTitle', '公示', 34), column('unitName', '单位', 24), column('nomineeName', '涉及人选', 10), column('nomineeEmployer', '工作单位', 26),
      column('arrivedOn', '收到日期', 12), column('state', '状态', 12, 'state'), column('investigatorName', '核查人', 10), column('conclusion', '结论', 16), column('decidedAt', '决定时间', 18, 'instant'),
    ],
  },
  commendations: {
    title: '表彰',
    columns: [
      column('award', '奖项', 15, 'award'), column('nomineeName', '姓名', 10), column('employerName', '工作单位', 28), column('bodyName', '推荐单位', 26), column('certificateNumber', '证书编号', 20),
      column('decisionDocument', '决定文号', 20), column('conferredOn', '授予日期', 12), column('state', '状态', 12, 'state'), column('bonusAmount', '奖金（元）', 11, 'number'), column('paidOn', '发放日期', 12),
      column('revokedOn', '撤销日期', 12), column('revocationDocument', '撤销文号', 20),
    ],
  },
  opinions: {
    title: '征求意见',
    columns: [
      column('bodyName', '推荐单位', 26), column('nomineeName', '姓名', 10), column('employerName', '工作单位', 26), column('agency', '机关', 14), column('requestedOn', '发函日期', 12), column('letterNumber', '函号', 18),
      column('answer', '意见', 10), column('answeredOn', '答复日期', 12), column('byName', '经办人', 10), column('validUntil', '有效期至', 12), column('remarks', '情况', 30),
    ],
  },
  receipts: {
    title: '收件',
    columns: [column('number', '收件号', 8, 'number'), column('unitName', '推荐单位', 28), column('receivedAt', '收件时间', 18, 'instant'), column('handedBy', '送件人', 12), column('receivedBy', '收件人', 12), column('involvesSecrets', '是否涉密', 9)],
  },
  reviewers: {
    title: '专家名录',
    columns: [column('name', '姓名', 10), column('title', '职称', 16), column('employerName', '工作单位', 28), column('occupations', '专业', 24, 'list'), column('active', '在库', 8), column('seats', '参加评审组', 10, 'number')],
  },
  panels: {
    title: '评审组',
    columns: [
      column('name', '名称', 26), column('awards', '奖项', 18, 'award'), column('size', '席位', 8, 'number'), column('state', '状态', 12), column('candidates', '推荐对象', 10, 'number'), column('submitted', '已交席位', 10, 'number'),
      column('drawnAt', '抽取时间', 18, 'instant'), column('deadline', '截止', 18, 'instant'), column('seed', '抽取种子', 24),
    ],
  },
  meetings: {
    title: '会议',
    columns: [column('title', '会议', 34), column('heldOn', '日期', 12), column('place', '地点', 20), column('state', '状态', 12), column('motions', '议题', 8, 'number'), column('minutesNumber', '纪要编号', 18), column('signedBy', '签批人', 10)],
  },
  'organisation-members': {
    title: '工作机构',
    columns: [column('unitName', '单位', 28), column('groupKind', '机构', 16), column('personName', '姓名', 10), column('post', '单位职务', 22), column('seat', '职务', 10), column('fromDay', '起', 12), column('toDay', '止', 12)],
  },
  announcements: {
    title: '公告',
    columns: [column('title', '标题', 40), column('kind', '种类', 12), column('documentNumber', '文号', 18), column('issuedOn', '成文日期', 12), column('state', '状态', 12, 'state'), column('authorName', '拟稿', 10), column('checkerName', '审核', 10)],
  },
  journal: {
    title: '办理日志',
    columns: [
      column('sequence', '序号', 9, 'number'), column('occurredAt', '时间', 18, 'instant'), column('actorName', '办理人', 12), column('unitName', '单位', 26), column('command', '办理', 22), column('subjectType', '事项', 14),
      column('subjectId', '编号', 26), column('reason', '理由', 30), column('hash', '散列', 66),
    ],
  },
  'prior-honours': { title: '历届获奖', columns: [column('award', '奖项', 15, 'award'), column('editionNumber', '届次', 8, 'number'), column('name', '姓名', 10)] },
  penalties: {
    title: '处理决定',
    columns: [column('unitName', '单位', 28), column('nomineeName', '涉及人选', 10), column('forEdition', '适用届次', 9, 'number'), column('award', '奖项', 15, 'award'), column('places', '扣减名额', 9, 'number'), column('documentNumber', '文号', 18), column('reason', '事由', 34), column('imposedOn', '日期', 12)],
  },
};

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };
const VERDICTS: Readonly<Record<string, string>> = { pass: '符合', fail: '不符合', unknown: '无法判定' };
const LEVELS: Readonly<Record<string, string>> = { employer: '所在单位', county: '县级', body: '推荐单位', province: '省级' };

/** Machines whose states a resource shows; a state of several has one label in all of them. */
const MACHINES: Readonly<Record<string, readonly (keyof EditionRules['stages'])[]>> = {
  nominees: ['nominee'], slates: ['slate', 'county-slate', 'employer-slate'], notices: ['notice'], objections: ['objection'], commendations: ['commendation'], announcements: ['announcement'],
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Writes 2022-11-03 09:05; kept, since making one is slow. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, known);
  return known;
}

/** A value as the file shows it: a number, or text, '' where nothing is known. */
export function listedValue(resource: string, { as }: ListColumnEntry, value: unknown, { awards, stages, calendar }: Pick<EditionRules, 'awards' | 'stages' | 'calendar'>): string | number {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => listedValue(resource, { as } as ListColumnEntry, each, { awards, stages, calendar })).join('、');
  const text = typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
  switch (as) {
    case 'number':
      return typeof value === 'number' ? value : text;
    case 'award':
      return awards.find(({ id }) => id === text)?.label ?? text;
    case 'state':
      return (MACHINES[resource] ?? []).flatMap((machine) => stages[machine]?.states ?? []).find(({ id }) => id === text)?.label ?? text;
    case 'sex':
      return SEXES[text] ?? text;
    case 'verdict':
      return VERDICTS[text] ?? text;
    case 'level':
      return LEVELS[text] ?? text;
    case 'instant':
      return clockOf(calendar.timeZone).format(new Date(text));
    case 'text':
    case 'list':
      return text;
  }
}
