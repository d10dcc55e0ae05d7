import { date, instant, integer, json, ownId, related, text, type Resource } from './resource';

const unit = ['slate', 'unit'] as const;

/** 推荐报告: what a body reports of its list, with the expert evaluation it encloses. */
export const recommendationReports: Resource = {
  name: 'recommendation-reports',
  label: '推荐报告',
  table: 'recommendation_reports',
  readAction: 'report.read',
  personal: false,
  joins: {
    slate: 'left join slates slate on slate.id = t.slate_id',
    unit: 'left join units unit on unit.id = slate.unit_id',
  },
  fields: {
    id: ownId(),
    slateId: related('t.slate_id', 'slates', 'slate'),
    unitName: text('unit.name', { needs: unit }),
    contactPerson: text('t.contact_person'),
    contactPhone: text('t.contact_phone', { filterable: false, sortable: false }),
    publicityResult: text('t.publicity_result'),
    experts: json('t.experts'),
    evaluatedOn: date('t.evaluated_on'),
    evaluationMethod: text('t.evaluation_method'),
    expertOpinion: text('t.expert_opinion'),
    version: integer('t.version'),
    updatedAt: instant('t.updated_at'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit },
  defaultSort: ['updatedAt', 'DESC'],
};
