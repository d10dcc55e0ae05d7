/** Documents of records as PDF: what the caller may read, drawn in the renderer's thread. Blank forms for everybody signed in. */
import type { Context } from 'koa';
import { notFound, refusedBy } from '../../commands/refusal';
import { renderer } from '../../documents/desk';
import type { ReadDocument } from '../../documents/kinds/document-kind';
import { KINDS } from '../../documents/kinds';
import { isDocumentKind, type DocumentKindId } from '../../domain/forms/document-kinds';
import { readClock } from '../../queries/who-asks';
import { callerReader } from '../caller-reader';
import { callerOf, type Caller } from '../exchange';
import type { RestRoute } from '../route';
import { sendPdf } from '../send-pdf';

/** Kind and record of the address; a name ending in .pdf is the same document. */
function asked(ctx: Context): { kind: DocumentKindId; id: string } {
  const { kind = '', id = '' } = ctx.params as Record<string, string>;
  const bare = id.replace(/\.pdf$/, '');
  if (!isDocumentKind(kind) || !/^[a-z0-9]{1,40}$/.test(bare)) throw notFound('文书');
  return { kind, id: bare };
}

/** Draws a read document as it stands today. Throws Refusal refused: document.glyph, document.slow, document.memory, document.busy. */
async function draw({ model, title, draft }: ReadDocument, { edition }: Caller): Promise<Buffer> {
  const drawn = await renderer().render({
    models: [model], title: title.replace(/\n/g, ''), author: edition.rules.edition.issuer, date: readClock().today, watermark: draft ? '草稿' : null,
  });
  if (!drawn.ok) throw refusedBy(drawn.issues, '不能生成文书');
  return drawn.pdf;
}

const blank: RestRoute = {
  method: 'GET',
  path: '/blank-forms/:kind',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const kind = ((ctx.params as Record<string, string>).kind ?? '').replace(/\.pdf$/, '');
    const model = isDocumentKind(kind) ? KINDS[kind].blank?.(caller.edition.rules) : undefined;
    if (!model) throw notFound('空白表');
    const title = model.title;
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
    sendPdf(ctx, await draw(read, caller), read.title);
  },
};

export const documentRoutes: readonly RestRoute[] = [blank, document];
