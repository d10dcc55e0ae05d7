/** 推荐报告 of a recommending body (通知三（三）1): people, expert evaluation, publicity, contact; the statement on secrecy. */
import { chineseDate, chinesePeriod } from '../calendar/chinese-dates';
import type { EditionRules } from '../rules/schema';
import { heading, officialText, paragraph, type OfficialText } from './official-text';

export interface ReportFacts {
  body: string;
  documentNumber: string | null;
  lists: readonly { award: string; label: string; people: readonly { rank: number; name: string; employerName: string; occupation: string; skillLevel: string }[] }[];
  /** 集体研究; null: not recorded yet. */
  meeting: { heldOn: string; minutesNumber: string } | null;
  /** 公示; null: not recorded yet. */
  publicity: { firstDay: string; lastDay: string; workingDays: number; place: string; /** 公示结果 in the body's own words; '' : 无异议. */ result: string } | null;
  evaluation: string;
  contact: { name: string; phone: string };
  reportedOn: string;
}

const BLANK = '＿＿＿＿';

/** The report of a body. What nobody has recorded is left to be written. */
export function recommendationReport({ edition, materials }: Pick<EditionRules, 'edition' | 'materials'>, facts: ReportFacts): OfficialText {
  const total = facts.lists.reduce((sum, { people }) => sum + people.length, 0);
  const meeting = facts.meeting
    ? `${chineseDate(facts.meeting.heldOn)}，经集体研究（${facts.meeting.minutesNumber}），确定推荐对象${total}名`
    : `经集体研究（会议纪要${BLANK}），确定推荐对象${total}名`;
  const publicity = facts.publicity
    ? `推荐对象于${chinesePeriod(facts.publicity.firstDay, facts.publicity.lastDay)}在${facts.publicity.place}公示，共${facts.publicity.workingDays}个工作日，${facts.publicity.result || '公示期间无异议。'}`
    : `推荐对象于${BLANK}至${BLANK}在${BLANK}公示，共${BLANK}个工作日，公示结果：${BLANK}。`;
  return officialText({
    title: `关于推荐${edition.shortName}${facts.lists.map(({ label }) => label).join('和')}人选的报告`,
    documentNumber: facts.documentNumber,
    recipients: `${edition.office}：`,
    body: [
      paragraph(`按照《${edition.documentTitle}》（${edition.documentNumber}）要求，我单位认真组织开展评选推荐工作，现将有关情况报告如下。`),
      heading('一、推荐人选'),
      paragraph(`${meeting}，其中${facts.lists.map(({ label, people }) => `${label}${people.length}名`).join('、')}。按推荐排序为：`),
      ...facts.lists.flatMap(({ label, people }) => [
        paragraph(`${label}：`),
        ...people.map(({ rank, name, employerName, occupation, skillLevel }) => paragraph(`${rank}.${[name, employerName, occupation, skillLevel].filter(Boolean).join('，')}。`)),
      ]),
      heading('二、专家评议情况'),
      paragraph(facts.evaluation || `专家评议情况：${BLANK}。专家评审意见书附后。`),
      heading('三、公示情况'),
      paragraph(publicity),
      heading('四、材料审核情况'),
      paragraph(`我单位对申报材料的真实性进行了审核，复印件与原件一致。${materials.declassification.statement}。`),
      paragraph(`联系人：${facts.contact.name || BLANK}，联系电话：${facts.contact.phone || BLANK}。`),
    ],
    annexes: materials.submission.flatMap(({ annexes }) => annexes),
    signature: { issuer: facts.body, date: chineseDate(facts.reportedOn) },
  });
}
