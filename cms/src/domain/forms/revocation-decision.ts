/** 撤销决定 (通知三（二）4): the title withdrawn, certificate and bonus recovered. */
import { chineseDate } from '../calendar/chinese-dates';
import type { EditionRules } from '../rules/schema';
import { officialText, paragraph, type OfficialText } from './official-text';

export interface RevocationFacts {
  name: string;
  employerName: string;
  award: string;
  certificateNumber: string;
  /** The document that conferred the title. */
  decisionDocument: string;
  conferredOn: string;
  /** What happened, as a clause: 因严重违纪违法受到处分. */
  reason: string;
  documentNumber: string;
  decidedOn: string;
}

/** The decision on one person. */
export function revocationDecision({ edition, awards }: Pick<EditionRules, 'edition' | 'awards'>, facts: RevocationFacts): OfficialText {
  const personTitle = awards.find(({ id }) => id === facts.award)?.personTitle ?? facts.award;
  return officialText({
    letterhead: `${edition.issuer}文件`,
    title: `关于撤销${facts.name}“${personTitle}”\n称号的决定`,
    documentNumber: facts.documentNumber,
    body: [
      paragraph(`${facts.name}，${facts.employerName}职工，${chineseDate(facts.conferredOn)}经《${facts.decisionDocument}》被授予“${personTitle}”称号（证书编号：${facts.certificateNumber}）。`),
      paragraph(`经查，该同志${facts.reason}，已丧失受表彰对象的先进性。根据《${edition.documentTitle}》（${edition.documentNumber}）三（二）4的规定，决定撤销其“${personTitle}”称号，收回证书和奖金。`),
      paragraph('请其所在单位和推荐单位在收到本决定之日起10个工作日内，将证书和奖金收回并报送我厅。'),
    ],
    signature: { issuer: edition.issuer, date: chineseDate(facts.decidedOn) },
  });
}
