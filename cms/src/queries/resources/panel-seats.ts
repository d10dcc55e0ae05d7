import { boolean, instant, integer, json, ownId, related, text, type Resource } from './resource';

const reviewer = ['reviewer'] as const;

/** 评审席位, for the office: who sits, who answered, how far each is — never what anybody scored. */
export const panelSeats: Resource = {
  name: 'panel-seats',
  label: '评审席位',
  table: 'panel_seats',
  readAction: 'panel.read',
  personal: false,
  joins: {
    panel: 'left join panels panel on panel.id = t.panel_id',
    reviewer: 'left join reviewers reviewer on reviewer.id = t.reviewer_id',
  },
  fields: {
    id: ownId(),
    panelId: related('t.panel_id', 'panels', 'panel'),
    reviewerId: related('t.reviewer_id', 'reviewers', 'reviewer'),
    reviewerName: text('reviewer.name', { needs: reviewer }),
    reviewerTitle: text('reviewer.title', { needs: reviewer }),
    employerName: text('reviewer.employer_name', { needs: reviewer }),
    hasAccount: boolean('(reviewer.account_id is not null)', { needs: reviewer }),
    number: integer('t.number'),
    state: text('t.state'),
    reason: text('t.reason'),
    answeredAt: instant('t.answered_at'),
    submittedAt: instant('t.submitted_at'),
    scored: integer(`(select count(*)::int from reviews v where v.seat_id = t.id and v.state <> 'recused')`, { filterable: false, sortable: false }),
    recused: json(
      `(select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'nomineeId', n.document_id, 'name', n.name, 'reason', v.reason) order by c.code), '[]')
        from reviews v join panel_candidates c on c.id = v.candidate_id join nominees n on n.id = c.nominee_id where v.seat_id = t.id and v.state = 'recused')`,
    ),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  search: { sql: `concat_ws(' ', reviewer.name, reviewer.employer_name)`, needs: reviewer, indexed: false },
  defaultSort: ['number', 'ASC'],
};
