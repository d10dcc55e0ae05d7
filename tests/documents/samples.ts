/** One filled and, where there is one, one blank model of every form, with the characters that printers get wrong. */
import { approvalForm } from '@domain/forms/approval-form';
import { archiveList } from '@domain/forms/archive-list';
import { bagCover } from '@domain/forms/bag-cover';
import { certificate } from '@domain/forms/certificate';
import { commendationDecision } from '@domain/forms/commendation-decision';
import type { FormModel } from '@domain/forms/form-model';
import { meetingMinutes } from '@domain/forms/meeting-minutes';
import { memberList } from '@domain/forms/member-list';
import { opinionForm } from '@domain/forms/opinion-form';
import { publicityNotice } from '@domain/forms/publicity-notice';
import { quotaTable } from '@domain/forms/quota-table';
import { receiptSlip } from '@domain/forms/receipt-slip';
import { recommendationReport } from '@domain/forms/recommendation-report';
import { revocationDecision } from '@domain/forms/revocation-decision';
import { scoreSheetForm, scoreSummary } from '@domain/forms/review-sheets';
import { slateTable } from '@domain/forms/slate-table';
import { rules } from '../unit/edition';

const [grand, expert] = rules.awards;
/** 𬱖 and 𠅤 lie outside the BMP; none of these is in GB 2312. */
export const RARE_NAMES = ['李䶮堃', '王𬱖', '张𠅤㛃', '赵㵟', '陈喆', '孙犇'];
const BODY = '延边朝鲜族自治州人力资源和社会保障局';

/** An invented person whose number belongs to nobody. */
export const person = {
  name: RARE_NAMES[0], sex: 'male', ethnicity: '朝鲜族', birthMonth: '1978-06', politicalStatus: '中共党员', education: '大学专科',
  employerName: '延边长白山精密制造（集团）有限责任公司第二分厂', ownership: '国有企业', post: '数控车间班组长', occupation: '数控车工',
  skillLevel: '高级技师', certificateNumber: '2222003001100123', yearsInOccupation: 21, conditions: [1, 3],
  honours: '2016年吉林省技术能手；2019年吉林省五一劳动奖章',
  achievements: '长期坚守生产一线，攻克“薄壁件变形”等技术难关12项，累计节约成本860万元；总结的“三定一校”操作法在全省推广；带徒23人，其中高级技师5人。',
  phone: '13800000000', idNumber: '11010519491231002X', remarks: '', award: grand!.id,
};
const other = { ...person, sex: 'female', ethnicity: '汉族', employerName: '吉林某某机械厂', occupation: '焊工', skillLevel: '技师', award: expert!.id };

const DEED = '在车间里，他一干就是二十一年。从学徒工到高级技师，他以“干一行、爱一行、精一行”的劲头，把“毫厘之间见功夫”写进了每一道工序；先后完成技术革新37项，解决生产难题120余个，累计创造经济效益1,860万元。2019年5月，他带领团队攻克了某型号薄壁壳体加工变形的难题，合格率由62.5%提高到99.3%。';

const list = (award: typeof grand, count: number) => ({
  award: award!.id, label: award!.label, personTitle: award!.personTitle,
  people: Array.from({ length: count }, (_, index) => ({
    name: RARE_NAMES[index % RARE_NAMES.length]!, sex: index % 2 ? '女' : '男', employerName: index % 2 ? other.employerName : person.employerName,
    post: '班组长', occupation: person.occupation, skillLevel: person.skillLevel, bodyCode: '2224', bodyName: BODY,
  })),
});
const lists = [list(grand, 10), list(expert, 40)];
const slatePeople = (count: number) => Array.from({ length: count }, (_, index) => ({
  rank: index + 1, award: index % 4 ? expert!.id : grand!.id, values: { ...(index % 4 ? other : person), name: RARE_NAMES[index % RARE_NAMES.length] },
}));

/** A list of so many people. */
export const longSlate = (count: number): FormModel => slateTable(rules, { body: BODY, people: slatePeople(count), date: '2022年11月3日' });

/** The approval form of the person, with deeds of about so many characters. */
export const filledApproval = (characters = 700): FormModel => approvalForm(rules, {
  values: person,
  body: BODY,
  story: {
    deeds: Array.from({ length: Math.max(1, Math.round(characters / DEED.length)) }, () => DEED).join('\n'),
    resume: '1996年9月—1999年7月　吉林机电工程学校数控专业学习\n1999年8月至今　延边长白山精密制造（集团）有限责任公司数控车工、班组长',
    nativePlace: '吉林龙井', workingSince: '1999年8月', school: '吉林机电工程学校数控技术应用专业', employerPlace: '延吉市', certificateIssuer: '省职业技能鉴定中心',
    professionalTitle: '高级工程师', address: '延吉市长白路1号', innovations: DEED, apprentices: '带徒23人，其中高级技师5人、技师9人。', competitions: '第二届全省职业技能大赛数控车项目金牌。', rewards: '无处分。',
  },
  opinions: { 0: { text: '经集体研究并公示5个工作日无异议，同意推荐。', date: '2022年10月27日' } },
});

