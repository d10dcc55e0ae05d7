/** The documents that are made of records: what each is called, which record it is about, whether it is issued. */

/** The record a document is made of, by its name in addresses. */
export type DocumentSubject = 'nominees' | 'slates' | 'notices' | 'commendations' | 'receipts' | 'meetings' | 'editions';

export interface DocumentKindEntry {
  label: string;
  subject: DocumentSubject;
  /** Given out with a number and a date, kept as it was, never drawn anew. */
  official: boolean;
  /** The blank form is there for everybody. */
  blank: boolean;
  /** Holds a person's ID number or phone where the role may print them. */
  identity: boolean;
}

const form = (label: string, subject: DocumentSubject, more: Partial<DocumentKindEntry> = {}): DocumentKindEntry => ({
  label, subject, official: false, blank: true, identity: false, ...more,
});
const official = (label: string, subject: DocumentSubject): DocumentKindEntry => ({ label, subject, official: true, blank: false, identity: false });

export const DOCUMENT_KINDS = {
  'approval-form': form('推荐审批表', 'nominees', { identity: true }),
  'opinion-form': form('征求意见表', 'nominees', { identity: true }),
  'bag-cover': form('档案袋封面', 'nominees'),
  'slate-table': form('推荐人选汇总表', 'slates', { identity: true }),
  'recommendation-report': official('推荐报告', 'slates'),
  'quota-table': form('推荐名额分配表', 'editions', { blank: false }),
  'member-list': form('领导小组及办公室成员名单', 'editions'),
  'score-sheet': form('专家评分表', 'editions'),
  'receipt-slip': form('材料接收回执', 'receipts'),
  'archive-list': form('卷内目录', 'editions'),
  'publicity-notice': official('公示', 'notices'),
  'commendation-decision': official('表彰决定', 'notices'),
  certificate: official('荣誉证书', 'commendations'),
  'revocation-decision': official('撤销决定', 'commendations'),
  'meeting-minutes': official('会议纪要', 'meetings'),
} as const satisfies Record<string, DocumentKindEntry>;

export type DocumentKindId = keyof typeof DOCUMENT_KINDS;

export const DOCUMENT_KIND_IDS = Object.keys(DOCUMENT_KINDS) as DocumentKindId[];

/** Whether a word of an address names a kind. */
export const isDocumentKind = (word: string): word is DocumentKindId => Object.hasOwn(DOCUMENT_KINDS, word);

/** The kinds made of one sort of record. */
export const kindsOf = (subject: DocumentSubject): DocumentKindId[] => DOCUMENT_KIND_IDS.filter((id) => DOCUMENT_KINDS[id].subject === subject);
