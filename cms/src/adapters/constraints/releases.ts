/** What must hold of pages on their way to the website whatever program writes them (政府信息公开条例第十七条，个人信息保护法第五十五条). */
import { check, index, type Wanted } from './wanted';

export const releases: readonly Wanted[] = [
  check('releases', 'releases_edition_id_required', 'edition_id is not null', '公布稿须属于一届'),
  check('releases', 'releases_checked_by_another', `state not in ('approved', 'published') or (checker_id is not null and checker_id <> author_id)`, '公布稿须由拟稿人以外的人审核'),
  check('releases', 'releases_impact_assessed', `state not in ('approved', 'published') or impact is not null`, '公布稿须有个人信息保护影响评估'),
  check('releases', 'releases_findings_lifted', `state not in ('approved', 'published') or findings = '[]'::jsonb or lift_reason is not null`, '有疑似个人信息的公布稿须写明放行理由'),
  check('releases', 'releases_published_once', `state <> 'published' or publication is not null`, '已公布的公布稿须指明公开的页面'),
  index('releases', 'releases_subject_idx', '(subject_id, act, state)', '按办理对象查公布稿'),
];
