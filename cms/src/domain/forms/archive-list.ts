/** 卷内目录 (GB/T 9705): what a file of the edition's archive holds, in order. */
import { listForm, type ListForm } from './list-form';
import { emptyRows } from './list-form';

export interface ArchivedPaper {
  documentNumber: string;
  /** 责任者 */
  responsible: string;
  title: string;
  /** Civil date without marks, as archives write it: 20221012. */
  date: string;
  /** 页号: the first page. */
  page: string;
  remarks: string;
}

/** The list of a file; without papers the blank form. */
export function archiveList(file: { title: string; number: string }, papers: readonly ArchivedPaper[] = []): ListForm {
  const columns = [
    { label: '顺序号', share: 44 },
    { label: '文号', share: 100 },
    { label: '责任者', share: 90 },
    { label: '题名', share: 190, align: 'left' as const },
    { label: '日期', share: 62 },
    { label: '页号', share: 40 },
    { label: '备注', share: 50 },
  ];
  return listForm({
    title: '卷内目录',
    head: [[`案卷题名：${file.title}`, `档号：${file.number}`]],
    columns,
    rows: papers.length > 0
      ? papers.map(({ documentNumber, responsible, title, date, page, remarks }, index) => [String(index + 1), documentNumber, responsible, title, date, page, remarks])
      : emptyRows(columns, 18),
    rowHeight: 32,
  });
}
