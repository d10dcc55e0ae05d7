/** Scans and photos: attach, list, read, remove. Who may is the business of the record they belong to. */
import { mediaExtensions, type MediaType } from '../../domain/evidence/evidence-slot';
import type { Context } from 'koa';
import { attachEvidence } from '../../commands/attach-evidence';
import type { EvidenceView } from '../../commands/evidence-record';
import { listEvidence } from '../../commands/list-evidence';
import { openEvidence, openThumbnail, readEvidence } from '../../commands/read-evidence';
import { badRequest, notFound } from '../../commands/refusal';
import { removeEvidence } from '../../commands/remove-evidence';
import { runCommand } from '../../commands/run-command';
import { evidenceKind } from '../../queries/evidence-kind';
import { callerOf, commandContext, idOf } from '../exchange';
import { parseRange } from '../parse-range';
import { receiveEvidence } from '../receive-evidence';
import type { RestRoute } from '../route';

/** Whatever a file holds, it runs nowhere: not as a page, not as a script, and framed by the office alone. */
const CONTENT_POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
/** Browsers refuse to start their PDF viewer in a sandbox; PDFs that bring scripts were refused when they arrived. */
const policyFor = (mediaType: string): string => (mediaType === 'application/pdf' ? CONTENT_POLICY : `${CONTENT_POLICY}; sandbox`);
const CONTENT_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
};

/** The kind of record the file of the address belongs to; a stranger hears 401 before 404. */
async function kindOf(ctx: Context): Promise<string> {
  await callerOf(ctx);
  const kind = await evidenceKind(idOf(ctx));
  if (kind === null) throw notFound('附件');
  return kind;
}

function disposition(ctx: Context, fileName: string, mediaType: MediaType): string {
  const extension = mediaExtensions[mediaType];
  const how = ctx.query.download === '1' ? 'attachment' : 'inline';
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="evidence.${extension}"; filename*=UTF-8''${encoded}`;
}

/** The record named by the filter of the simple-rest dialect. */
function subjectOf(ctx: Context): { subjectType: string; subjectId: string } {
  const wrong = badRequest('filter 须为 {"subjectType":"…","subjectId":"…"}。', { filter: '格式不对' });
  let filter: unknown;
  try {
    filter = JSON.parse(String(ctx.query.filter ?? ''));
  } catch {
    throw wrong;
  }
  const { subjectType, subjectId } = (filter ?? {}) as Record<string, unknown>;
  if (typeof subjectType !== 'string' || typeof subjectId !== 'string') throw wrong;
  return { subjectType, subjectId };
}

async function filesOf(ctx: Context, { subjectType, subjectId }: { subjectType: string; subjectId: string }): Promise<EvidenceView[]> {
  return runCommand(listEvidence(subjectType), { ...(await commandContext(ctx)), idempotencyKey: null }, { subjectId });
}

const attach: RestRoute = {
  method: 'POST',
  path: '/evidence',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    // Nobody unknown makes the server write a file.
    const { edition } = await callerOf(ctx);
    const context = await commandContext(ctx);
    ctx.body = await attachEvidence(context, await receiveEvidence(ctx, edition.rules.materials.files.megabytes));
    ctx.status = 201;
  },
};

const list: RestRoute = {
  method: 'GET',
  path: '/evidence',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    await callerOf(ctx);
    const files = await filesOf(ctx, subjectOf(ctx));
    ctx.set('Content-Range', files.length === 0 ? 'evidence */0' : `evidence 0-${files.length - 1}/${files.length}`);
    ctx.set('X-Total-Count', String(files.length));
    ctx.body = files;
  },
};

const content: RestRoute = {
  method: 'GET',
  path: '/evidence/:id/content',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const file = await runCommand(readEvidence(await kindOf(ctx), 'content'), { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
    const range = parseRange(ctx.get('Range'), file.bytes);
    ctx.set('Accept-Ranges', 'bytes');
    if (range === 'unsatisfiable') {
      ctx.status = 416;
      ctx.set('Content-Range', `bytes */${file.bytes}`);
      ctx.body = '';
      return;
    }
    const { stream } = await openEvidence(file, range ?? undefined);
    ctx.set({ ...CONTENT_HEADERS, 'Content-Security-Policy': policyFor(file.mediaType) });
    ctx.set('Content-Disposition', disposition(ctx, file.fileName, file.mediaType));
    ctx.type = file.mediaType;
    ctx.status = range ? 206 : 200;
    if (range) ctx.set('Content-Range', `bytes ${range.first}-${range.last}/${file.bytes}`);
    ctx.length = range ? range.last - range.first + 1 : file.bytes;
    ctx.body = stream;
  },
};

const thumbnail: RestRoute = {
  method: 'GET',
  path: '/evidence/:id/thumbnail',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const file = await runCommand(readEvidence(await kindOf(ctx), 'thumbnail'), { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
    const picture = await openThumbnail(file);
    ctx.set({ ...CONTENT_HEADERS, 'Content-Security-Policy': policyFor('image/jpeg'), 'Cache-Control': 'private, max-age=300' });
    ctx.type = 'image/jpeg';
    ctx.body = picture;
  },
};

const remove: RestRoute = {
  method: 'DELETE',
  path: '/evidence/:id',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    ctx.body = await runCommand(removeEvidence(await kindOf(ctx)), await commandContext(ctx), { id: idOf(ctx) });
  },
};

export const evidenceRoutes: readonly RestRoute[] = [attach, list, content, thumbnail, remove];