/** The notice of 2022 in its length: several sheets of plain text. */
export const longText: FormModel = publicityNotice(rules, {
  title: `关于${rules.edition.shortName}吉林技能大奖和吉林省技术能手\n拟表彰对象的公示`, documentNumber: '吉人社公示〔2022〕12号', lists,
  firstDay: '2022-11-21', lastDay: '2022-11-25', workingDays: 5, issuedOn: '2022-11-21', issuer: rules.edition.issuer, objections: rules.publication.objections,
});

export const SAMPLES: Readonly<Record<string, FormModel>> = {
  'approval-form': filledApproval(),
  'approval-form-blank': approvalForm(rules),
  'opinion-form': opinionForm(rules, { values: person, body: BODY, given: { discipline: { answer: 'agree', remarks: '经查阅相关记录，未发现违纪违法问题。', byName: '金某', answeredOn: '2022-10-28' } } }),
  'opinion-form-blank': opinionForm(rules),
  'bag-cover': bagCover(rules, { id: 'k3v9x0q2m7p5t1', values: person, body: BODY, rank: 1, contact: '金某　0433－0000000' }),
  'bag-cover-blank': bagCover(rules),
  'slate-table': longSlate(13),
  'slate-table-blank': slateTable(rules),
  'quota-table': quotaTable(rules, { places: rules.quotas.map(({ unit, award, places }) => ({ unit: rules.units.find(({ code }) => code === unit)?.name ?? unit, award, places })) }),
  'member-list': memberList(rules),
  'archive-list': archiveList({ title: rules.edition.name, number: '2022-001' }, [{ documentNumber: rules.edition.documentNumber, responsible: rules.edition.issuer, title: rules.edition.documentTitle, date: '20221012', page: '1', remarks: '' }]),
  'receipt-slip': receiptSlip(rules, {
    number: '2022-003', body: BODY, handedBy: '金某', receivedBy: '李某', at: '2022年11月3日9时30分',
    items: [{ label: '推荐报告', expected: 1, received: 1 }, { label: '汇总表', expected: 2, received: 1 }, { label: '申报材料册（每人一袋）', expected: 7, received: 7 }],
  }),
  'score-sheet': scoreSheetForm(rules),
  'score-summary': scoreSummary(rules, {
    award: grand!.label, experts: ['01', '02', '03', '04', '05', '06', '07'],
    people: RARE_NAMES.map((name, index) => ({ place: String(index + 1), name, employer: person.employerName, totals: ['90', '91', '88.5', '92', '87', '90', '91'], mean: '90.10', remarks: '' })),
  }),
  'publicity-notice': longText,
  'commendation-decision': commendationDecision(rules, { title: `关于表彰${rules.edition.shortName}吉林技能大奖获得者和\n吉林省技术能手的决定`, documentNumber: '吉人社发〔2022〕35号', lists, conferredOn: '2022-12-20' }),
  'revocation-decision': revocationDecision(rules, {
    name: '王𬱖', employerName: '吉林某某机械厂', award: expert!.id, certificateNumber: '第八届技术能手001号', decisionDocument: '吉人社发〔2022〕35号',
    conferredOn: '2022-12-20', reason: '因严重违纪违法受到处分', documentNumber: '吉人社发〔2023〕3号', decidedOn: '2023-03-02',
  }),
  'recommendation-report': recommendationReport(rules, {
    body: BODY, documentNumber: null, reportedOn: '2022-11-03', meeting: { heldOn: '2022-10-27', minutesNumber: '延人社纪〔2022〕9号' },
    publicity: { firstDay: '2022-10-28', lastDay: '2022-11-03', workingDays: 5, place: '州人社局门户网站', result: '' },
    evaluation: '组织专家7人，采取材料审阅和集中评议的方式进行评审。', contact: { name: '金某', phone: '0433－0000000' },
    lists: [grand!, expert!].map(({ id, label }) => ({ award: id, label, people: RARE_NAMES.slice(0, 3).map((name, index) => ({ rank: index + 1, name, employerName: person.employerName, occupation: '数控车工', skillLevel: '高级技师' })) })),
  }),
  'meeting-minutes': meetingMinutes({
    issuer: rules.edition.office, number: '第3期', title: '评选表彰工作领导小组会议纪要', heldOn: '2022-11-18', place: '厅三楼会议室', chair: '某某',
    present: ['甲某', '乙某', '丙某'], absent: ['丁某'], entitled: 4,
    motions: [{ title: '审议拟表彰对象建议名单', recused: ['乙某'], votes: { for: 2, against: 0, abstained: 0 }, passed: true, reason: '', deviations: [] }],
  }),
  certificate: certificate(rules, { name: '李䶮堃', award: expert!.id, certificateNumber: '第八届技术能手001号', conferredOn: '2022-12-20', verification: 'https://example.gov.cn/verify/001' }),
};
