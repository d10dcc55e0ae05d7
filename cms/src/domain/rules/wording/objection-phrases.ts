/** Words for objections: what they must say, who may look into them, who decides. */
import type { FixedCode } from '../issue';
import { shown, type Phrase } from './phrase';

export const objectionPhrases: Record<Extract<FixedCode, `objection.${string}`>, Phrase> = {
  'objection.name': () => ({ what: '没有写明真实姓名', mend: '异议须实名提出，请填写本人或单位联系人的姓名；反映人的信息依法保密。' }),
  'objection.contact': () => ({ what: '没有可用的联系方式', mend: '请填写电话、通讯地址或电子邮箱，以便核实情况。' }),
  'objection.content': () => ({ what: '没有写明反映的问题', mend: '请写明具体事实或线索，至少 10 个字。' }),
  'objection.seal': () => ({ what: '以单位名义提出，没有加盖公章', mend: '请上传盖章材料的扫描件或照片，或改以个人名义提出。' }),
  'objection.day': ({ params }) => ({ what: `日期 ${params['found']} 晚于${params['after']}`, mend: '请核对信封、来访或来电登记上的日期。' }),
  'objection.not-listed': () => ({ what: '所选的人不在这份公示名单上', mend: '请重新选择公示对象，或选择对整份名单提出异议。' }),
  'objection.not-open': ({ params }) => ({ what: `这份公示现在是「${params['state']}」，不再受理异议`, mend: '如需反映问题，请直接向公示所列的受理部门提出。' }),
  'objection.closed': ({ params }) => ({ what: `网上提出异议的时间为 ${params['first']} 至 ${params['last']} 24时，现在不在这个时间内`, mend: '请按公示所列的电话、地址向受理部门反映。' }),
  'objection.attachments': ({ params }) => ({ what: `附件${shown(params['found'])}不能接收`, mend: '请上传 PDF、JPG 或 PNG 文件，最多 5 个，合计不超过 10 MB。' }),
  'objection.author': ({ params }) => ({ what: `${params['name']}参与编制或发布了这份名单，不能核查对它的异议`, mend: '请另行指定核查人。' }),
  'objection.own-unit': ({ params }) => ({ what: `${params['name']}与被反映人同属一个单位或推荐渠道，应当回避`, mend: '请另行指定核查人。' }),
  'objection.relation': ({ params }) => ({ what: `${params['name']}与被反映人有应当回避的关系`, mend: '请另行指定核查人。' }),
  'objection.no-investigator': () => ({ what: '所选的账号不能核查异议', mend: '请从列出的核查人中选择；需要增加核查人的，请与系统管理员联系。' }),
  'objection.not-yours': () => ({ what: '这件异议没有指定由您核查', mend: '反映人的身份和反映内容只有指定的核查人可以查看。' }),
  'objection.names-reporter': () => ({ what: '核查情况中出现了反映人的姓名、单位或联系方式', mend: '核查情况将由决定人阅看，请删去能识别反映人的内容。' }),
  'objection.same-person': () => ({ what: '作出决定的人就是核查人', mend: '请由核查人以外的人作出决定。' }),
  'objection.effect': () => ({ what: '只有核查属实的异议才能对公示对象作出处理', mend: '核查不实或不予受理的，请选择「不作处理」；认为核查有误的，退回补充核查。' }),
  'objection.no-nominee': () => ({ what: '这件异议针对整份名单，没有指明公示对象', mend: '需要处理某个人的，请另行登记对此人的异议。' }),
  'objection.done': () => ({ what: '已按决定对公示对象作出处理，不能重新核查', mend: '被移出或取消资格的不得递补、重报（通知三（二）4）。' }),
};
