/** Names that must be one of a kind. */
import type { EditionRules } from '../schema';

export function repetitions(rules: EditionRules): string[] {
  const { slate } = rules.forms;
  const lists: [string, string[]][] = [
    ['awards', rules.awards.map((award) => award.id)],
    ['awards.spellings', rules.awards.flatMap((award) => award.spellings)],
    ['eligibility', rules.eligibility.map((rule) => rule.id)],
    ['units', rules.units.map((unit) => unit.code)],
    ['quotas', rules.quotas.map((quota) => `${quota.unit} ${quota.award}`)],
    ['roles', rules.roles.map((role) => role.id)],
    ['forms.slate.columns', slate.columns.map((column) => column.field)],
    ['forms.slate.columns.headings', slate.columns.flatMap((column) => column.headings)],
    ['forms.mandatory', rules.forms.mandatory],
    ['review.dimensions', rules.review.dimensions.map((dimension) => dimension.id)],
    ['review.structure', [...rules.review.structure, ...(rules.review.representation ?? [])].map((rule) => rule.id)],
    ['materials.submission', rules.materials.submission.map((paper) => paper.id)],
    ['materials.booklet', rules.materials.booklet.map((part) => part.id)],
    ['materials.opinions', rules.materials.opinions.map((agency) => agency.id)],
    ['publication.whitelist.publicity', rules.publication.whitelist.publicity],
    ['publication.whitelist.winners', rules.publication.whitelist.winners],
  ];
  return lists.flatMap(([place, values]) => doubled(values).map((value) => `${place}：「${value}」重复`));
}

/** The values that were there before. */
export function doubled<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
