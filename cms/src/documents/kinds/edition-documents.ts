/** What is printed of an edition as a whole, and the forms that have no record of their own yet. */
import { archiveList } from '../../domain/forms/archive-list';
import type { FormModel } from '../../domain/forms/form-model';
import { memberList } from '../../domain/forms/member-list';
import { quotaTable } from '../../domain/forms/quota-table';
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

const GROUPS: Readonly<Record<string, string>> = { 'leading-group': '领导小组', office: '领导小组办公室' };
const SEATS: Readonly<Record<string, string>> = { head: '组长', deputy: '副组长', member: '成员', liaison: '联络员' };
const OFFICE_SEATS: Readonly<Record<string, string>> = { ...SEATS, head: '主任', deputy: '副主任' };

/** Those who hold a seat today, the leading group before its office, heads first. */
export const memberListKind: DocumentKind = {
  blank: (rules) => memberList(rules),
  async read(reader, id) {
    await reader.record('editions', id);
    const rows = reader.mayRead('organisation-members') ? await reader.list('organisation-members', { editionId: id }, 'unitSortKey') : [];
    const groups = Object.keys(GROUPS);
    const seats = Object.keys(SEATS);
    const members = rows
      .filter(({ groupKind, fromDay, toDay }) => groups.includes(words(groupKind)) && words(fromDay) <= reader.today && (!toDay || words(toDay) >= reader.today))
      .sort((a, b) => groups.indexOf(words(a.groupKind)) - groups.indexOf(words(b.groupKind)) || seats.indexOf(words(a.seat)) - seats.indexOf(words(b.seat)))
      .map((row) => ({
        group: GROUPS[words(row.groupKind)]!,
        role: (row.groupKind === 'office' ? OFFICE_SEATS : SEATS)[words(row.seat)] ?? '成员',
        name: words(row.personName),
        position: words(row.post),
      }));
    return { model: memberList(reader.rules, members), title: '领导小组及办公室成员名单', draft: false };
  },
};
export const scoreSheetKind = byHand('专家评分表', (rules) => scoreSheetForm(rules));
export const archiveListKind = byHand('卷内目录', (rules) => archiveList({ title: rules.edition.name, number: '' }));
