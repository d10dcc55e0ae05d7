import { integer, ownId, related, text, type Resource } from './resource';

const nominee = ['nominee'] as const;
const body = ['nominee', 'body'] as const;

/** 评审对象, for the office: who stands behind which code. Experts have no way here. */
export const panelCandidates: Resource = {
  name: 'panel-candidates',
  label: '评审对象',
  table: 'panel_candidates',
  readAction: 'panel.read',
  personal: false,
  joins: {
    panel: 'left join panels panel on panel.id = t.panel_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
    body: 'left join units body on body.id = nominee.body_id',
  },
  fields: {
    id: ownId(),
    panelId: related('t.panel_id', 'panels', 'panel'),
    nomineeId: related('t.nominee_id', 'nominees', 'nominee'),
    code: text('t.code'),
    award: text('t.award'),
    bodyRank: integer('t.body_rank'),
    name: text('nominee.name', { needs: nominee }),
    employerName: text('nominee.employer_name', { needs: nominee }),
    occupation: text('nominee.occupation', { needs: nominee }),
    nomineeState: text('nominee.state', { needs: nominee }),
    bodyName: text('body.short_name', { needs: body }),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  search: { sql: `concat_ws(' ', t.code, nominee.name)`, needs: nominee, indexed: false },
  defaultSort: ['code', 'ASC'],
};
