/**
 * Stored JSON → page model. Copies named fields only, so a value that slipped into the stored row
 * (an ID number, a phone) never reaches a template. Answers null when the row is no page model.
 */
import type {
  AwardList, Certificate, DocumentHead, EditionReference, ListedPerson, ObjectionContact, PublicationModel, PublicityPeriod,
  PageBlock, PageFile, PublishedChange, Revocation, SiteIdentity,
} from './models';

type Fields = Record<string, unknown>;

const SITE_FIELDS = [
  'siteName', 'siteDomain', 'siteIdCode', 'columnName', 'columnDescription', 'columnKeywords', 'columnType',
  'contentSource', 'sponsor', 'icp', 'police',
] as const satisfies readonly (keyof SiteIdentity)[];
const HEAD_FIELDS = [
  'indexNumber', 'topicClass', 'issuer', 'issuedOn', 'title', 'documentNumber', 'publishedAt',
] as const satisfies readonly (keyof DocumentHead)[];
const PERSON_FIELDS = [
  'name', 'sex', 'employerName', 'post', 'occupation', 'skillLevel', 'bodyCode', 'bodyName',
] as const satisfies readonly (keyof ListedPerson)[];
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Control characters and marks that reorder text: never part of a name, able to disguise one. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(INVISIBLE, '').trim() : typeof value === 'number' ? String(value) : undefined;

/** The named fields of `source` as text; null when one of `required` is absent. */
function pick<K extends string>(source: unknown, fields: readonly K[], required: readonly K[]): Partial<Record<K, string>> | null {
  if (!isFields(source)) return null;
  const picked: Partial<Record<K, string>> = {};
  for (const field of fields) {
    const value = text(source[field]);
    if (value) picked[field] = value;
    else if (required.includes(field)) return null;
  }
  return picked;
}

/** The site's identity; a missing entry is an empty string, since no page may fail for a footer line. */
export function readSiteIdentity(raw: unknown): SiteIdentity | null {
  const picked = pick(raw, SITE_FIELDS, ['siteName']);
  if (!picked) return null;
  return Object.fromEntries(SITE_FIELDS.map((field) => [field, picked[field] ?? ''])) as Record<keyof SiteIdentity, string>;
}

function readEdition(raw: unknown): EditionReference | null {
  const picked = pick(raw, ['name', 'noticeTitle', 'noticeDocumentNumber'], ['name']);
  if (!picked?.name || !isFields(raw) || typeof raw.number !== 'number') return null;
  return { ...picked, name: picked.name, number: raw.number };
}

function readPerson(raw: unknown): ListedPerson | null {
  const picked = pick(raw, PERSON_FIELDS, ['name']);
  return picked?.name ? { ...picked, name: picked.name, bodyCode: picked.bodyCode ?? '', bodyName: picked.bodyName ?? '' } : null;
}

/** Every item read, or null when one of them cannot be: a list is never published with a hole. */
function readAll<T>(raw: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(raw)) return null;
  const items = raw.map(read);
  return items.every((item): item is Awaited<T> & T => item !== null) ? items : null;
}

function readAward(raw: unknown): AwardList | null {
  const picked = pick(raw, ['award', 'label', 'personTitle'], ['award', 'label']);
  const people = isFields(raw) ? readAll(raw.people, readPerson) : null;
  if (!picked?.award || !picked.label || !people) return null;
  return { award: picked.award, label: picked.label, personTitle: picked.personTitle ?? picked.label, people };
}

function readPeriod(raw: unknown): PublicityPeriod | null {
  const picked = pick(raw, ['firstDay', 'lastDay'], ['firstDay', 'lastDay']);
  if (!picked?.firstDay || !picked.lastDay || !isFields(raw) || typeof raw.workingDays !== 'number') return null;
  if (!CIVIL_DATE.test(picked.firstDay) || !CIVIL_DATE.test(picked.lastDay)) return null;
  return { firstDay: picked.firstDay, lastDay: picked.lastDay, workingDays: raw.workingDays };
}

function readContact(raw: unknown): ObjectionContact | null {
  const picked = pick(raw, ['office', 'person', 'phone', 'address', 'email'], ['office']);
  if (!picked?.office || !isFields(raw)) return null;
  return { ...picked, office: picked.office, phone: picked.phone ?? '', address: picked.address ?? '', ...(raw.online === true ? { online: true } : {}) };
}

function readChange(raw: unknown): PublishedChange | null {
  const picked = pick(raw, ['day', 'note'], ['day', 'note']);
  return picked?.day && picked.note && CIVIL_DATE.test(picked.day) ? { day: picked.day, note: picked.note } : null;
}

