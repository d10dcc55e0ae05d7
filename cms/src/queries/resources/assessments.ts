import { date, instant, integer, json, ownId, related, text, type Resource } from './resource';

const nominee = ['nominee'] as const;
const body = ['nominee', 'body'] as const;
const team = ['team'] as const;
const choice = ['choice'] as const;

/** 考核: who was chosen on which minutes, which team, what it found, how it ended. */
export const assessments: Resource = {
  name: 'assessments',
  label: '考核',
  table: 'assessments',
  readAction: 'assessment.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    choice: 'left join assessment_choices choice on choice.id = t.choice_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
    body: 'left join units body on body.id = nominee.body_id',
    team: 'left join assessment_teams team on team.id = t.team_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    nomineeId: related('t.nominee_id', 'nominees', 'nominee'),
    nomineeName: text('nominee.name', { needs: nominee }),
    nomineeState: text('nominee.state', { needs: nominee }),
    award: text('nominee.award', { needs: nominee }),
    employerName: text('nominee.employer_name', { needs: nominee }),
    occupation: text('nominee.occupation', { needs: nominee }),
    bodyName: text('coalesce(body.short_name, body.name)', { needs: body }),
    minutesNumber: text('choice.minutes_number', { needs: choice }),
    decidedOn: date('choice.held_on', { needs: choice }),
    listHash: text('choice.list_hash', { needs: choice, filterable: false, sortable: false }),
    teamId: related('t.team_id', 'assessment_teams', 'team'),
    teamName: text('team.name', { needs: team }),
    members: json('team.members', { needs: team }),
    visits: json(
      `(select coalesce(jsonb_agg(jsonb_build_object('id', v.document_id, 'heldOn', v.held_on, 'place', v.place, 'findings', v.findings) order by v.held_on, v.id), '[]')
        from assessment_visits v where v.assessment_id = t.id)`,
    ),
    result: text('t.result'),
    reason: text('t.reason'),
    concludedAt: instant('t.concluded_at'),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  search: { sql: `concat_ws(' ', nominee.name, nominee.employer_name)`, needs: nominee, indexed: false },
  defaultSort: ['nomineeName', 'ASC'],
};

/** 考核组. */
export const assessmentTeams: Resource = {
  name: 'assessment-teams',
  label: '考核组',
  table: 'assessment_teams',
  readAction: 'assessment.read',
  personal: false,
  joins: { edition: 'left join editions edition on edition.id = t.edition_id' },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    name: text('t.name'),
    members: json('t.members'),
    assessments: integer('(select count(*)::int from assessments a where a.team_id = t.id)', { filterable: false, sortable: false }),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  defaultSort: ['name', 'ASC'],
};

/** 考核对象的确定: the decisions of the leading group, each bound to a tally. */
export const assessmentChoices: Resource = {
  name: 'assessment-choices',
  label: '考核对象的确定',
  table: 'assessment_choices',
  readAction: 'assessment.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    panel: 'left join panels panel on panel.id = t.panel_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    panelId: related('t.panel_id', 'panels', 'panel'),
    panelName: text('panel.name', { needs: ['panel'] }),
    inputsHash: text('t.inputs_hash', { filterable: false, sortable: false }),
    listHash: text('t.list_hash', { filterable: false, sortable: false }),
    nominees: json('t.nominees'),
    minutesNumber: text('t.minutes_number'),
    heldOn: date('t.held_on'),
    entitled: integer('t.entitled'),
    present: integer('t.present'),
    inFavour: integer('t.in_favour'),
    note: text('t.note'),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  defaultSort: ['heldOn', 'DESC'],
};
