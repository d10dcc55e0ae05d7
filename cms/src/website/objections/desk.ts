/**
 * The public side of objections: the form below a posted list, and the page that a receipt opens. Without script, cookie
 * or third party; each answer is for one reader and never kept. What was typed comes back with an error; it is stored
 * nowhere but in the sealed objection.
 */
import type { IncomingMessage } from 'node:http';
import type { PublicityModel, SiteIdentity } from '../models';
import { renderPage, type PageModel } from '../render-page';
import { FORM_POLICY, SECURITY_HEADERS, type SiteAnswer } from '../server/answer';
import { personOptions, personOf } from './person-options';
import { FormFault, readForm, type SentForm } from './read-form';

export interface ObjectionInput {
  noticeId: string;
  person: { award: string; name: string; employerName: string; bodyCode: string } | null;
  name: string;
  contact: string;
  unitName: string;
  content: string;
  files: { name: string; bytes: Buffer }[];
  nonce: string;
}

/** What the desk asks of the rest of the server. */
export interface ObjectionPorts {
  /** The list posted under a notice's address; null when none stands there. */
  posted(noticeId: string): Promise<PublicityModel | null>;
  site(): Promise<SiteIdentity | null>;
  /** Civil date of the programme. */
  today(): string;
  /** A fresh token for a form, and what a brought one says: its nonce and age in seconds; null for a forged or foreign one. */
  issue(noticeId: string): string;
  check(token: string, noticeId: string): { nonce: string; age: number } | null;
  leastSeconds(): Promise<number>;
  admit(address: string): Promise<boolean>;
  accept(input: ObjectionInput): Promise<{ receipt: string } | { message: string; errors: Readonly<Record<string, string>> }>;
  follow(receipt: string): Promise<{ arrivedOn: string; noticeTitle: string; noticePath: string | null; stages: { label: string; reached: boolean }[] } | null>;
  demo: boolean;
  report(message: string, error: unknown): void;
}

export interface DeskRequest {
  method: string;
  path: string;
  address: string;
  req: IncomingMessage;
}

const FORM = /^\/notices\/([a-z][a-z0-9]{9,35})\/objection(\/?)$/;
const RECEIPT = /^\/objections\/([0-9A-HJKMNP-TV-Z]{20})(\/?)$/;
/** A form may lie open this long. */
const MOST_SECONDS = 6 * 3600;
/** Uploads read at one time by one process: each may take ten megabytes of memory. */
const MOST_AT_ONCE = 6;

const PRIVATE_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  ...FORM_POLICY,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
};

export type ObjectionDesk = (request: DeskRequest) => Promise<SiteAnswer | null>;

