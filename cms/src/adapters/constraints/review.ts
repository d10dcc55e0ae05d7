/** What must hold of panels, score sheets and assessments whatever program writes them (通知三（一）3、4). */
import { check, index, trigger, unique, type Wanted } from './wanted';

const required = (table: string, column: string): Wanted =>
  check(table, `${table}_${column}_required`, `${column} is not null`, `${table}.${column} 必填`);

export const review: readonly Wanted[] = [
  ...(['reviewers', 'panels', 'assessment_choices', 'assessment_teams', 'assessments'] as const).map((table) => required(table, 'edition_id')),
  required('panel_seats', 'panel_id'),
  required('panel_seats', 'reviewer_id'),
  required('panel_candidates', 'panel_id'),
  required('panel_candidates', 'nominee_id'),
  required('reviews', 'seat_id'),
  required('reviews', 'candidate_id'),
  required('assessments', 'nominee_id'),
  required('assessments', 'choice_id'),
  required('assessment_choices', 'panel_id'),
  required('assessment_visits', 'assessment_id'),
  index('reviewers', 'reviewers_account_key', '(edition_id, account_id) where account_id is not null', '一个账号一届只对应一名专家', 'unique'),
  unique('panel_seats', 'panel_seats_reviewer_key', 'panel_id, reviewer_id', '同一专家在一个评审组只有一个席位'),
  unique('panel_candidates', 'panel_candidates_code_key', 'panel_id, code', '同一评审组的编号不得重复'),
  unique('panel_candidates', 'panel_candidates_nominee_key', 'panel_id, nominee_id', '同一人在一个评审组只出现一次'),
  unique('reviews', 'reviews_sheet_key', 'seat_id, candidate_id', '一名专家对一人只有一份打分表'),
  check('reviews', 'reviews_recusal_reason', `state <> 'recused' or reason is not null`, '回避须有理由'),
  check('panels', 'panels_closed_frozen', `state <> 'closed' or (inputs is not null and inputs_hash is not null)`, '已计票的评审组须有冻结的计票依据'),
  check('panels', 'panels_open_deadline', `state not in ('open', 'locked', 'closed') or deadline is not null`, '已开始的评审须有截止时间'),
  unique('assessments', 'assessments_nominee_key', 'edition_id, nominee_id', '一人一届只考核一次'),
  check('assessments', 'assessments_result_reason', `result is null or (reason is not null and concluded_at is not null)`, '考核结论须有理由'),
  trigger('reviews', 'reviews_locked', 'before update or delete', 'row', 'app_review_locked()', '锁定的打分表不得修改'),
];
