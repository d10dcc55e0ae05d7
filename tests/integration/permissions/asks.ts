/** How each route is asked about a record: with a question that is well formed and, where there is one, an old version, so that only the right decides. */
import { writeWorkbook } from '@cms/adapters/workbook/write-workbook';
import { ASKED, EDITION_PLACES, idAt, LIST_PLACES, OWNERS, PEOPLE_PLACES, UNIT_PLACES } from './scene.ts';

/** A record of the scene. */
export interface Subject {
  kind: string;
  place: string;
}

export interface Question {
  path: string;
  body?: unknown;
}

export interface Ask {
  /** The records it is asked about; none: the route is not about one. */
  subjects: readonly Subject[];
  /** A list: asked once, and the records are looked for in it. */
  list?: true;
  question(subject: Subject, username: string): Question;
  /** Answers that say «you may» although they look like a refusal. */
  granted?(answer: { status: number; text: string }): boolean;
  /** A preview answers everybody who may ask at all; the record is in it by name, or it is not there. */
  named?: true;
  /** The record is looked for in this unit's or account's own before the right is asked: whichever refusal comes first. */
  either?: true;
}

const all = (kind: string, places: readonly string[]): Subject[] => places.map((place) => ({ kind, place }));
const SEATS = EDITION_PLACES.flatMap((place) => ['expert', 'office', 'leader'].map((seat) => `${seat}${place}`));
const SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  nominees: all('nominee', PEOPLE_PLACES),
  units: all('unit', UNIT_PLACES),
  quotas: all('quota', UNIT_PLACES),
  slates: all('slate', LIST_PLACES),
  'slate-entries': all('entry', PEOPLE_PLACES),
  'unit-decisions': all('decision', LIST_PLACES),
  'recommendation-reports': all('report', LIST_PLACES),
  notices: [...all('notice', LIST_PLACES), ...all('site', ['p', 'x2'])],
  postings: all('notice', LIST_PLACES),
  objections: all('objection', LIST_PLACES),
  editions: all('edition', EDITION_PLACES),
  commendations: all('title', PEOPLE_PLACES),
  stories: all('story', PEOPLE_PLACES),
  'prior-honours': all('honour', EDITION_PLACES),
  journal: all('journal', UNIT_PLACES),
  opinions: [...all('opinion', PEOPLE_PLACES), ...all('opinion', Object.keys(ASKED))],
  evidence: all('scan', PEOPLE_PLACES),
  receipts: all('receipt', LIST_PLACES),
  'window-extensions': all('window', UNIT_PLACES),
  'organisation-members': all('member', UNIT_PLACES),
  penalties: all('penalty', PEOPLE_PLACES),
  reviewers: all('reviewer', SEATS),
  panels: all('panel', EDITION_PLACES),
  'panel-seats': all('seat', SEATS),
  'panel-candidates': all('candidate', PEOPLE_PLACES),
  'my-seats': all('seat', SEATS),
  assessments: all('assessment', PEOPLE_PLACES),
  'assessment-teams': all('team', EDITION_PLACES),
  'assessment-choices': all('choice', EDITION_PLACES),
  meetings: all('meeting', EDITION_PLACES),
  motions: all('motion', EDITION_PLACES),
  ballots: all('ballot', EDITION_PLACES),
  jobs: all('job', OWNERS),
  outbox: all('effect', EDITION_PLACES),
  'issued-documents': [...all('paper', PEOPLE_PLACES), ...all('open', ['p'])],
  announcements: all('news', EDITION_PLACES),
  releases: all('release', EDITION_PLACES),
  messages: all('message', OWNERS),
  'document-batches': all('batch', OWNERS),
};

/** The id of a subject in addresses; effects have numbers of their own. */
export const idOf = ({ kind, place }: Subject): string => (kind === 'effect' ? `o${900_000 + EDITION_PLACES.indexOf(place)}` : idAt(kind, place));