/** Answers for the addresses of objections; null for all others. */
export function createObjectionDesk(ports: ObjectionPorts): ObjectionDesk {
  let reading = 0;

  function page(status: number, model: PageModel, path: string, more: Record<string, string> = {}): SiteAnswer {
    const body = Buffer.from(renderPage(model, { path, demo: ports.demo }));
    return { status, headers: { ...PRIVATE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'content-length': String(body.length), ...more }, body };
  }
  const moved = (location: string, status: 301 | 303): SiteAnswer => ({ status, headers: { ...PRIVATE_HEADERS, location, 'content-length': '0' }, body: null });

  /** Inside its days the form takes objections, and while the period is halted. */
  const isOpen = ({ period, haltedOn }: PublicityModel): boolean => {
    const today = ports.today();
    return today >= period.firstDay && (today <= period.lastDay || haltedOn !== undefined);
  };

  function form(status: number, notice: PublicityModel, path: string, noticeId: string, typed: Partial<SentForm['fields']> = {}, message = '', errors: Readonly<Record<string, string>> = {}): SiteAnswer {
    return page(status, {
      kind: 'objection-form', notice, open: isOpen(notice), token: ports.issue(noticeId), people: personOptions(notice),
      typed: { person: '', name: '', contact: '', unitName: '', content: '', ...typed }, message, errors,
    }, path);
  }

  /** Sent from one of our own pages, or by a program that says nothing of where it comes from. */
  function isOurs({ req }: DeskRequest): boolean {
    const site = req.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    const { origin } = req.headers;
    return origin === undefined || origin === 'null' || origin.replace(/^https?:\/\//, '') === req.headers.host;
  }

  async function take(request: DeskRequest, notice: PublicityModel, noticeId: string): Promise<SiteAnswer> {
    const { path, req, address } = request;
    const again = (status: number, message: string, typed: Partial<SentForm['fields']> = {}, errors: Readonly<Record<string, string>> = {}): SiteAnswer =>
      form(status, notice, path, noticeId, typed, message, errors);
    // What is not read is dropped as it comes, so that the sender hears the answer instead of a broken connection.
    const unread = (answer: SiteAnswer): SiteAnswer => {
      req.resume();
      return answer;
    };
    if (!isOurs(request)) return unread(again(403, '请求来自其他网站，没有接收。请在本页填写。'));
    if (!isOpen(notice)) return unread(form(403, notice, path, noticeId));
    if (!(await ports.admit(address))) return unread(again(429, '提交过于频繁，这次没有接收。请一小时后再试，或者按公示所列的电话、地址反映。'));
    if (reading >= MOST_AT_ONCE) return unread(again(503, '现在提交的人较多，这次没有接收。请过几分钟再试。'));
    reading += 1;
    let sent: SentForm;
    try {
      sent = await readForm(req);
    } catch (error) {
      if (!(error instanceof FormFault)) throw error;
      return unread(again(error.status, error.message, error.fields));
    } finally {
      reading -= 1;
    }
    const { fields, files } = sent;
    const token = ports.check(fields.token, noticeId);
    if (!token || token.age > MOST_SECONDS) return again(400, '页面打开时间过长或已失效，这次没有接收。请核对后重新提交。', fields);
    if (token.age < (await ports.leastSeconds())) return again(400, '提交得太快，这次没有接收。请核对填写的内容，几秒后再提交一次。', fields);
    const person = personOf(notice, fields.person);
    if (person === undefined) return again(400, '所选的人已不在公示名单上，请重新选择。', { ...fields, person: '' }, { person: '请重新选择' });
    const answer = await ports.accept({ noticeId, person, name: fields.name, contact: fields.contact, unitName: fields.unitName, content: fields.content, files, nonce: token.nonce });
    if ('receipt' in answer) return moved(`/objections/${answer.receipt}/`, 303);
    const note = files.length > 0 ? '附件需要重新选择。' : '';
    return again(422, `${answer.message}${note}`, fields, answer.errors);
  }

  async function answerForm(request: DeskRequest, noticeId: string): Promise<SiteAnswer | null> {
    const notice = await ports.posted(noticeId);
    if (!notice?.objections.online) return null;
    if (!request.path.endsWith('/')) return moved(`${request.path}/`, 301);
    if (request.method === 'GET' || request.method === 'HEAD') return form(200, notice, request.path, noticeId);
    if (request.method === 'POST') return take(request, notice, noticeId);
    return { status: 405, headers: { ...PRIVATE_HEADERS, allow: 'GET, HEAD, POST', 'content-length': '0' }, body: null };
  }

  async function answerReceipt(request: DeskRequest, receipt: string): Promise<SiteAnswer | null> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    if (!request.path.endsWith('/')) return moved(`${request.path}/`, 301);
    const found = await ports.follow(receipt);
    const site = await ports.site();
    return found && site ? page(200, { kind: 'objection-state', site, receipt, ...found }, '/objections/') : null;
  }

  return async (request) => {
    const notice = FORM.exec(request.path)?.[1];
    const receipt = RECEIPT.exec(request.path)?.[1];
    if (notice === undefined && receipt === undefined) return null;
    try {
      const answer = notice === undefined ? await answerReceipt(request, receipt!) : await answerForm(request, notice);
      return answer && request.method === 'HEAD' ? { ...answer, body: null } : answer;
    } catch (error) {
      ports.report('异议页面暂时不能办理', error);
      request.req.resume();
      const site = await ports.site().catch(() => null);
      if (!site) return { status: 503, headers: { ...PRIVATE_HEADERS, 'retry-after': '5', 'content-length': '0' }, body: null };
      return page(503, { kind: 'unavailable', site }, '/', { 'retry-after': '5' });
    }
  };
}
