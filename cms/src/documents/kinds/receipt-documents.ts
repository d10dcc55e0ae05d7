/** 材料接收回执 of what the counter registered. */
import { notFound } from '../../commands/refusal';
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { receiptSlip } from '../../domain/forms/receipt-slip';
import type { DocumentKind } from './document-kind';
import { words } from './form-reader';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

export const receiptSlipKind: DocumentKind = {
  blank: (rules) => receiptSlip(rules),
  async read(reader, id) {
    const row = await reader.record('receipts', id);
    // Before it is registered a receipt is a draft of the counter's own: nothing was taken in.
    if (row.number === null || row.registeredAt === null) throw notFound('材料接收回执');
    const copies = (row.copies ?? {}) as Readonly<Record<string, number>>;
    const bags = Array.isArray(row.bags) ? row.bags.length : 0;
    const entries = await reader.list('slate-entries', { slateId: words(row.slateId) }, 'rank');
    const { edition, materials } = reader.rules;
    const received = words(row.receivedAt);
    const model = receiptSlip(reader.rules, {
      number: `${edition.noticeDate.slice(0, 4)}-${String(row.number).padStart(3, '0')}`,
      body: words(row.unitName),
      items: [
        ...materials.submission.map((paper) => ({ label: paper.label, expected: paper.copies, received: copies[paper.id] ?? 0 })),
        { label: '申报材料册（每人一袋）', expected: entries.length, received: bags },
      ],
      handedBy: words(row.handedBy),
      receivedBy: words(row.receivedBy),
      at: `${chineseDate(civilDateAt(received))} ${clock.format(new Date(received))}`,
    });
    return { model, title: `材料接收回执（${words(row.unitName)}）`, draft: false };
  },
};
