/**
 * Who may ask what, read off 通知三, 附件1–2 and the tasks of each role by hand: a judge of its own, which knows neither
 * roles.json nor authorise(). One line a route, one column a role; a route or a role that is not here fails the test.
 */

/** The roles of the edition, in the order of the columns. */
export const ROLES = [
  'province-office', 'leader', 'recommending-body', 'county-bureau', 'employer', 'expert', 'opinion-agency', 'objection-investigator', 'portal-editor', 'auditor', 'system-administrator',
] as const;
export type RoleName = (typeof ROLES)[number];

/**
 * How far a role reaches on a route:
 * `+` every record · `t` those of the own unit and below it · `o` those of the own unit alone · `l` the own line: below, own
 * and above · `r` lists handed to the own unit or below it · `u` the own unit and those above it · `m` what belongs to the account itself · `h` the right, but no
 * record · `.` no right. An `s` before: besides, what stands on the public site.
 */
export type Reach = '+' | 't' | 'o' | 'l' | 'u' | 'r' | 'm' | 'h' | '.' | 'st' | 'so' | 'sh';

const TABLE = `
#                                        office leader body county employer expert agency investig. portal auditor sysadmin
READ /nominees                           +      +      t    t      o        .      .      .         .      +       .
POST /nominees                           .      .      t    u      u        .      .      .         .      .       .
PUT /nominees/:id                        .      .      t    t      o        .      .      .         .      .       .
DELETE /nominees/:id                     .      .      t    t      o        .      .      .         .      .       .
GET /nominees/:id/dossier                +      +      t    t      o        .      .      .         .      +       .
GET /nominees/:id/identity               +      .      t    .      .        .      .      .         .      .       .
POST /nominees/:id/disqualify            +      .      .    .      .        .      .      .         .      .       .
POST /nominees/:id/withdraw              .      .      t    .      .        .      .      .         .      .       .
READ /units                              +      +      t    t      o        .      .      .         .      +       +
POST /units                              +      .      .    .      .        .      .      .         .      .       +
PUT /units/:id                           +      .      .    .      .        .      .      .         .      .       +
READ /quotas                             +      +      l    .      .        .      .      .         .      +       .
GET /quotas/:id/ledger                   +      +      l    .      .        .      .      .         .      +       .
PUT /quotas/:id                          +      .      .    .      .        .      .      .         .      .       .
POST /quotas/:id/move                    +      .      .    .      .        .      .      .         .      .       .
POST /quotas/:id/surrender               +      .      t    .      .        .      .      .         .      .       .
POST /quotas/:id/deduct                  +      .      .    .      .        .      .      .         .      .       .
GET /dashboard/quota-use                 +      +      +    +      .        .      .      .         .      +       .
GET /dashboard/overview                  +      +      +    +      .        .      .      .         .      +       .
POST /slates/import                      .      .      t    .      .        .      .      .         .      .       .
POST /slates/assemble                    +      .      .    .      .        .      .      .         .      .       .
GET /slate-proposal                      +      +      .    .      .        .      .      .         .      .       .
POST /slate-proposal/adopt               +      .      .    .      .        .      .      .         .      .       .
POST /slates/return-many/preview         +      .      .    .      .        .      .      .         .      .       .
POST /slates/return-many                 +      .      .    .      .        .      .      .         .      .       .
POST /nominees/remove-many/preview       .      .      t    t      o        .      .      .         .      .       .
POST /nominees/remove-many               .      .      t    t      o        .      .      .         .      .       .
POST /units/remind-many/preview          +      .      .    .      .        .      .      .         .      .       .
POST /units/remind-many                  +      .      .    .      .        .      .      .         .      .       .
GET /slates/:id/workbook                 +      +      t    t      o        .      .      .         .      +       .
GET /workbooks/slate-template            +      +      +    +      +        +      +      +         +      +       +
GET /workbooks/lists/:name               +      +      +    +      +        .      .      .         .      +       .
GET /mail-choice                         +      +      +    +      +        +      +      +         +      +       +
PUT /mail-choice                         +      +      +    +      +        +      +      +         +      +       +
READ /releases                           +      .      .    .      .        .      .      .         +      +       .
POST /releases/publicity                 +      .      .    .      .        .      .      .         .      .       .
POST /releases/amendment                 +      .      .    .      .        .      .      .         .      .       .
POST /releases/results                   +      .      .    .      .        .      .      .         .      .       .
POST /releases/revocation                +      .      .    .      .        .      .      .         .      .       .
POST /releases/:id/approve               +      .      .    .      .        .      .      .         +      .       .
POST /releases/:id/return                +      .      .    .      .        .      .      .         +      .       .
POST /releases/:id/publish               +      .      .    .      .        .      .      .         .      .       .
GET /releases/:id/preview                +      .      .    .      .        .      .      .         +      +       .
READ /slates                             +      +      t    t      o        .      .      .         .      +       .
PUT /slates/:id/rank                     .      .      t    t      o        .      .      .         .      .       .
POST /slates/:id/submit                  .      .      t    t      o        .      .      .         .      .       .
POST /slates/:id/return                  +      .      .    .      .        .      .      .         .      .       .
POST /slates/:id/take-up                 .      .      r    r      .        .      .      .         .      .       .
POST /slates/:id/send-back               .      .      r    r      .        .      .      .         .      .       .
GET /slates/:id/outlook                  +      +      t    t      o        .      .      .         .      +       .
READ /slate-entries                      +      +      t    t      o        .      .      .         .      +       .
READ /unit-decisions                     +      +      t    t      o        .      .      .         .      +       .
POST /unit-decisions                     .      .      t    t      o        .      .      .         .      .       .
READ /recommendation-reports             +      +      t    .      .        .      .      .         .      +       .
POST /recommendation-reports             .      .      t    .      .        .      .      .         .      .       .
READ /notices                            +      +      st   st     so       sh     sh     +         +      +       .
POST /notices                            +      .      .    .      .        .      .      .         .      .       .
POST /notices/:id/close                  +      .      .    .      .        .      .      .         .      .       .
POST /notices/:id/publish-results        +      .      .    .      .        .      .      .         .      .       .
POST /notices/:id/suspend                +      .      .    .      .        .      .      .         .      .       .
POST /notices/:id/resume                 +      .      .    .      .        .      .      .         .      .       .
POST /notices/:id/withdraw               +      .      .    .      .        .      .      .         .      .       .
POST /notices/:id/amend                  +      .      .    .      .        .      .      .         .      .       .
POST /postings                           .      .      t    t      o        .      .      .         .      .       .
POST /postings/:id/close                 .      .      t    t      o        .      .      .         .      .       .
READ /objections                         +      +      t    t      o        .      .      +         .      +       .
POST /objections                         +      .      t    t      o        .      .      .         .      .       .
POST /objections/:id/assign              +      .      t    t      o        .      .      .         .      .       .
POST /objections/:id/read                +      .      .    .      .        .      .      +         .      .       .
GET /objections/:id/files/:fileId        +      .      .    .      .        .      .      +         .      .       .
POST /objections/:id/finding             +      .      .    .      .        .      .      +         .      .       .
POST /objections/:id/decide              +      +      t    t      o        .      .      .         .      .       .
POST /objections/:id/reopen              +      +      t    t      o        .      .      .         .      .       .
GET /objection-investigators             +      .      +    +      +        .      .      .         .      .       .
READ /editions                           +      +      +    +      +        +      +      +         +      +       +
POST /editions/:id/close                 +      .      .    .      .        .      .      .         .      .       .
POST /editions/:id/archive               +      .      .    .      .        .      .      .         .      .       .
POST /editions/:id/archive-jobs          +      .      .    .      .        .      .      .         .      .       .
GET /archives/:id                        +      +      +    +      +        +      +      +         +      +       +
READ /commendations                      +      +      t    .      .        .      .      .         +      +       .
POST /commendations/:id/payment          +      .      .    .      .        .      .      .         .      .       .
POST /commendations/:id/revoke           +      .      .    .      .        .      .      .         .      .       .
POST /commendations/:id/recovery         +      .      .    .      .        .      .      .         .      .       .
GET /certificates                        +      +      +    +      +        +      +      +         +      +       +
READ /stories                            +      +      .    .      .        .      .      .         +      +       .
POST /stories                            +      .      .    .      .        .      .      .         .      .       .
PUT /stories/:id                         +      .      .    .      .        .      .      .         .      .       .
POST /stories/:id/review                 +      .      .    .      .        .      .      .         +      .       .
POST /stories/:id/publish                +      .      .    .      .        .      .      .         +      .       .
READ /prior-honours                      +      +      +    .      .        .      .      .         .      +       .
READ /journal                            +      .      .    .      .        .      .      .         .      +       +
GET /journal/export                      +      .      .    .      .        .      .      .         .      +       +
GET /journal/key                         +      +      +    +      +        +      +      +         +      +       +
READ /opinions                           +      .      t    t      o        .      o      .         .      +       .
POST /opinions/request                   .      .      t    t      o        .      .      .         .      .       .
POST /opinions/record                    .      .      t    t      o        .      .      .         .      .       .
POST /opinions/answer                    .      .      .    .      .        .      o      .         .      .       .
POST /opinions/:id/settle                .      .      t    t      o        .      .      .         .      .       .
POST /opinions/:id/override              .      .      t    t      o        .      .      .         .      .       .
POST /opinions/:id/approve-override      +      .      t    .      .        .      .      .         .      .       .
GET /opinions/:id/identity               .      .      .    .      .        .      o      .         .      .       .
POST /evidence                           .      .      t    t      o        .      .      .         .      .       .
GET /evidence                            +      +      t    t      o        .      .      .         .      +       .
GET /evidence/:id/content                +      +      t    t      o        .      .      .         .      +       .
GET /evidence/:id/thumbnail              +      +      t    t      o        .      .      .         .      +       .
DELETE /evidence/:id                     .      .      t    t      o        .      .      .         .      .       .
GET /drafts/:key                         m      m      m    m      m        m      m      m         m      m       m
PUT /drafts/:key                         +      +      +    +      +        +      +      +         +      +       +
DELETE /drafts/:key                      +      +      +    +      +        +      +      +         +      +       +
READ /receipts                           +      .      t    .      .        .      .      .         .      +       .
POST /receipts                           +      .      .    .      .        .      .      .         .      .       .
POST /receipts/register                  +      .      .    .      .        .      .      .         .      .       .
READ /window-extensions                  +      +      +    +      +        +      +      +         +      +       +
POST /window-extensions                  +      .      .    .      .        .      .      .         .      .       .
READ /organisation-members               +      +      l    l      l        .      .      .         .      +       .
POST /organisation-members               +      .      t    t      o        .      .      .         .      .       .
PUT /organisation-members/:id            +      .      t    t      o        .      .      .         .      .       .
POST /organisation-members/:id/end       +      .      t    t      o        .      .      .         .      .       .
READ /penalties                          +      +      .    .      .        .      .      .         .      +       .
POST /penalties                          +      .      .    .      .        .      .      .         .      .       .
READ /reviewers                          +      .      .    .      .        .      .      .         .      +       .
POST /reviewers                          +      .      .    .      .        .      .      .         .      .       .
PUT /reviewers/:id                       +      .      .    .      .        .      .      .         .      .       .
READ /panels                             +      +      .    .      .        .      .      .         .      +       .
POST /panels                             +      .      .    .      .        .      .      .         .      .       .
POST /panels/:id/dissolve                +      .      .    .      .        .      .      .         .      .       .
POST /panels/:id/open                    +      .      .    .      .        .      .      .         .      .       .
POST /panels/:id/lock                    +      .      .    .      .        .      .      .         .      .       .
POST /panels/:id/close                   +      .      .    .      .        .      .      .         .      .       .
POST /panels/:id/decide-tie              +      .      .    .      .        .      .      .         .      .       .
GET /panels/:id/tally                    +      +      .    .      .        .      .      .         .      +       .
READ /panel-seats                        +      +      .    .      .        .      .      .         .      +       .
POST /panel-seats/:id/redraw             +      .      .    .      .        .      .      .         .      .       .
POST /panel-seats/:id/recuse             +      .      .    .      .        m      .      .         .      .       .
READ /panel-candidates                   +      +      .    .      .        .      .      .         .      +       .
GET /my-seats                            h      .      .    .      .        m      .      .         .      .       .
GET /my-statements                       +      .      .    .      .        +      .      .         .      .       .
PUT /my-statements                       +      .      .    .      .        +      .      .         .      .       .
GET /my-seats/:id                        m      .      .    .      .        m      .      .         .      .       .
POST /my-seats/:id/answer                m      .      .    .      .        m      .      .         .      .       .
PUT /my-seats/:id/review                 m      .      .    .      .        m      .      .         .      .       .
POST /my-seats/:id/submit                m      .      .    .      .        m      .      .         .      .       .
GET /my-seats/:id/sheet                  m      .      .    .      .        m      .      .         .      .       .
POST /my-seats/:id/sheet                 m      .      .    .      .        m      .      .         .      .       .
READ /assessments                        +      +      .    .      .        .      .      .         .      +       .
POST /assessments/:id/visits             +      .      .    .      .        .      .      .         .      .       .
POST /assessments/:id/conclude           +      .      .    .      .        .      .      .         .      .       .
READ /assessment-teams                   +      +      .    .      .        .      .      .         .      +       .
POST /assessment-teams                   +      .      .    .      .        .      .      .         .      .       .
READ /assessment-choices                 +      +      .    .      .        .      .      .         .      +       .
POST /assessment-choices                 .      +      .    .      .        .      .      .         .      .       .
POST /demo/advance                       +      .      .    .      .        .      .      .         .      .       .
READ /meetings                           +      +      .    .      .        .      .      .         .      +       .
POST /meetings                           +      .      .    .      .        .      .      .         .      .       .
POST /meetings/:id/attendance            +      .      .    .      .        .      .      .         .      .       .
POST /meetings/:id/minutes               +      .      .    .      .        .      .      .         .      .       .
POST /meetings/:id/sign                  .      +      .    .      .        .      .      .         .      .       .
READ /motions                            +      +      .    .      .        .      .      .         .      +       .
POST /motions                            +      .      .    .      .        .      .      .         .      .       .
POST /motions/:id/vote                   .      +      .    .      .        .      .      .         .      .       .
POST /motions/:id/record-vote            +      .      .    .      .        .      .      .         .      .       .
POST /motions/:id/close                  +      .      .    .      .        .      .      .         .      .       .
GET /motions/:id/own-ballot              .      +      .    .      .        .      .      .         .      .       .
READ /ballots                            +      +      .    .      .        .      .      .         .      +       .
POST /session                            +      +      +    +      +        +      +      +         +      +       +
GET /session                             +      +      +    +      +        +      +      +         +      +       +
DELETE /session                          +      +      +    +      +        +      +      +         +      +       +
PUT /session/password                    +      +      +    +      +        +      +      +         +      +       +
POST /clock                              +      .      .    .      .        .      .      .         .      .       .
READ /jobs                               m      m      m    m      m        m      m      m         m      m       m
POST /jobs/:id/cancel                    m      m      m    m      m        m      m      m         m      m       m
READ /outbox                             +      .      .    .      .        .      .      .         .      .       +
POST /outbox/:id/retry                   .      .      .    .      .        .      .      .         .      .       +
GET /site/bundle                         +      .      .    .      .        .      .      .         +      .       .
READ /issued-documents                   +      +      st   st     so       sh     so     +         +      +       +
GET /blank-forms/:kind                   +      +      +    +      +        +      +      +         +      +       +
GET /documents/:kind/:id                 +      +      t    t      o        .      .      .         .      +       .
POST /documents/:kind/:id/issue          +      .      t    .      .        .      .      .         .      .       .
GET /documents/overview                  +      +      +    +      .        .      .      .         .      +       .
POST /booklets                           +      .      t    .      .        .      .      .         .      .       .
GET /booklets/:code                      +      +      t    t      o        .      .      .         .      +       .
POST /document-batches                   +      +      t    t      o        .      .      .         .      +       .
GET /document-batches/:id                m      m      m    m      m        m      m      m         m      m       m
READ /announcements                      +      .      .    .      .        .      .      .         +      +       .
POST /announcements                      +      .      .    .      .        .      .      .         +      .       .
PUT /announcements/:id                   +      .      .    .      .        .      .      .         +      .       .
POST /announcements/:id/send             +      .      .    .      .        .      .      .         +      .       .
POST /announcements/:id/approve          +      .      .    .      .        .      .      .         +      .       .
POST /announcements/:id/return           +      .      .    .      .        .      .      .         +      .       .
POST /announcements/:id/publish          +      .      .    .      .        .      .      .         .      .       .
POST /announcements/:id/withdraw         +      .      .    .      .        .      .      .         .      .       .
GET /announcements/:id/preview           +      .      .    .      .        .      .      .         +      +       .
GET /inbox                               +      +      +    +      +        +      +      +         +      +       +
READ /messages                           m      m      m    m      m        m      m      m         m      m       m
POST /messages/read                      +      +      +    +      +        +      +      +         +      +       +
GET /search                              +      +      +    +      +        +      +      +         +      +       +
GET /views                               +      +      +    +      +        +      +      +         +      +       +
PUT /views                               +      +      +    +      +        +      +      +         +      +       +
DELETE /views/:id                        +      +      +    +      +        +      +      +         +      +       +
`;

const rows = TABLE.trim().split('\n').filter((line) => !line.startsWith('#')).map((line) => line.trim().split(/\s+/));

/** Reach by route and role. READ stands for the list and the record of a resource. */
export const EXPECTED: ReadonlyMap<string, Readonly<Record<RoleName, Reach>>> = new Map(
  rows.flatMap(([method, path, ...cells]) => {
    const row = Object.fromEntries(ROLES.map((role, place) => [role, cells[place] as Reach])) as Record<RoleName, Reach>;
    return method === 'READ' ? [[`GET ${path}`, row], [`GET ${path}/:id`, row]] : [[`${method} ${path}`, row]];
  }),
);
