/** 表彰决定 (通知三（一）7、四). */
import { chineseDate } from '../calendar/chinese-dates';
import type { EditionRules } from '../rules/schema';
import { officialText, paragraph, type OfficialText } from './official-text';
import { peopleAnnex, type PeopleList } from './people-annex';

export interface DecisionFacts {
  title: string;
  documentNumber: string;
  lists: readonly PeopleList[];
  conferredOn: string;
}

/** The decision that confers the titles, with the names as annexes. */
export function commendationDecision({ edition }: Pick<EditionRules, 'edition'>, { title, documentNumber, lists, conferredOn }: DecisionFacts): OfficialText {
  const conferred = lists.map(({ people, personTitle }) => {
    const first = people[0]?.name ?? '';
    return people.length > 1 ? `授予${first}等${people.length}名同志“${personTitle}”称号` : `授予${first}同志“${personTitle}”称号`;
  });
  const named = (label: string): string => `${edition.shortName}${label}表彰名单`;
  return officialText({
    letterhead: `${edition.issuer}文件`,
    title,
    documentNumber,
    recipients: '各市（州）、长白山管委会、梅河口市人力资源和社会保障局，省直有关部门，中央直属国有企业，省直技工院校：',
    body: [
      paragraph(`为深入贯彻落实党中央、国务院关于加强新时代高技能人才队伍建设的决策部署，大力弘扬劳模精神、劳动精神、工匠精神，激励广大劳动者走技能成才、技能报国之路，按照《${edition.documentTitle}》（${edition.documentNumber}），经逐级推荐、专家评审、省级考核、集体研究和社会公示，${edition.issuer}决定：${conferred.join('，')}。`),
      paragraph('希望受表彰的同志珍惜荣誉、再接再厉，充分发挥示范引领作用。全省广大技能人才要以受表彰的同志为榜样，立足岗位，钻研技术，为新时代吉林全面振兴全方位振兴作出新的更大贡献。'),
    ],
    annexes: lists.map(({ label }) => named(label)),
    signature: { issuer: edition.issuer, date: chineseDate(conferredOn) },
    tables: lists.map((list) => peopleAnnex(list, named)),
  });
}
