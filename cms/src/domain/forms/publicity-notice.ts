/** 公示 of a list (通知三（一）6): both days of the period, how to object, the people as an annex. */
import { chineseDate, chineseDateWithWeekday } from '../calendar/chinese-dates';
import type { EditionRules } from '../rules/schema';
import { officialText, paragraph, type OfficialText } from './official-text';
import { peopleAnnex, type PeopleList } from './people-annex';

export interface PublicityFacts {
  title: string;
  documentNumber: string | null;
  lists: readonly PeopleList[];
  /** Civil dates. */
  firstDay: string;
  lastDay: string;
  workingDays: number;
  /** 成文日期 */
  issuedOn: string;
  issuer: string;
  objections: { channel: string; phone: string };
}

/** The text of a publicity notice. */
export function publicityNotice({ edition }: Pick<EditionRules, 'edition'>, facts: PublicityFacts): OfficialText {
  const counts = facts.lists.map(({ label, people }) => `${label}${people.length}名`).join('、');
  const annexes = facts.lists.map(({ label }) => `${edition.shortName}${label}拟表彰对象名单`);
  return officialText({
    title: facts.title,
    documentNumber: facts.documentNumber,
    body: [
      paragraph(`根据《${edition.documentTitle}》（${edition.documentNumber}），经逐级推荐、专家评审、省级考核和集体研究，拟表彰${counts}。现将名单予以公示，接受社会监督。`),
      paragraph(`公示时间：${chineseDateWithWeekday(facts.firstDay)}至${chineseDateWithWeekday(facts.lastDay)}，共${facts.workingDays}个工作日，${chineseDate(facts.lastDay)}24时止。`),
      paragraph('公示期间，单位和个人对公示对象有异议的，可以书面形式反映。以单位名义反映的，应加盖公章；以个人名义反映的，应署真实姓名，并提供联系方式。反映人的信息依法予以保密。'),
      paragraph(`受理部门：${facts.objections.channel}；联系电话：${facts.objections.phone}。`),
    ],
    annexes,
    signature: { issuer: facts.issuer, date: chineseDate(facts.issuedOn) },
    tables: facts.lists.map((list) => peopleAnnex(list, (label) => `${edition.shortName}${label}拟表彰对象名单`)),
  });
}
