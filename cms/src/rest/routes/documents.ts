/** Documents of records as PDF: what the caller may read, drawn in the renderer's thread. Blank forms for everybody signed in. */
import type { Context } from 'koa';
import { dropDocument, issueDocument, keepDocument, mayIssue } from '../../commands/issue-document';
import { notFound, Refusal, refusedBy } from '../../commands/refusal';
import { bindBooklet } from '../../commands/bind-booklet';
import { checkBooklet } from '../../commands/check-booklet';
import { printForms } from '../../commands/print-forms';
import { runCommand } from '../../commands/run-command';
import { renderer } from '../../documents/desk';
import type { ReadDocument } from '../../documents/kinds/document-kind';
import { KINDS } from '../../documents/kinds';
import { authorise, scopeOf, type Action } from '../../domain/access/authorise';
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { DOCUMENT_KINDS, isDocumentKind, type DocumentKindId } from '../../domain/forms/document-kinds';
import { overviewReport } from '../../domain/forms/overview-report';
import { shanghai } from '../../domain/review/review-window';
import { readOverview } from '../../queries/overview';
import { batchBytes, printBatch } from '../../queries/print-batch';
import { issuedBytes, issuedDocument } from '../../queries/issued-document';
import { readClock } from '../../queries/who-asks';
import { callerReader } from '../caller-reader';
import { act, callerOf, commandContext, idOf, type Caller } from '../exchange';
import { answerRecord, plainReading } from '../read-resource';
import { reading, resourceOf, type RestRoute } from '../route';
import { sendFile, sendPdf } from '../send-pdf';
import { visibleFields } from '../visible-fields';

/** Kind and record of the address; a name ending in .pdf is the same document. */
function asked(ctx: Context): { kind: DocumentKindId; id: string } {
  const { kind = '', id = '' } = ctx.params as Record<string, string>;
  const bare = id.replace(/\.pdf$/, '');
  if (!isDocumentKind(kind) || !/^[a-z0-9]{1,40}$/.test(bare)) throw notFound('文书');
  return { kind, id: bare };
}

/** Draws a read document. Throws Refusal refused: document.glyph, document.slow, document.memory, document.busy. */
async function drawn({ model, title, draft, images = {} }: ReadDocument, { edition }: Caller, date: string): Promise<{ pdf: Buffer; pages: number }> {
  const rendered = await renderer().render({
    models: [model], title: title.replace(/\n/g, ''), author: edition.rules.edition.issuer, date, watermark: draft ? '草稿' : null, images,
  });
  if (!rendered.ok) throw refusedBy(rendered.issues, '不能生成文书');
  return rendered;
}

const draw = async (read: ReadDocument, caller: Caller): Promise<Buffer> => (await drawn(read, caller, readClock().today)).pdf;

const blank: RestRoute = {
  method: 'GET',
  path: '/blank-forms/:kind',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const kind = ((ctx.params as Record<string, string>).kind ?? '').replace(/\.pdf$/, '');
    const model = isDocumentKind(kind) ? KINDS[kind].blank?.(caller.edition.rules) : undefined;
    if (!model || !isDocumentKind(kind)) throw notFound('空白表');
    const title = 'title' in model ? model.title : DOCUMENT_KINDS[kind].label;
    sendPdf(ctx, await draw({ model, title, draft: false }, caller), title);
  },
};

const document: RestRoute = {
  method: 'GET',
  path: '/documents/:kind/:id',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const { kind, id } = asked(ctx);
    const read = await KINDS[kind].read(callerReader(ctx, caller, kind, ctx.query.identity === '1'), id);
    // Once issued, the bytes that were kept are the document; who may read the record may read it.
    const issued = await issuedDocument(kind, id);
    if (issued) return sendPdf(ctx, await issuedBytes(issued), issued.title);
    sendPdf(ctx, await draw(read, caller), read.title);
  },
};

const issue: RestRoute = {
  method: 'POST',
  path: '/documents/:kind/:id/issue',
  access: 'signed-in',
  action: 'document.issue',
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const { kind, id: subject } = asked(ctx);
    const context = await commandContext(ctx);
    const read = await KINDS[kind].read(callerReader(ctx, caller, kind, false), subject);
    const ready = read.issue?.ready === true;
    await runCommand(mayIssue(ready), { ...context, idempotencyKey: null }, { kind, id: subject });
    const issuedOn = read.date ?? readClock().today;
    const { pdf, pages } = await drawn({ ...read, draft: false }, caller, issuedOn);
    const file = await keepDocument(pdf);
    let id: string;
    try {
      const title = read.title.replace(/\n/g, '');
      const command = issueDocument({ title, documentNumber: read.issue?.number || null, issuedOn, pages, ready, file });
      ({ id } = await runCommand(command, context, { kind, id: subject }));
    } catch (error) {
      await dropDocument(file, error);
      throw error;
    }
    await answerRecord(ctx, resourceOf('issued-documents'), id, 201, plainReading);
  },
};

const overview: RestRoute = {
  method: 'GET',
  path: '/documents/overview',
  access: 'signed-in',
  action: 'dashboard.read',
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const { roles } = caller.edition.rules;
    const decision = authorise(caller.actor, 'dashboard.read', {}, roles);
    if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
    const found = await readOverview(caller.edition, scopeOf(caller.actor, 'dashboard.read', roles));
    if (!found) throw notFound('总览');
    const { now, today } = readClock();
    const model = overviewReport(caller.edition.rules, { ...found, asOf: `${chineseDate(today)}${shanghai(now).slice(-5)}` });
    sendPdf(ctx, await draw({ model, title: model.title, draft: false }, caller), model.title);
  },
};

const printing: RestRoute = {
  method: 'POST',
  path: '/document-batches',
  access: 'signed-in',
  action: 'slate.read',
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const may = (action: Action): boolean => authorise(caller.actor, action, {}, caller.edition.rules.roles).allowed;
    const command = printForms({ fields: visibleFields(resourceOf('nominees'), caller.role), opinions: may('opinion.read'), photos: caller.role.sees.includes('sensitive') });
    const { id } = await act(ctx, command);
    await answerRecord(ctx, resourceOf('jobs'), id, 201, plainReading);
  },
};

const batch: RestRoute = {
  method: 'GET',
  path: '/document-batches/:id',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const { actor } = await callerOf(ctx);
    const found = await printBatch(idOf(ctx), actor.id);
    if (!found) throw notFound('成批打印的文件');
    const bytes = await batchBytes(found);
    if (found.format === 'pdf') return sendPdf(ctx, bytes, found.title);
    sendFile(ctx, bytes, found.title, 'zip');
  },
};

const binding: RestRoute = {
  method: 'POST',
  path: '/booklets',
  access: 'signed-in',
  action: bindBooklet([]).action,
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const { id } = await act(ctx, bindBooklet(visibleFields(resourceOf('nominees'), caller.role)));
    await answerRecord(ctx, resourceOf('jobs'), id, 201, plainReading);
  },
};

const bookletCheck: RestRoute = {
  method: 'GET',
  path: '/booklets/:code',
  access: 'signed-in',
  action: checkBooklet.action,
  async handler(ctx) {
    const { code = '' } = ctx.params as Record<string, string>;
    ctx.body = await runCommand(checkBooklet, { ...(await commandContext(ctx)), idempotencyKey: null }, { code });
  },
};

export const documentRoutes: readonly RestRoute[] = [...reading('issued-documents'), blank, overview, document, issue, printing, batch, binding, bookletCheck];
