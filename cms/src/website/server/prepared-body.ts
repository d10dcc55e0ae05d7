/** A body ready to be sent in every encoding, with the tags that name its content. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface PreparedBody {
  type: string;
  /** SHA-256 of the content, shortened; the base of its entity tags. */
  digest: string;
  bytes: Record<Encoding, Buffer>;
}

/** Below this many bytes compression gains nothing. */
const WORTH_COMPRESSING = 1024;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Compresses once what will be sent many times. */
export async function prepareBody(type: string, text: string): Promise<PreparedBody> {
  const identity = Buffer.from(text, 'utf8');
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  if (identity.length < WORTH_COMPRESSING) return { type, digest, bytes: { identity, gzip: identity, br: identity } };
  const [br, gz] = await Promise.all([
    toBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
    toGzip(identity, { level: 9 }),
  ]);
  return { type, digest, bytes: { identity, gzip: gz, br } };
}

/** What is compressed already, or is not text: sent as it is. */
export function preparedFile(type: string, bytes: Buffer): PreparedBody {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { type, digest, bytes: { identity: bytes, gzip: bytes, br: bytes } };
}

/** The best encoding that the client accepts and that is worth it for this body. */
export function chooseEncoding(body: PreparedBody, acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding || body.bytes.br === body.bytes.identity) return 'identity';
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q ? Number(q.slice(2)) : 1);
  }
  const weight = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const br = weight('br');
  const gz = weight('gzip');
  if (br > 0 && br >= gz) return 'br';
  return gz > 0 ? 'gzip' : 'identity';
}

/** Entity tag of one encoding of a body; different bytes never share one. */
export function entityTag(body: PreparedBody, encoding: Encoding): string {
  return `"${body.digest}${body.bytes[encoding] === body.bytes.identity ? '' : `-${encoding}`}"`;
}
