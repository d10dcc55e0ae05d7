/** An edition's rules as a document people read: every rule with its clause, and whether the notice says so or we do. */
import type { Holidays } from '../../calendar/working-day';
import type { EditionRules } from '../schema';
import { conditionSections } from './conditions';
import { materialSection } from './materials';
import { awardSection, unitSection } from './places';
import { publicationSection } from './publication';
import { reviewSection } from './review';
import { roleSection } from './roles';
import type { Section } from './section';
import { stageSections } from './stages';
import { timeSection } from './times';

export interface EditionDocument {
  title: string;
  sections: Section[];
  /** How many rules are the notice's, and how many ours. */
  official: number;
  defaults: number;
}

/** Draws up the document; the holiday orders give the latest days. */
export function editionDocument(rules: EditionRules, holidays: Holidays): EditionDocument {
  const sections = [
    timeSection(rules, holidays),
    awardSection(rules),
    ...conditionSections(rules),
    unitSection(rules),
    ...stageSections(rules),
    materialSection(rules),
    reviewSection(rules),
    publicationSection(rules),
    roleSection(rules),
  ];
  const cited = sections.flatMap(({ lines }) => lines).filter(({ clause }) => clause !== null);
  const official = cited.filter((line) => line.official).length;
  return { title: `${rules.edition.name}：规则`, sections, official, defaults: cited.length - official };
}
