/** What is printed of an edition as a whole, and the forms that have no record of their own yet. */
import { archiveList } from '../../domain/forms/archive-list';
import type { FormModel } from '../../domain/forms/form-model';
import { memberList } from '../../domain/forms/member-list';
import { quotaTable } from '../../domain/forms/quota-table';
import { receiptSlip } from '../../domain/forms/receipt-slip';
import { scoreSheetForm } from '../../domain/forms/review-sheets';
import type { EditionRules } from '../../domain/rules/schema';
import type { DocumentKind } from './document-kind';
import { words } from './form-reader';

export const quotaTableKind: DocumentKind = {
  async read(reader, id) {
    const edition = await reader.record('editions', id);
    const rows = await reader.list('quotas', { editionId: id }, 'unitSortKey');
    const places = rows.map((row) => ({ unit: words(row.unitName), award: words(row.award), places: Number(row.places) }));
    return { model: quotaTable(reader.rules, { places }), title: `推荐名额分配表（${words(edition.name)}）`, draft: false };
  },
};

/** A form filled by hand: of an edition it is the blank one. */
function byHand(title: string, blank: (rules: EditionRules) => FormModel): DocumentKind {
  return {
    blank,
    async read(reader, id) {
      await reader.record('editions', id);
      return { model: blank(reader.rules), title, draft: false };
    },
  };
}

export const memberListKind = byHand('领导小组及办公室成员名单', (rules) => memberList(rules));
export const scoreSheetKind = byHand('专家评分表', (rules) => scoreSheetForm(rules));
export const receiptSlipKind = byHand('材料接收回执', (rules) => receiptSlip(rules));
export const archiveListKind = byHand('卷内目录', (rules) => archiveList({ title: rules.edition.name, number: '' }));
