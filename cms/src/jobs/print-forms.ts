/** Prints the forms of everybody on a list, as the person who asked was allowed to; kept a day for download. */
import { TaskFailure, type TaskHandler } from '../adapters/jobs/handler';
import { platform } from '../adapters/platform';
import type { PrintBatch } from '../queries/print-batch';
import type { PrintTask } from '../commands/print-forms';
import { renderer } from '../documents/desk';
import { bindPdf, packPdf, type NamedPdf } from '../documents/bind';
import { KINDS } from '../documents/kinds';
import { DOCUMENT_KINDS } from '../domain/forms/document-kinds';
import { describeIssue } from '../domain/rules/wording';
import { taskReader } from './task-reader';

/** The file holds personal numbers: it is gone the day after. */
const KEPT_DAYS = 1;

export const printForms: TaskHandler = {
  keptDays: KEPT_DAYS,
  async run({ input, progress }) {
    const task = input as unknown as PrintTask;
    const { reader, author } = await taskReader(task);
    const parts: NamedPdf[] = [];
    const total = task.nominees.length * task.kinds.length;
    for (const [index, nominee] of task.nominees.entries()) {
      for (const kind of task.kinds) {
        const { model, title, draft, images = {} } = await KINDS[kind].read(reader, nominee);
        const drawn = await renderer().render({ models: [model], title, author, date: task.today, watermark: draft ? '草稿' : null, images }, true);
        if (!drawn.ok) throw new TaskFailure(`${title}：${drawn.issues.map((issue) => describeIssue(issue).text).join('；')}`);
        parts.push({ name: `${String(index + 1).padStart(3, '0')} ${title}`, pdf: drawn.pdf });
        await progress(parts.length, total);
      }
    }
    const labels = task.kinds.map((kind) => DOCUMENT_KINDS[kind].label).join('、');
    const title = `${labels}（${task.title}）`;
    const bytes = task.format === 'zip' ? packPdf(parts, task.today) : await bindPdf(parts, title, task.today);
    const staged = await platform().evidence.stage((async function* () { yield bytes; })(), bytes.length);
    if (!staged) throw new TaskFailure('文件过大，请分批打印。');
    return { title, format: task.format, storageKey: staged.storageKey } satisfies PrintBatch;
  },
};