function readRevocation(raw: unknown): Revocation | null {
  const required = ['name', 'award', 'certificate', 'revokedOn', 'documentNumber'] as const;
  const picked = pick(raw, [...required, 'employerName', 'reason'], required);
  if (!picked?.name || !picked.award || !picked.certificate || !picked.documentNumber || !CIVIL_DATE.test(picked.revokedOn ?? '')) return null;
  const { name, award, certificate, documentNumber, revokedOn = '', reason = '', employerName } = picked;
  return { name, award, certificate, documentNumber, revokedOn, reason, ...(employerName ? { employerName } : {}) };
}

function readCertificate(raw: unknown): Certificate | null {
  const fields = ['number', 'name', 'award'] as const;
  const picked = pick(raw, fields, fields);
  return picked?.number && picked.name && picked.award ? { number: picked.number, name: picked.name, award: picked.award } : null;
}

const readText = (item: unknown): string | null => text(item) ?? null;

function readBlock(raw: unknown): PageBlock | null {
  if (!isFields(raw)) return null;
  const said = text(raw.text);
  if ((raw.type === 'heading' || raw.type === 'paragraph') && said) return { type: raw.type, text: said };
  if (raw.type === 'list') {
    const items = readAll(raw.items, readText);
    return items && { type: 'list', items };
  }
  if (raw.type !== 'table') return null;
  const caption = text(raw.caption);
  const head = readAll(raw.head, readText);
  const rows = readAll(raw.rows, (row) => readAll(row, readText));
  return caption && head && rows ? { type: 'table', caption, head, rows } : null;
}

function readFile(raw: unknown): PageFile | null {
  const picked = pick(raw, ['name'], ['name']);
  return picked?.name && isFields(raw) && typeof raw.bytes === 'number' ? { name: picked.name, bytes: raw.bytes } : null;
}

/**
 * Reads a stored model.
 * @returns the model with whitelisted fields only, or null when a part that a page needs is missing
 */
export function readPublicationModel(raw: unknown): PublicationModel | null {
  if (!isFields(raw)) return null;
  const site = readSiteIdentity(raw.site);
  const picked = pick(raw.head, HEAD_FIELDS, ['issuer', 'issuedOn', 'title', 'publishedAt']);
  const edition = readEdition(raw.edition);
  const awards = readAll(raw.awards, readAward);
  if (!site || !picked || !edition || !awards || !CIVIL_DATE.test(picked.issuedOn ?? '')) return null;
  const head = Object.fromEntries(HEAD_FIELDS.map((field) => [field, picked[field] ?? ''])) as Record<keyof DocumentHead, string>;
  const paragraphs = readAll(raw.paragraphs ?? [], (item) => text(item) ?? null) ?? [];
  const orderNote = text(raw.orderNote);
  const page = {
    schema: 1 as const, site, head, edition, awards,
    ...(orderNote ? { orderNote } : {}),
    ...(paragraphs.length > 0 ? { paragraphs } : {}),
  };
  if (raw.kind === 'publicity') {
    const period = readPeriod(raw.period);
    const objections = readContact(raw.objections);
    const changes = readAll(raw.changes ?? [], readChange);
    const haltedOn = text(raw.haltedOn);
    if (!period || !objections || !changes || (haltedOn !== undefined && !CIVIL_DATE.test(haltedOn))) return null;
    return { ...page, kind: 'publicity', period, objections, ...(changes.length > 0 ? { changes } : {}), ...(haltedOn ? { haltedOn } : {}) };
  }
  if (raw.kind === 'announcement') {
    const label = text(raw.label);
    const blocks = readAll(raw.blocks, readBlock);
    const files = readAll(raw.files ?? [], readFile);
    const changes = readAll(raw.changes ?? [], readChange);
    const expiresOn = text(raw.expiresOn);
    if (!label || !blocks || !files || !changes || (expiresOn !== undefined && !CIVIL_DATE.test(expiresOn))) return null;
    return { ...page, kind: 'announcement', label, blocks, files, ...(changes.length > 0 ? { changes } : {}), ...(expiresOn ? { expiresOn } : {}) };
  }
  if (raw.kind === 'results') {
    const decision = pick(raw, ['decisionDocument', 'conferredOn'], ['conferredOn']);
    const certificates = readAll(raw.certificates ?? [], readCertificate);
    if (!decision?.conferredOn || !CIVIL_DATE.test(decision.conferredOn) || !certificates) return null;
    return {
      ...page, kind: 'results', decisionDocument: decision.decisionDocument ?? '', conferredOn: decision.conferredOn,
      ...(certificates.length > 0 ? { certificates } : {}),
    };
  }
  if (raw.kind === 'revocations') {
    const revocations = readAll(raw.revocations, readRevocation);
    return revocations && { ...page, kind: 'revocations', revocations };
  }
  if (raw.kind === 'story') {
    const person = pick(raw.person, ['name', 'employerName', 'award'], ['name', 'award']);
    return person?.name && person.award ? { ...page, kind: 'story', person: { ...person, name: person.name, award: person.award } } : null;
  }
  return null;
}
