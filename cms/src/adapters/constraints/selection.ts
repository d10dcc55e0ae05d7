/** What must hold of the records a unit keeps on its list: its collective decision, its report. */
import { check, index, unique, type Wanted } from './wanted';

const required = (table: string, column: string): Wanted => check(table, `${table}_${column}_required`, `${column} is not null`, `${table}.${column} 必填`);

export const selection: readonly Wanted[] = [
  required('unit_decisions', 'edition_id'),
  required('unit_decisions', 'slate_id'),
  check('unit_decisions', 'unit_decisions_numbers', 'present <= entitled and in_favour <= present', '实到不多于应到，同意不多于实到'),
  index('unit_decisions', 'unit_decisions_standing_key', `(slate_id) where state = 'standing'`, '一份名单同时只有一个有效的集体研究决定', 'unique'),
  required('recommendation_reports', 'edition_id'),
  required('recommendation_reports', 'slate_id'),
  unique('recommendation_reports', 'recommendation_reports_slate_key', 'slate_id', '一份名单一份推荐报告'),
  index('slates', 'slates_receiver_idx', '(receiver_id, edition_id) where receiver_id is not null', '某单位收到的下级名单'),
];
