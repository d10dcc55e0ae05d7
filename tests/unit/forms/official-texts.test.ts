import { describe, expect, test } from 'vitest';
import { commendationDecision } from '@domain/forms/commendation-decision';
import { meetingMinutes } from '@domain/forms/meeting-minutes';
import { subheading } from '@domain/forms/official-text';
import { publicityNotice } from '@domain/forms/publicity-notice';
import { recommendationReport } from '@domain/forms/recommendation-report';
import { revocationDecision } from '@domain/forms/revocation-decision';
import type { PublicList } from '@domain/publication/public-lists';
import { rules } from '../edition';

const [grand, expert] = rules.awards;
const someone = { name: '李䶮堃', sex: '男', employerName: '某厂', post: '班长', occupation: '焊工', skillLevel: '技师', bodyCode: '1', bodyName: '甲' };
const lists: PublicList[] = [
  { award: grand!.id, label: grand!.label, personTitle: grand!.personTitle, people: [someone] },
  { award: expert!.id, label: expert!.label, personTitle: expert!.personTitle, people: [{ ...someone, name: '王𬱖' }, { bodyCode: '1', bodyName: '甲' }] },
];
const said = ({ body }: { body: readonly { text: string }[] }): string => body.map(({ text }) => text).join('\n');

describe('公示 (通知三（一）6)', () => {
  const notice = publicityNotice(rules, {
    title: '公示', documentNumber: '吉人社公示〔2022〕12号', lists, firstDay: '2022-11-21', lastDay: '2022-11-25', workingDays: 5,
    issuedOn: '2022-11-21', issuer: rules.edition.issuer, objections: { channel: '职业能力建设处', phone: '0431-88690627' },
  });
  test('both days with their weekdays, the end of the last, and how to object', () => {
    expect(said(notice)).toContain('2022年11月21日（周一）至2022年11月25日（周五），共5个工作日，2022年11月25日24时止');
    expect(said(notice)).toContain('受理部门：职业能力建设处；联系电话：0431-88690627。');
    expect(said(notice)).toContain(`拟表彰${grand!.label}1名、${expert!.label}2名`);
  });
  test('the people as annexes, one an award, whitelisted columns only', () => {
    expect(notice.annexes).toEqual([`第八届${grand!.label}拟表彰对象名单`, `第八届${expert!.label}拟表彰对象名单`]);
    expect(notice.tables.map(({ rows }) => rows)).toEqual([
      [['1', '李䶮堃', '男', '某厂', '班长', '焊工', '技师']],
      [['1', '王𬱖', '男', '某厂', '班长', '焊工', '技师'], ['2', '', '', '', '', '', '']],
    ]);
  });
});

test('表彰决定 (通知三（一）7、四): who is given which title', () => {
  const decision = commendationDecision(rules, { title: '决定', documentNumber: '吉人社发〔2022〕35号', lists, conferredOn: '2022-12-20' });
  expect(said(decision)).toContain(`授予李䶮堃同志“${grand!.personTitle}”称号，授予王𬱖等2名同志“${expert!.personTitle}”称号`);
  expect([decision.letterhead, decision.signature]).toEqual([`${rules.edition.issuer}文件`, { issuer: rules.edition.issuer, date: '2022年12月20日' }]);
  const nobody = commendationDecision(rules, { title: '决定', documentNumber: '', lists: [{ ...lists[0]!, people: [] }], conferredOn: '2022-12-20' });
  expect(said(nobody)).toContain('授予同志');
});

test('撤销决定 (通知三（二）4): title, certificate and bonus', () => {
  const facts = {
    name: '王𬱖', employerName: '某厂', award: expert!.id, certificateNumber: '001号', decisionDocument: '吉人社发〔2022〕35号', conferredOn: '2022-12-20',
    reason: '因违法受到处罚', documentNumber: '吉人社发〔2023〕3号', decidedOn: '2023-03-02',
  };
  expect(said(revocationDecision(rules, facts))).toContain(`决定撤销其“${expert!.personTitle}”称号，收回证书和奖金`);
  expect(revocationDecision(rules, { ...facts, award: '旧称号' }).title).toContain('“旧称号”');
});

