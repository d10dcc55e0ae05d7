import { boolean, date, instant, integer, json, ownId, related, text, type Resource } from './resource';

const notice = ['notice'] as const;
const unit = ['notice', 'slate', 'unit'] as const;

/** 异议: where each stands and what was found. Who objected, what they wrote and their files are not columns here. */
export const objections: Resource = {
  name: 'objections',
  label: '异议',
  table: 'objections',
  readAction: 'objection.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    notice: 'left join public_notices notice on notice.id = t.notice_id',
    slate: 'left join slates slate on slate.id = notice.slate_id',
    unit: 'left join units unit on unit.id = slate.unit_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    noticeId: related('t.notice_id', 'public_notices', 'notice'),
    noticeTitle: text('notice.title', { needs: notice }),
    noticeState: text('notice.state', { needs: notice }),
    unitId: related('slate.unit_id', 'units', 'unit', { needs: unit }),
    unitName: text('unit.name', { needs: unit }),
    nomineeId: related('t.nominee_id', 'nominees', 'nominee'),
    nomineeName: text('nominee.name', { needs: ['nominee'] }),
    nomineeEmployer: text('nominee.employer_name', { needs: ['nominee'] }),
    number: integer('t.number'),
    channel: text('t.channel'),
    arrivedOn: date('t.arrived_on'),
    postmarkedOn: date('t.postmarked_on'),
    late: boolean('t.late'),
    state: text('t.state'),
    files: integer('t.files'),
    receivedAt: instant('t.received_at'),
    receivedBy: text('t.received_by'),
    investigatorId: text('t.investigator_id'),
    investigatorName: text('t.investigator_name'),
    assignedAt: instant('t.assigned_at'),
    findings: json('t.findings'),
    conclusion: text('t.conclusion'),
    effect: text('t.effect'),
    decidedBy: text('t.decided_by'),
    decidedAt: instant('t.decided_at'),
    decisionReason: text('t.decision_reason', { filterable: false, sortable: false }),
    version: integer('t.version'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit },
  search: { sql: `concat_ws(' ', nominee.name, nominee.employer_name, notice.title)`, needs: ['notice', 'nominee'], indexed: false },
  defaultSort: ['number', 'DESC'],
};
