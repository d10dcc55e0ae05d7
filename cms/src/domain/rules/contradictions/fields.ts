/** Fields that may not be shown, or that no form asks for. */
import { fieldVisibility } from '../nominee-field';
import type { EditionRules } from '../schema';

export function fieldFaults({ publication, forms }: EditionRules): string[] {
  const columns = new Set<string>(forms.slate.columns.map((column) => column.field));
  return [
    ...Object.entries(publication.whitelist).flatMap(([list, fields]) =>
      fields.filter((field) => fieldVisibility[field] !== 'public').map((field) => `publication.whitelist.${list}：字段「${field}」不得公开`),
    ),
    ...forms.mandatory.filter((field) => !columns.has(field)).map((field) => `forms.mandatory：汇总表没有「${field}」一列`),
    ...Object.keys(forms.limits).filter((field) => !columns.has(field) && forms.approval?.labels[field] === undefined).map((field) => `forms.limits：汇总表没有「${field}」一列`),
    ...Object.keys(forms.approval?.labels ?? {}).filter((field) => !(field in fieldVisibility)).map((field) => `forms.approval：没有「${field}」这个字段`),
  ];
}