describe('推荐报告 (通知三（三）1)', () => {
  const base = {
    body: '延边州人社局', documentNumber: null, reportedOn: '2022-11-03', meeting: null, publicity: null, evaluation: '', contact: { name: '', phone: '' },
    lists: [{ award: grand!.id, label: grand!.label, people: [{ rank: 1, name: '李䶮堃', employerName: '某厂', occupation: '', skillLevel: '技师' }] }],
  };
  test('what is not recorded is left to be written', () => {
    const text = said(recommendationReport(rules, base));
    expect(text).toContain('会议纪要＿＿＿＿');
    expect(text).toContain('推荐对象于＿＿＿＿至＿＿＿＿');
    expect(text).toContain('专家评议情况：＿＿＿＿');
    expect(text).toContain('联系人：＿＿＿＿，联系电话：＿＿＿＿。');
    expect(text).toContain('1.李䶮堃，某厂，技师。');
    expect(text).toContain('材料已脱密，可公开');
  });
  test('what is recorded stands in it', () => {
    const report = recommendationReport(rules, {
      ...base, meeting: { heldOn: '2022-10-27', minutesNumber: '第9号' }, evaluation: '专家7人评审。', contact: { name: '金某', phone: '0433' },
      publicity: { firstDay: '2022-10-28', lastDay: '2022-11-03', workingDays: 5, place: '门户网站', result: '' },
    });
    expect(said(report)).toContain('2022年10月27日，经集体研究（第9号），确定推荐对象1名');
    expect(said(report)).toContain('推荐对象于2022年10月28日至11月3日在门户网站公示，共5个工作日，公示期间无异议。');
    const objected = { firstDay: '2022-10-28', lastDay: '2022-11-03', workingDays: 5, place: '门户网站', result: '收到反映1件，查无实据。' };
    expect(said(recommendationReport(rules, { ...base, publicity: objected }))).toContain('共5个工作日，收到反映1件，查无实据。');
    expect(said(report)).toContain('联系人：金某，联系电话：0433。');
    expect(report.title).toBe(`关于推荐第八届${grand!.label}人选的报告`);
    expect(report.annexes).toEqual(['专家评审意见书', '公示截图']);
  });
});

test('会议纪要 without a chair leaves the line out', () => {
  const minutes = meetingMinutes({ issuer: '办公室', number: '第3期', title: '纪要', heldOn: '2022-11-18', place: '会议室', chair: '', present: [], absent: [], entitled: 0, motions: [] });
  expect(said(minutes)).not.toContain('主持');
});

test('会议纪要: attendance, recusal, votes', () => {
  const motion = { title: '审议名单', recused: ['乙某'], votes: { for: 2, against: 0, abstained: 1 }, passed: true, reason: '', deviations: [] };
  const motions = Array.from({ length: 11 }, (_, index) => (index === 0 ? motion : { ...motion, recused: [], passed: false, reason: '另行研究。' }));
  const minutes = meetingMinutes({ issuer: '办公室', number: '第3期', title: '纪要', heldOn: '2022-11-18', place: '会议室', chair: '某', present: ['甲某', '乙某'], absent: [], entitled: 2, motions });
  const text = said(minutes);
  expect(text).toContain('应到2人，实到2人');
  expect(text).toContain('缺席：无');
  expect(text).toContain('一、审议名单\n乙某回避。表决结果：同意2票，反对0票，弃权1票，通过。');
  expect(text).not.toContain('与建议名单不同');
  expect(text).toContain('11、审议名单\n表决结果：同意2票，反对0票，弃权1票，未通过。另行研究。');
  const departing = meetingMinutes({
    issuer: '办公室', number: '第3期', title: '纪要', heldOn: '2022-11-18', place: '会议室', chair: '', present: [], absent: [], entitled: 2,
    motions: [{ ...motion, deviations: [{ name: '丙某', kind: 'added', reason: '艰苦岗位' }, { name: '丁某', kind: 'left-out', reason: '本人申请退出' }] }],
  });
  expect(said(departing)).toContain('与建议名单不同的2人：丙某（列入，艰苦岗位）；丁某（未列入，本人申请退出）。');
  expect(subheading('（一）').level).toBe('subheading');
});
