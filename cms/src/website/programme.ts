/** The programme as the front page introduces it, from the frozen rules of its edition. */
import type { EditionRules } from '../domain/rules/schema';
import type { Programme } from './column';

/** Name, basis and ceilings of an edition. */
export function programmeOf({ edition, awards, publication }: EditionRules): Programme {
  const { siteName, siteDomain, siteIdCode, columnName, columnDescription, columnKeywords, columnType, contentSource, sponsor, icp, police } = publication.site;
  return {
    site: { siteName, siteDomain, siteIdCode, columnName, columnDescription, columnKeywords, columnType, contentSource, sponsor, icp, police },
    edition: { number: edition.number, name: edition.name, noticeTitle: edition.documentTitle, noticeDocumentNumber: edition.documentNumber },
    awards: awards.map(({ label, ceiling }) => ({ label, ceiling })),
  };
}
