import { fieldVisibility } from '../../domain/access/field-visibility';
import type { NomineeField } from '../../domain/rules/nominee-field';
import { boolean, date, instant, integer, json, ownId, related, text, type Field, type Resource } from './resource';

const slate = ['slate'] as const;
const entry = ['slate', 'entry'] as const;

/** A field of the person: its class is the domain's, so that one table decides who may see it. */
function of(name: NomineeField, make: typeof text, column: string): Field {
  return make(`t.${column}`, { class: fieldVisibility[name] });
}

/** 推荐对象. The rank is the one on the recommending body's list. ID number and phone are not columns here. */
export const nominees: Resource = {
  name: 'nominees',
  label: '推荐对象',
  table: 'nominees',
  readAction: 'nominee.read',
  personal: true,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    body: 'left join units body on body.id = t.body_id',
    county: 'left join units county on county.id = t.county_id',
    employer: 'left join units employer on employer.id = t.employer_id',
    slate: 'left join slates slate on slate.edition_id = t.edition_id and slate.unit_id = t.body_id',
    entry: 'left join slate_entries entry on entry.slate_id = slate.id and entry.nominee_id = t.id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition', { class: 'public' }),
    bodyId: related('t.body_id', 'units', 'body', { class: 'public' }),
    bodyCode: text('body.code', { needs: ['body'], class: 'public' }),
    bodyName: text('body.name', { needs: ['body'], class: 'public' }),
    countyId: related('t.county_id', 'units', 'county'),
    countyName: text('county.name', { needs: ['county'] }),
    employerId: related('t.employer_id', 'units', 'employer'),
    award: of('award', text, 'award'),
    name: of('name', text, 'name'),
    sex: of('sex', text, 'sex'),
    ethnicity: of('ethnicity', text, 'ethnicity'),
    birthMonth: of('birthMonth', text, 'birth_month'),
    politicalStatus: of('politicalStatus', text, 'political_status'),
    education: of('education', text, 'education'),
    employerName: of('employerName', text, 'employer_name'),
    employerCode: of('employerCode', text, 'employer_code'),
    post: of('post', text, 'post'),
    ownership: of('ownership', text, 'ownership'),
    frontline: of('frontline', boolean, 'frontline'),
    occupation: of('occupation', text, 'occupation'),
    skillLevel: of('skillLevel', text, 'skill_level'),
    certificateNumber: of('certificateNumber', text, 'certificate_number'),
    yearsInOccupation: of('yearsInOccupation', integer, 'years_in_occupation'),
    head: of('head', boolean, 'head'),
    employment: of('employment', text, 'employment'),
    cleanRecord: of('cleanRecord', boolean, 'clean_record'),
    cleanRecordNote: of('cleanRecordNote', text, 'clean_record_note'),
    conditions: of('conditions', json, 'conditions'),
    honours: of('honours', text, 'honours'),
    achievements: of('achievements', text, 'achievements'),
    remarks: of('remarks', text, 'remarks'),
    exceptionReason: text('t.exception_reason'),
    state: text('t.state'),
    endedReason: text('t.ended_reason'),
    endedOn: date('t.ended_on'),
    verdict: text('t.verdict'),
    issues: json('t.issues'),
    rulesHash: text('t.rules_hash'),
    sourceFile: text('t.source_file'),
    sourceRow: integer('t.source_row'),
    slateId: related('slate.id', 'slates', 'slate', { needs: slate }),
    slateState: text('slate.state', { needs: slate }),
    rank: integer('entry.rank', { needs: entry }),
    version: integer('t.version', { class: 'public' }),
    createdAt: instant('t.created_at'),
    updatedAt: instant('t.updated_at'),
  },
  scope: { kind: 'nominee', alias: 't' },
  search: { sql: `nominee_search(t.name, t.employer_name, t.occupation)`, indexed: true },
  defaultSort: ['createdAt', 'DESC'],
};
