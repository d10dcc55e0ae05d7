/** What must hold of announcements whatever program writes them (政府信息公开条例第十七条). */
import { check, foreignKey, index, trigger, type Wanted } from './wanted';

export const announcements: readonly Wanted[] = [
  check('announcements', 'announcements_edition_id_required', 'edition_id is not null', '公告须属于一届'),
  check('announcements', 'announcements_blocks_list', `jsonb_typeof(blocks) = 'array'`, '公告正文须为列表'),
  check('announcements', 'announcements_checked_by_another', `state not in ('approved', 'published') or (checker_id is not null and checker_id <> author_id)`, '公告须由拟稿人以外的人审核'),
  check('announcements', 'announcements_impact_assessed', `state not in ('approved', 'published') or impact is not null`, '公告须有个人信息保护影响评估'),
  check('announcements', 'announcements_findings_lifted', `state not in ('approved', 'published') or findings = '[]'::jsonb or lift_reason is not null`, '有疑似个人信息的公告须写明放行理由'),
  index('announcements', 'announcements_edition_idx', '(edition_id, created_at, id)', '按时间列出公告稿'),
  foreignKey('publication_files', 'publication_id', 'publications'),
  trigger('publication_files', 'publication_files_append_only', 'before update or delete', 'row', 'app_append_only()', '已公开的附件不得改动'),
  trigger('publication_files', 'publication_files_no_truncate', 'before truncate', 'statement', 'app_append_only()', '已公开的附件不得清空'),
];
