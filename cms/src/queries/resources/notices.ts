import { boolean, date, instant, integer, json, ownId, related, text, type Resource } from './resource';

/** 公告: publicity notices and announcements of results. */
export const notices: Resource = {
  name: 'notices',
  label: '公告',
  table: 'public_notices',
  readAction: 'notice.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    slate: 'left join slates slate on slate.id = t.slate_id',
    unit: 'left join units unit on unit.id = slate.unit_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    editionNumber: integer('edition.number', { needs: ['edition'] }),
    slateId: related('t.slate_id', 'slates', 'slate'),
    unitId: related('slate.unit_id', 'units', 'unit', { needs: ['slate', 'unit'] }),
    unitName: text('unit.name', { needs: ['slate', 'unit'] }),
    /** Whose list it shows: province for what is on the public site, else that of the unit that posted it. */
    level: text('slate.level', { needs: ['slate'], class: 'public' }),
    kind: text('t.kind', { class: 'public' }),
    title: text('t.title', { class: 'public' }),
    documentNumber: text('t.document_number', { class: 'public' }),
    state: text('t.state', { class: 'public' }),
    firstDay: date('t.first_day', { class: 'public' }),
    lastDay: date('t.last_day', { class: 'public' }),
    workingDays: integer('t.working_days', { class: 'public' }),
    countPostingDay: boolean('t.count_posting_day', { class: 'public' }),
    postedOn: date('t.posted_on', { class: 'public' }),
    pausedOn: date('t.paused_on', { class: 'public' }),
    // What happened and what the page says of it; who did it stays in the journal.
    events: json(
      `(select coalesce(json_agg(json_build_object('day', e->>'day', 'kind', e->>'kind', 'lastDayBefore', e->>'lastDayBefore', 'lastDay', e->>'lastDay', 'note', e->>'note')), '[]')
        from jsonb_array_elements(t.events) e)`,
      { class: 'public' },
    ),
    unitPath: text('unit.path', { needs: ['slate', 'unit'] }),
    postedAt: instant('t.posted_at', { class: 'public' }),
    closedAt: instant('t.closed_at'),
    path: text('t.path', { class: 'public' }),
    /** Of a posting in a unit: where it was put up, by whom, what became of it. */
    place: text('t.place'),
    postedBy: text('t.posted_by'),
    outcome: text('t.outcome'),
    people: json('t.people'),
    version: integer('t.version'),
  },
  // What is on the public site is for everybody; a posting in a unit for the unit and those above it.
  scope: { kind: 'path', sql: 'unit.path', needs: ['slate', 'unit'], open: 't.path is not null' },
  search: { sql: `concat_ws(' ', t.title, t.document_number)`, indexed: false },
  defaultSort: ['postedAt', 'DESC'],
};
