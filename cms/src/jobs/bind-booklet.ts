/** Binds the 申报材料册 of one nominee: every scan brought to A4 on a numbered sheet, the contents page first; kept a day for download. */
import { Binder, BinderFault } from '../adapters/booklet/binder';
import { TaskFailure, type TaskHandler } from '../adapters/jobs/handler';
import { WorkerExhausted } from '../adapters/isolated-worker';
import { platform } from '../adapters/platform';
import type { BookletTask } from '../commands/bind-booklet';
import { renderer } from '../documents/desk';
import { KINDS } from '../documents/kinds';
import { words } from '../documents/kinds/form-reader';
import type { Rendered, RenderRequest } from '../documents/render-request';
import { SCAN_FRAME } from '../documents/templates/booklet';
import { APPROVAL, booklet, bookletFrames, CONTENTS, type BoundItem } from '../domain/forms/booklet';
import type { FormModel } from '../domain/forms/form-model';
import { describeIssue } from '../domain/rules/wording';
import type { PrintBatch } from '../queries/print-batch';
import { taskReader } from './task-reader';

/** The file holds ID copies: it is gone the day after. */
const KEPT_DAYS = 1;

interface Scan {
  slot: string;
  fileName: string;
  mediaType: string;
  storageKey: string;
}

async function scansOf({ scans }: BookletTask): Promise<Scan[]> {
  const { rows } = await platform().connection.raw<{ rows: (Scan & { id: string })[] }>(
    `select document_id as id, slot, file_name as "fileName", media_type as "mediaType", storage_key as "storageKey" from evidences where document_id = any(?::text[])`, [scans.map(({ id }) => id)]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return scans.map(({ id }) => {
    const scan = found.get(id);
    if (!scan) throw new TaskFailure('生成期间材料有改动，请重新生成。');
    return scan;
  });
}

async function draw(request: RenderRequest): Promise<Extract<Rendered, { ok: true }>> {
  const drawn = await renderer().render(request, true);
  if (!drawn.ok) throw new TaskFailure(drawn.issues.map((issue) => describeIssue(issue).text).join('；'));
  return drawn;
}

/** What a scan that cannot be bound in is answered with. */
function failureOf(error: unknown, fileName: string): unknown {
  if (error instanceof BinderFault) return new TaskFailure(`“${fileName}”不能放进材料册：文件已损坏或加密。请重新扫描后上传。`);
  if (error instanceof WorkerExhausted) return new TaskFailure(`“${fileName}”过大，处理时超出限制。请以 200 dpi 重新扫描后上传。`);
  return error;
}

async function takeScans(binder: Binder, scans: readonly Scan[], told: (done: number) => Promise<void>): Promise<Map<string, number>> {
  const pages = new Map<string, number>();
  for (const [index, { slot, fileName, mediaType, storageKey }] of scans.entries()) {
    const bytes = await platform().evidence.readWhole(storageKey);
    const taken = await binder.add(bytes, mediaType).catch((error: unknown) => Promise.reject(failureOf(error, fileName) as Error));
    pages.set(slot, (pages.get(slot) ?? 0) + taken);
    await told(index + 1);
  }
  return pages;
}

export const bindBookletTask: TaskHandler = {
  keptDays: KEPT_DAYS,
  async run({ input, progress, signal }) {
    const task = input as unknown as BookletTask;
    const { reader, author } = await taskReader({ ...task, opinions: false, photos: true, identity: true });
    const scans = await scansOf(task);
    const total = scans.length + 2;
    const binder = new Binder();
    signal.addEventListener('abort', () => binder.close());
    try {
      const pages = await takeScans(binder, scans, (done) => progress(done, total));
      const form = pages.has(APPROVAL) ? null : await KINDS[APPROVAL].read(reader, task.nominee);
      const plain = { author, date: task.today, watermark: null, title: '推荐审批表', ...(form?.images ? { images: form.images } : {}) };
      const formPages = form ? (await draw({ ...plain, models: [form.model] })).pages : 0;
      const items = reader.rules.materials.booklet
        .filter(({ id }) => id !== CONTENTS)
        .map(({ id, label }): BoundItem => ({ id, label, pages: id === APPROVAL && form ? formPages : (pages.get(id) ?? 0) }));
      const row = await reader.record('nominees', task.nominee);
      const name = words(row.name);
      const contents = booklet(reader.rules, { name, award: words(row.award), body: words(row.bodyName), employer: words(row.employerName), items, code: task.code });
      const models: FormModel[] = [contents, ...items.map((item) => (item.id === APPROVAL && form ? form.model : bookletFrames([item])))];
      const first = new Map<string, number>();
      items.reduce((at, item) => (first.set(item.id, at), at + item.pages), 1);
      const title = `申报材料册（${name}）`;
      const bookmarks = [{ title: '目录', page: 1 }, ...items.filter((item) => item.pages > 0).map(({ id, label }) => ({ title: label, page: first.get(id)! + 1 }))];
      const base = await draw({ ...plain, models, title, binding: { text: `${name}申报材料册`, bookmarks } });
      await progress(total - 1, total);
      const at = items.flatMap(({ id, pages: count }) => (id === APPROVAL && form ? [] : Array.from({ length: count }, (_, index) => first.get(id)! + index)));
      const { pdf } = await binder.bind(base.pdf, at, SCAN_FRAME).catch((error: unknown) => Promise.reject(failureOf(error, title) as Error));
      const staged = await platform().evidence.stage((async function* () { yield pdf; })(), pdf.length);
      if (!staged) throw new TaskFailure('材料册过大，请减少页数后重试。');
      await progress(total, total);
      return { title, format: 'pdf', storageKey: staged.storageKey } satisfies PrintBatch;
    } finally {
      binder.close();
    }
  },
};
