import { instant, integer, json, ownId, related, text, type Resource } from './resource';

const progress = (condition: string): string => `(select count(*)::int from panel_seats s where s.panel_id = t.id and ${condition})`;

/** 评审组: drawn by a published seed. What was scored is not among its fields: the tally is a view of its own. */
export const panels: Resource = {
  name: 'panels',
  label: '评审组',
  table: 'panels',
  readAction: 'panel.read',
  personal: false,
  joins: { edition: 'left join editions edition on edition.id = t.edition_id' },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    name: text('t.name'),
    awards: json('t.awards'),
    occupations: json('t.occupations'),
    size: integer('t.size'),
    seed: text('t.seed', { filterable: false, sortable: false }),
    poolHash: text('t.pool_hash', { filterable: false, sortable: false }),
    poolSize: integer('jsonb_array_length(t.pool)', { filterable: false, sortable: false }),
    excluded: json('t.excluded'),
    state: text('t.state'),
    drawnAt: instant('t.drawn_at'),
    deadline: instant('t.deadline'),
    closedAt: instant('t.closed_at'),
    inputsHash: text('t.inputs_hash', { filterable: false, sortable: false }),
    /** Seats that never submitted, and why it was tallied without them. */
    missing: json('t.missing'),
    candidates: integer('(select count(*)::int from panel_candidates c where c.panel_id = t.id)', { filterable: false, sortable: false }),
    accepted: integer(progress(`s.state = 'accepted'`), { filterable: false, sortable: false }),
    submitted: integer(progress(`s.state = 'accepted' and s.submitted_at is not null`), { filterable: false, sortable: false }),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  search: { sql: 't.name', indexed: false },
  defaultSort: ['drawnAt', 'DESC'],
};
