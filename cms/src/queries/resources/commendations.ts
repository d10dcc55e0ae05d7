import { date, integer, ownId, related, text, type Resource } from './resource';

const nominee = ['nominee'] as const;
const body = ['nominee', 'body'] as const;

/** 表彰: the titles conferred, with their certificate numbers. */
export const commendations: Resource = {
  name: 'commendations',
  label: '表彰',
  table: 'commendations',
  readAction: 'commendation.read',
  personal: true,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
    body: 'left join units body on body.id = nominee.body_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition', { class: 'public' }),
    editionNumber: integer('edition.number', { needs: ['edition'], class: 'public' }),
    nomineeId: related('t.nominee_id', 'nominees', 'nominee'),
    nomineeName: text('nominee.name', { needs: nominee, class: 'public' }),
    employerName: text('nominee.employer_name', { needs: nominee, class: 'public' }),
    bodyId: related('nominee.body_id', 'units', 'body', { needs: body }),
    bodyCode: text('body.code', { needs: body, class: 'public' }),
    bodyName: text('body.name', { needs: body, class: 'public' }),
    award: text('t.award', { class: 'public' }),
    certificateNumber: text('t.certificate_number'),
    decisionDocument: text('t.decision_document', { class: 'public' }),
    conferredOn: date('t.conferred_on', { class: 'public' }),
    state: text('t.state', { class: 'public' }),
    bonusAmount: integer('t.bonus_amount'),
    paidOn: date('t.paid_on'),
    voucherNumber: text('t.voucher_number'),
    revokedOn: date('t.revoked_on', { class: 'public' }),
    revocationDocument: text('t.revocation_document', { class: 'public' }),
    revocationReasonId: text('t.revocation_reason_id'),
    revocationReason: text('t.revocation_reason'),
    certificateRecoveredOn: date('t.certificate_recovered_on'),
    certificateRecoveryDocument: text('t.certificate_recovery_document'),
    bonusRecoveredOn: date('t.bonus_recovered_on'),
    bonusRecoveryDocument: text('t.bonus_recovery_document'),
    version: integer('t.version', { class: 'public' }),
  },
  scope: { kind: 'nominee', alias: 'nominee', needs: nominee },
  search: { sql: `concat_ws(' ', nominee.name, nominee.employer_name, t.certificate_number)`, needs: nominee, indexed: false },
  defaultSort: ['certificateNumber', 'ASC'],
};
