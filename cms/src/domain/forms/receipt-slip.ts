/** 材料接收回执 (通知五（三）): what the counter took in, when, from whom. Half a sheet, given to the messenger. */
import type { EditionRules } from '../rules/schema';
import { listForm, type ListForm } from './list-form';

export interface ReceiptFacts {
  number: string;
  body: string;
  items: readonly { label: string; expected: number; received: number }[];
  handedBy: string;
  receivedBy: string;
  /** 2022年11月3日 9:30 */
  at: string;
}

/** The receipt; without facts the blank slip with the items the notice asks for. */
export function receiptSlip({ edition, materials }: Pick<EditionRules, 'edition' | 'materials'>, facts: ReceiptFacts | null = null): ListForm {
  const items = facts
    ? facts.items.map(({ label, expected, received }) => [label, String(expected), String(received), received < expected ? `缺${expected - received}份` : '齐'])
    : [...materials.submission.map(({ label, copies }) => [label, String(copies), '', '']), ['申报材料册（每人一袋）', '', '', '']];
  return listForm({
    paper: 'a5-landscape',
    title: '推荐材料接收回执',
    head: [[`推荐单位：${facts?.body ?? ''}`, `编号：${facts?.number ?? ''}`]],
    columns: [
      { label: '材料', share: 220, align: 'left' },
      { label: '应交份数', share: 70 },
      { label: '实收份数', share: 70 },
      { label: '说明', share: 90 },
    ],
    rows: items,
    foot: [
      [`送交人：${facts?.handedBy ?? ''}`, `接收人：${facts?.receivedBy ?? ''}`, `接收时间：${facts?.at ?? '　　年　月　日　时　分'}`],
      [`${edition.office}（接收专用章）`],
    ],
  });
}
