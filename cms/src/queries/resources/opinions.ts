import { boolean, date, integer, ownId, related, text, type Resource } from './resource';
import { fieldVisibility } from '../../domain/access/field-visibility';

const nominee = ['nominee'] as const;
const body = ['nominee', 'body'] as const;

/**
 * 征求意见. An agency sees what it is asked and nothing else of the case: of the person name, sex, birth month, employer
 * and post, of the opinion the question and its own answer. What the units did with the answer is internal to them.
 */
export const opinions: Resource = {
  name: 'opinions',
  label: '征求的意见',
  table: 'opinions',
  readAction: 'opinion.read',
  personal: true,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
    body: 'left join units body on body.id = nominee.body_id',
    asked: 'left join units asked on asked.id = t.asked_unit_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition', { class: 'public' }),
    nomineeId: related('t.nominee_id', 'nominees', 'nominee', { class: 'public' }),
    nomineeName: text('nominee.name', { needs: nominee, class: fieldVisibility.name }),
    sex: text('nominee.sex', { needs: nominee, class: fieldVisibility.sex }),
    birthMonth: text('nominee.birth_month', { needs: nominee, class: fieldVisibility.birthMonth }),
    employerName: text('nominee.employer_name', { needs: nominee, class: fieldVisibility.employerName }),
    post: text('nominee.post', { needs: nominee, class: fieldVisibility.post }),
    bodyId: related('nominee.body_id', 'units', 'body', { needs: body, class: 'public' }),
    bodyName: text('body.name', { needs: body, class: 'public' }),
    agency: text('t.agency', { class: 'public' }),
    askedUnitId: related('t.asked_unit_id', 'units', 'asked', { class: 'public' }),
    askedUnitName: text('asked.name', { needs: ['asked'], class: 'public' }),
    /** No later question was put to the same agency for the same person. */
    latest: boolean('(not exists (select from opinions o where o.nominee_id = t.nominee_id and o.agency = t.agency and o.id > t.id))', { class: 'public', sortable: false }),
    requestedOn: date('t.requested_on', { class: 'public' }),
    letterNumber: text('t.letter_number', { class: 'public' }),
    requestedBy: text('t.requested_by', { class: 'public' }),
    answer: text('t.answer', { class: 'public' }),
    answeredOn: date('t.answered_on', { class: 'public' }),
    answerNumber: text('t.answer_number', { class: 'public' }),
    byName: text('t.by_name', { class: 'public' }),
    way: text('t.way', { class: 'public' }),
    remarks: text('t.remarks', { class: 'public' }),
    validUntil: date('t.valid_until', { class: 'public' }),
    settledNote: text('t.settled_note'),
    settledBy: text('t.settled_by'),
    settledOn: date('t.settled_on'),
    overrideReason: text('t.override_reason'),
    overrideAskedBy: text('t.override_asked_by'),
    overrideAskedName: text('t.override_asked_name'),
    overrideApprovedName: text('t.override_approved_name'),
    overriddenOn: date('t.overridden_on'),
    version: integer('t.version', { class: 'public' }),
  },
  scope: { kind: 'nominee', alias: 'nominee', needs: nominee, asked: 't.asked_unit_id' },
  search: { sql: `concat_ws(' ', nominee.name, nominee.employer_name, t.letter_number, t.answer_number)`, needs: nominee, indexed: false },
  defaultSort: ['requestedOn', 'DESC'],
};
