/** Requests and answers of the website without any framework, and the rules of HTTP every answer keeps. */
import { chooseEncoding, entityTag, type PreparedBody } from './prepared-body';

export interface SiteRequest {
  method: string;
  /** Raw path without the query, as it came. */
  path: string;
  /** With the question mark, or empty. */
  search?: string;
  headers: { 'accept-encoding'?: string | undefined; 'if-none-match'?: string | undefined };
}

export interface SiteAnswer {
  status: number;
  headers: Record<string, string>;
  /** Null when the answer has no body: HEAD, 304, redirects. */
  body: Buffer | null;
}

/** A page may be kept, but is asked for again each time: what is withdrawn disappears at once. */
export const CHECK_EACH_TIME = 'public, max-age=0, must-revalidate';
/** The path names the content. */
export const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';
/** Nothing is known yet of this address; it may exist in a moment. */
export const DO_NOT_KEEP = 'no-store';

/** No script, no frame, no form, nothing from elsewhere. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** For a page on which a form stands: it may be sent to this site and nowhere else. */
export const FORM_POLICY: Readonly<Record<string, string>> = {
  'content-security-policy': SECURITY_HEADERS['content-security-policy']!.replace("form-action 'none'", "form-action 'self'"),
};

/** For the page of winners: besides its form, one script of this site may narrow the list while somebody types. */
export const FINDER_POLICY: Readonly<Record<string, string>> = {
  'content-security-policy': FORM_POLICY['content-security-policy']!.replace("default-src 'none'", "default-src 'none'; script-src 'self'"),
};

/** The answer that carries a body: 304 when the client holds it already, no body for HEAD. */
export function answerWith(request: SiteRequest, status: number, body: PreparedBody, cacheControl: string): SiteAnswer {
  const encoding = chooseEncoding(body, request.headers['accept-encoding']);
  const etag = entityTag(body, encoding);
  const headers: Record<string, string> = { ...SECURITY_HEADERS, 'cache-control': cacheControl, vary: 'Accept-Encoding' };
  if (status === 200) headers.etag = etag;
  if (status === 200 && isHeld(request.headers['if-none-match'], etag)) return { status: 304, headers, body: null };
  const bytes = body.bytes[encoding];
  headers['content-type'] = body.type;
  headers['content-length'] = String(bytes.length);
  if (bytes !== body.bytes.identity) headers['content-encoding'] = encoding;
  return { status, headers, body: request.method === 'HEAD' ? null : bytes };
}

/** Sends the client to the address the page really has, for good. */
export function redirectTo(location: string): SiteAnswer {
  return {
    status: 301,
    headers: { ...SECURITY_HEADERS, location, 'cache-control': CHECK_EACH_TIME, 'content-length': '0' },
    body: null,
  };
}

/** Pages are read, never written to. */
export function methodNotAllowed(): SiteAnswer {
  return {
    status: 405,
    headers: { ...SECURITY_HEADERS, allow: 'GET, HEAD', 'cache-control': DO_NOT_KEEP, 'content-length': '0' },
    body: null,
  };
}

/** Weak comparison, as If-None-Match asks for. */
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some((part) => {
    const held = part.trim().replace(/^W\//, '');
    return held === '*' || held === etag;
  });
}
