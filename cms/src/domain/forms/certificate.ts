/** 荣誉证书: the title conferred, its number, and a code that leads to its verification. */
import { chineseDate } from '../calendar/chinese-dates';
import type { EditionRules } from '../rules/schema';

export interface Certificate {
  kind: 'certificate';
  title: string;
  /** 某某同志 */
  name: string;
  text: string;
  closing: string;
  issuer: string;
  date: string;
  number: string;
  /** What the code holds, and what stands below it. */
  code: string;
  codeNote: string;
}

export interface CertificateFacts {
  name: string;
  award: string;
  certificateNumber: string;
  /** Civil date. */
  conferredOn: string;
  /** Address or text of the verification. */
  verification: string;
}

/** The certificate of one commendation. */
export function certificate({ edition, awards }: Pick<EditionRules, 'edition' | 'awards'>, facts: CertificateFacts): Certificate {
  const personTitle = awards.find(({ id }) => id === facts.award)?.personTitle ?? facts.award;
  return {
    kind: 'certificate',
    title: '荣誉证书',
    name: facts.name,
    text: `在${edition.name}中，被授予“${personTitle}”称号。`,
    closing: '特发此证，以资鼓励。',
    issuer: edition.issuer,
    date: chineseDate(facts.conferredOn),
    number: facts.certificateNumber,
    code: facts.verification,
    codeNote: '扫码查验证书',
  };
}