const OLD = { version: 9_999 };
const MANY = { expected: 1, hash: '0'.repeat(64) };
/** Lists that bodies hand to the office. */
const RETURNED = all('slate', ['b1', 'b2', 'b3', 'x2', 'x4']);
const DAY = '2022-11-03';
const words = { reason: '试', documentNumber: '试〔2022〕1号' };
const vote = { minutesNumber: '试1号', heldOn: DAY, entitled: 3, present: 3, inFavour: 3 };
const member = { personName: '试', seat: 'member', fromDay: '2022-10-12' };
const receipt = { handedBy: '试', receivedBy: '试', copies: {}, bags: [] };
const post = { title: '试', documentNumber: '试〔2022〕1号', firstDay: '2022-11-04' };
const text = { title: '试', body: '试', issuedOn: DAY, blocks: [{ type: 'paragraph', text: '试' }] };
const answered = { answer: 'agree', byName: '试', answerNumber: '试1号', answeredOn: DAY };
const workbook = (): File => new File([writeWorkbook([{ name: '试', widths: [8], headRows: 1, checks: [], rows: [['试']] }]) as Uint8Array<ArrayBuffer>], '试.xlsx');

function form(fields: Record<string, string | File>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

/** Acts on a record whose id is in the address: what is sent. */
const ON_RECORD: Readonly<Record<string, (subject: Subject, username: string) => unknown>> = {
  'PUT /nominees/:id': () => OLD,
  'POST /nominees/:id/disqualify': () => ({ ...OLD, ...words, reasonId: '试' }),
  'POST /nominees/:id/withdraw': () => ({ ...OLD, ...words }),
  'PUT /units/:id': () => OLD,
  'PUT /quotas/:id': () => ({ ...OLD, ...words, places: 1 }),
  'POST /quotas/:id/move': ({ place }) => ({ ...OLD, ...words, places: 1, toId: idAt('quota', place === 'b2' ? 'b1' : 'b2') }),
  'POST /quotas/:id/surrender': () => ({ ...OLD, ...words, places: 1 }),
  'POST /quotas/:id/deduct': () => ({ ...OLD, ...words, places: 1 }),
  'PUT /slates/:id/rank': () => ({ ...OLD, ranking: {} }),
  'POST /slates/:id/submit': () => OLD,
  'POST /slates/:id/return': () => ({ ...OLD, ...words }),
  'POST /slates/:id/take-up': () => OLD,
  'POST /slates/:id/send-back': () => ({ ...OLD, ...words }),
  'POST /notices/:id/close': () => OLD,
  'POST /notices/:id/publish-results': () => ({ ...OLD, ...post, conferredOn: DAY }),
  'POST /notices/:id/suspend': () => ({ ...OLD, ...words }),
  'POST /notices/:id/resume': () => OLD,
  'POST /notices/:id/withdraw': () => ({ ...OLD, ...words }),
  'POST /notices/:id/amend': () => ({ ...OLD, change: 'corrected', words: '试' }),
  'POST /postings/:id/close': () => ({ ...OLD, outcome: '试' }),
  'POST /objections/:id/assign': () => ({ ...OLD, investigatorId: idAt('x', 'x') }),
  'POST /objections/:id/read': () => ({}),
  'POST /objections/:id/finding': () => ({ ...OLD, conclusion: 'upheld', checked: '试', found: '试', evidence: '试' }),
  'POST /objections/:id/decide': () => ({ ...OLD, effect: 'none', ...words }),
  'POST /objections/:id/reopen': () => ({ ...OLD, ...words }),
  'POST /editions/:id/close': () => ({}),
  'POST /editions/:id/archive': () => ({}),
  'POST /editions/:id/archive-jobs': () => ({}),
  'POST /commendations/:id/payment': () => ({ ...OLD, paidOn: DAY, voucherNumber: '试' }),
  'POST /commendations/:id/revoke': () => ({ ...OLD, ...words, revokedOn: DAY, reasonId: '试' }),
  'POST /commendations/:id/recovery': () => ({ ...OLD, ...words, what: 'bonus', recoveredOn: DAY }),
  'PUT /stories/:id': () => ({ ...OLD, ...text }),
  'POST /stories/:id/review': () => OLD,
  'POST /stories/:id/publish': () => OLD,
  'POST /opinions/:id/settle': () => ({ ...OLD, note: '试', by: '试' }),
  'POST /opinions/:id/override': () => ({ ...OLD, ...words }),
  'POST /opinions/:id/approve-override': () => ({ ...OLD, ...words }),
  'PUT /organisation-members/:id': () => ({ ...OLD, ...member }),
  'POST /organisation-members/:id/end': () => ({ ...OLD, toDay: DAY, ...words }),
  'PUT /reviewers/:id': () => OLD,
  'POST /panels/:id/dissolve': () => ({ ...OLD, reason: '试' }),
  'POST /panels/:id/open': () => ({ ...OLD, deadline: '2022-12-01T09:00:00+08:00' }),
  'POST /panels/:id/lock': () => OLD,
  'POST /panels/:id/close': () => OLD,
  'POST /panels/:id/decide-tie': () => ({ ...OLD, ...vote, award: 'technical-expert', order: [idAt('nominee', 'e1'), idAt('nominee', 'e2')] }),
  'POST /panel-seats/:id/redraw': () => ({}),
  'POST /panel-seats/:id/recuse': ({ place }) => ({ reason: '试', candidateId: idAt('candidate', place.endsWith('x') ? 'x1' : 'k1') }),
  'POST /my-seats/:id/answer': () => ({ ...OLD, answer: 'accept' }),
  'PUT /my-seats/:id/review': ({ place }) => ({ ...OLD, candidateId: idAt('candidate', place.endsWith('x') ? 'x1' : 'k1'), points: {} }),
  'POST /my-seats/:id/submit': () => OLD,
  'POST /my-seats/:id/sheet': () => form({ dryRun: '1', file: workbook() }),
  'POST /assessments/:id/visits': () => ({ heldOn: DAY, place: '试', findings: '试' }),
  'POST /assessments/:id/conclude': () => ({ ...OLD, result: 'passed', reason: '试' }),
  'POST /meetings/:id/attendance': () => ({ ...OLD, present: [] }),
  'POST /meetings/:id/minutes': () => ({ ...OLD, minutesNumber: '试', minutesText: '试' }),
  'POST /meetings/:id/sign': () => OLD,
  'POST /motions/:id/vote': () => ({ choice: 'for' }),
  'POST /motions/:id/record-vote': () => ({ choice: 'for', memberId: 'm1' }),
  'POST /motions/:id/close': () => ({}),
  'POST /jobs/:id/cancel': () => ({}),
  'POST /outbox/:id/retry': () => ({}),
  'PUT /announcements/:id': () => ({ ...OLD, ...text }),
  'POST /releases/:id/approve': () => ({ ...OLD, impact: { purpose: '试', necessity: '试', effect: '试', measures: '试' } }),
  'POST /releases/:id/return': () => ({ ...OLD, reason: '试' }),
  'POST /releases/:id/publish': () => ({}),
  'POST /announcements/:id/send': () => OLD,
  'POST /announcements/:id/approve': () => ({ ...OLD, impact: { purpose: '试', necessity: '试', effect: '试', measures: '试' } }),
  'POST /announcements/:id/return': () => ({ ...OLD, reason: '试' }),
  'POST /announcements/:id/publish': () => OLD,
  'POST /announcements/:id/withdraw': () => ({ ...OLD, reason: '试' }),
};

/** Routes that are not about a record of the address. */
const OTHERS: Readonly<Record<string, Ask>> = {
  'POST /nominees': { subjects: all('unit', ['b1', 'b2', 'b3']), question: (unit) => ({ path: '/nominees', body: { award: 'technical-expert', name: '试', bodyId: idOf(unit) } }) },
  'POST /units': { subjects: SUBJECTS.units!, question: (unit) => ({ path: '/units', body: { code: 'MXNEW', name: '试', kind: 'employer', parentId: idOf(unit) } }) },
  'POST /slates/import': { subjects: all('unit', ['b1', 'b2', 'b3']), question: (unit) => ({ path: '/slates/import', body: form({ unitId: idOf(unit), dryRun: '1', version: '9999', file: workbook() }) }) },
  'POST /slates/assemble': { subjects: SUBJECTS.editions!, question: (edition) => ({ path: '/slates/assemble', body: { ...OLD, editionId: idOf(edition), ranking: {} } }) },
  // An account that is no expert has nothing to state, and is told so.
  'PUT /my-statements': { subjects: [], question: () => ({ path: '/my-statements', body: { statements: [] } }), granted: ({ status, text: told }) => status === 404 && told.includes('评审专家') },
  // A package is its maker's own: nobody has one here, and everybody is told the same.
  'GET /archives/:id': { subjects: [], question: () => ({ path: `/archives/${idAt('x', 'x')}` }), granted: ({ status, text: told }) => status === 404 && told.includes('归档包') },
  'POST /unit-decisions': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: '/unit-decisions', body: { ...OLD, ...vote, slateId: idOf(slate) } }) },
  'POST /recommendation-reports': {
    subjects: SUBJECTS.slates!,
    question: (slate) => ({ path: '/recommendation-reports', body: { ...OLD, slateId: idOf(slate), contactPerson: '试', contactPhone: '1', publicityResult: '试', experts: [{ name: '试', title: '试', unit: '试' }], evaluatedOn: DAY, evaluationMethod: '试', expertOpinion: '试' } }),
  },
  'POST /notices': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: '/notices', body: { ...OLD, ...post, slateId: idOf(slate) } }) },
  'POST /releases/publicity': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: '/releases/publicity', body: { ...OLD, ...post, slateId: idOf(slate) } }) },
  'POST /releases/amendment': { subjects: SUBJECTS.postings!, question: (notice) => ({ path: '/releases/amendment', body: { ...OLD, id: idOf(notice), change: 'corrected', words: '试' } }) },
  'POST /releases/results': { subjects: SUBJECTS.postings!, question: (notice) => ({ path: '/releases/results', body: { ...OLD, ...post, id: idOf(notice), conferredOn: DAY } }) },
  'POST /releases/revocation': { subjects: SUBJECTS.commendations!, question: (title) => ({ path: '/releases/revocation', body: { ...OLD, ...words, id: idOf(title), revokedOn: DAY, reasonId: '试' } }) },
  'POST /postings': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: '/postings', body: { ...OLD, slateId: idOf(slate), firstDay: DAY, place: '试', postedBy: '试' } }) },
  'POST /objections': { subjects: SUBJECTS.postings!, question: (notice) => ({ path: '/objections', body: { noticeId: idOf(notice), channel: 'letter', arrivedOn: DAY, name: '试', contact: '试', content: '试' } }) },
  'GET /objections/:id/files/:fileId': { subjects: SUBJECTS.objections!, question: (objection) => ({ path: `/objections/${idOf(objection)}/files/${idAt('x', 'x')}` }) },
  'POST /stories': { subjects: SUBJECTS.commendations!, question: (title) => ({ path: '/stories', body: { ...text, commendationId: idOf(title) } }) },
  'POST /opinions/request': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: '/opinions/request', body: { nomineeIds: [idOf(nominee)], agency: 'credit', letterNumber: '试1号', requestedOn: DAY } }) },
  'POST /opinions/record': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: '/opinions/record', body: { nomineeIds: [idOf(nominee)], agency: 'credit', ...answered } }) },
  'POST /opinions/answer': { subjects: SUBJECTS.opinions!, question: (opinion) => ({ path: '/opinions/answer', body: { ids: [idOf(opinion)], ...answered } }) },
  'POST /evidence': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: '/evidence', body: form({ subjectType: 'nominee', subjectId: idOf(nominee), slot: 'other', file: new File(['%PDF-1.4'], '试.pdf') }) }) },
  'GET /evidence': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: `/evidence?filter=${encodeURIComponent(JSON.stringify({ subjectType: 'nominee', subjectId: idOf(nominee) }))}` }) },
  'GET /drafts/:key': { subjects: [], question: () => ({ path: '/drafts/mx-own' }) },
  'PUT /drafts/:key': { subjects: [], question: () => ({ path: '/drafts/mx-other', body: { name: '试' } }) },
  'DELETE /drafts/:key': { subjects: [], question: () => ({ path: '/drafts/mx-third' }) },
  'GET /search': { subjects: [], question: () => ({ path: '/search?q=mx' }) },
  'GET /views': { subjects: [], question: () => ({ path: '/views?resource=nominees' }) },
  'PUT /views': { subjects: [], question: () => ({ path: '/views', body: { resource: 'nominees', name: '试', shared: false, query: { filter: {}, sort: { field: 'name', order: 'ASC' }, perPage: 25 } } }) },
  'DELETE /views/:id': { subjects: [], question: () => ({ path: '/views/mxnone' }) },
  'POST /receipts': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: '/receipts', body: { ...OLD, ...receipt, slateId: idOf(slate) } }) },
  'POST /receipts/register': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: '/receipts/register', body: { ...OLD, ...receipt, slateId: idOf(slate) } }) },
  'POST /window-extensions': { subjects: all('unit', ['b1', 'b2', 'b3']), question: (unit) => ({ path: '/window-extensions', body: { ...words, bodyId: idOf(unit), until: '2022-11-08' } }) },
  'POST /organisation-members': { subjects: SUBJECTS.units!, question: (unit) => ({ path: '/organisation-members', body: { ...member, unitId: idOf(unit), groupKind: unit.place === 'p' ? 'office' : 'working-group' } }) },
  'POST /penalties': { subjects: all('unit', ['b1', 'b2', 'b3']), question: (unit) => ({ path: '/penalties', body: { ...words, unitId: idOf(unit), kind: 'bar' } }) },
  'POST /reviewers': { subjects: [], question: () => ({ path: '/reviewers', body: { name: '试', employerName: '试' } }) },
  'POST /panels': { subjects: [], question: () => ({ path: '/panels', body: { name: '试', awards: ['technical-expert'], size: 5 } }) },
  'POST /assessment-teams': { subjects: SUBJECTS.assessments!, question: (assessment) => ({ path: '/assessment-teams', body: { name: '试', members: ['试'], assessments: [idOf(assessment)] } }) },
  'POST /assessment-choices': { subjects: SUBJECTS.panels!, question: (panel) => ({ path: '/assessment-choices', body: { ...vote, panelId: idOf(panel), inputsHash: '0'.repeat(64), nominees: [] } }) },
  'POST /meetings': { subjects: [], question: () => ({ path: '/meetings', body: { title: '试', heldOn: DAY, place: '试' } }) },
  'POST /motions': { subjects: SUBJECTS.meetings!, question: (meeting) => ({ path: '/motions', body: { meetingId: idOf(meeting), kind: 'shortlist', title: '试', subjectId: idAt('slate', 'e4') } }) },
  'POST /session': { subjects: [], question: (_subject, username) => ({ path: '/session', body: { username, password: '' } }), granted: ({ status }) => status === 400 },
  'PUT /session/password': { subjects: [], question: () => ({ path: '/session/password', body: { current: 'Jilin-2022-demo', next: '1' } }), granted: ({ text }) => text.includes('新密码须为') },
  'POST /clock': { subjects: [], question: () => ({ path: '/clock', body: { instant: '2022-11-04T09:00:00+08:00' } }) },
  'GET /journal/export': { subjects: [], question: () => ({ path: '/journal/export?format=csv' }) },
  'GET /certificates': { subjects: [], question: () => ({ path: '/certificates?number=1' }) },
  'GET /blank-forms/:kind': { subjects: [], question: () => ({ path: '/blank-forms/bag-cover' }) },
  'GET /documents/:kind/:id': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: `/documents/bag-cover/${idOf(nominee)}` }) },
  'POST /documents/:kind/:id/issue': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: `/documents/recommendation-report/${idOf(slate)}/issue`, body: {} }) },
  'GET /workbooks/lists/:name': { subjects: [], question: () => ({ path: '/workbooks/lists/nominees' }) },
  'POST /booklets': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: '/booklets', body: { nomineeId: idOf(nominee) } }) },
  'GET /booklets/:code': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: `/booklets/${idOf(nominee)}-0123456789abcdef` }) },
  'POST /document-batches': { subjects: SUBJECTS.slates!, question: (slate) => ({ path: '/document-batches', body: { slateId: idOf(slate), kinds: ['bag-cover'], format: 'pdf', identity: false } }) },
  'POST /announcements': { subjects: [], question: () => ({ path: '/announcements', body: { ...text, kind: 'news' } }) },
  'POST /demo/advance': { subjects: [], question: () => ({ path: '/demo/advance', body: {} }) },
  'POST /slate-proposal/adopt': { subjects: [], question: () => ({ path: '/slate-proposal/adopt', body: { hash: '0'.repeat(64) } }) },
  'POST /slates/return-many/preview': { subjects: RETURNED, named: true, question: (slate) => ({ path: '/slates/return-many/preview', body: { ids: [idOf(slate)] } }) },
  'POST /slates/return-many': { subjects: RETURNED, question: (slate) => ({ path: '/slates/return-many', body: { ...MANY, ids: [idOf(slate)], form: { reason: '试' } } }) },
  'POST /nominees/remove-many/preview': { subjects: SUBJECTS.nominees!, named: true, question: (nominee) => ({ path: '/nominees/remove-many/preview', body: { ids: [idOf(nominee)] } }) },
  'POST /nominees/remove-many': { subjects: SUBJECTS.nominees!, question: (nominee) => ({ path: '/nominees/remove-many', body: { ...MANY, ids: [idOf(nominee)], form: {} } }) },
  'POST /units/remind-many/preview': { subjects: SUBJECTS.units!, question: (unit) => ({ path: '/units/remind-many/preview', body: { ids: [idOf(unit)] } }) },
  'POST /units/remind-many': { subjects: SUBJECTS.units!, question: (unit) => ({ path: '/units/remind-many', body: { ...MANY, ids: [idOf(unit)], form: { note: '试' } } }) },
  'PUT /mail-choice': { subjects: [], question: () => ({ path: '/mail-choice', body: { wanted: false } }) },
  'POST /messages/read': { subjects: [], question: () => ({ path: '/messages/read', body: { ids: [] } }) },
};

