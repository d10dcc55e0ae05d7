import { instant, integer, ownId, related, text, type Resource } from './resource';

const winner = ['commendation', 'nominee'] as const;

/** 先进事迹: written, reviewed by another, published. */
export const stories: Resource = {
  name: 'stories',
  label: '先进事迹',
  table: 'stories',
  readAction: 'story.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    commendation: 'left join commendations commendation on commendation.id = t.commendation_id',
    nominee: 'left join nominees nominee on nominee.id = commendation.nominee_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    commendationId: related('t.commendation_id', 'commendations', 'commendation'),
    nomineeName: text('nominee.name', { needs: winner }),
    employerName: text('nominee.employer_name', { needs: winner }),
    award: text('commendation.award', { needs: ['commendation'] }),
    commendationState: text('commendation.state', { needs: ['commendation'] }),
    title: text('t.title'),
    body: text('t.body', { filterable: false, sortable: false }),
    state: text('t.state'),
    authorId: text('t.author_id', { filterable: false, sortable: false }),
    authorName: text('t.author_name'),
    reviewerName: text('t.reviewer_name'),
    path: text('t.path'),
    postedAt: instant('t.posted_at'),
    version: integer('t.version'),
    updatedAt: instant('t.updated_at'),
  },
  scope: { kind: 'whole' },
  search: { sql: `concat_ws(' ', nominee.name, t.title)`, needs: winner, indexed: false },
  defaultSort: ['updatedAt', 'DESC'],
};