/** What is special about some routes. */
const PECULIAR: Readonly<Record<string, Partial<Ask>>> = {
  // Nothing was scored: there is no tally, and only who may see it is told so.
  'GET /panels/:id/tally': { granted: ({ status, text }) => status === 404 && text.includes('计票结果') },
  // The files of the scene are not on the disk.
  'GET /evidence/:id/thumbnail': { granted: ({ status, text }) => status === 404 && text.includes('已丢失或损坏') },
  'GET /document-batches/:id': { granted: ({ status }) => status === 500 },
  // A list of the edition before has nobody whom a team of this one could visit.
  'POST /assessment-teams': { granted: ({ status, text }) => status === 400 && text.includes('不在考核名单中') },
  // The office returns what bodies handed in; lists below and its own are none of those.
  'POST /slates/:id/return': { subjects: RETURNED },
  // A list that goes to the province is taken up by nobody: there is no such record.
  'POST /slates/:id/take-up': { either: true },
  'POST /slates/:id/send-back': { either: true },
  // A release of the scene holds no page to draw; only who may look comes so far.
  'GET /releases/:id/preview': { granted: ({ status }) => status === 500 },
  'POST /panel-seats/:id/recuse': { either: true },
  'POST /my-seats/:id/answer': { either: true },
  'PUT /my-seats/:id/review': { either: true },
  'POST /my-seats/:id/submit': { either: true },
  // What is to be issued is read first.
  'POST /documents/:kind/:id/issue': { either: true },
};

/** How a route is asked; undefined for one this file does not know. */
export function askOf(method: string, path: string): Ask | undefined {
  const ask = plainAskOf(method, path);
  return ask && { ...ask, ...PECULIAR[`${method} ${path}`] };
}

function plainAskOf(method: string, path: string): Ask | undefined {
  const route = `${method} ${path}`;
  if (OTHERS[route]) return OTHERS[route];
  const subjects = SUBJECTS[path.split('/')[1]!];
  if (path.includes(':id')) {
    const body = ON_RECORD[route];
    if (!subjects || (body === undefined && method !== 'GET' && method !== 'DELETE')) return undefined;
    return { subjects, question: (subject, username) => ({ path: path.replace(':id', idOf(subject)), ...(body ? { body: body(subject, username) } : {}) }) };
  }
  if (method !== 'GET') return method === 'DELETE' ? { subjects: [], question: () => ({ path }) } : undefined;
  if (subjects && path.split('/').length === 2) return { subjects, list: true, question: () => ({ path: path === '/my-seats' ? path : `${path}?range=[0,999]` }) };
  return { subjects: [], question: () => ({ path }) };
}
