/** What must hold for meetings, motions, ballots and for what becomes of a title, whatever program writes them. */
import { check, index, required, unique, type Wanted } from './wanted';

export const meetings: readonly Wanted[] = [
  required('meetings', 'edition_id'),
  required('motions', 'edition_id'),
  required('motions', 'meeting_id'),
  required('ballots', 'motion_id'),
  check('meetings', 'meetings_members_list', `jsonb_typeof(members) = 'array' and jsonb_typeof(present) = 'array'`, '成员与到会须为列表'),
  check('meetings', 'meetings_minuted_whole', `state = 'convened' or (minutes_number is not null and minutes_text is not null and minuted_by is not null)`, '纪要须有编号、内容和记录人'),
  check('meetings', 'meetings_signed_by_another', `state <> 'signed' or (signed_by is not null and signed_by <> minuted_by and signed_at is not null)`, '纪要须由记录人以外的人签批'),
  check('motions', 'motions_closed_whole', `(state = 'closed') = (outcome is not null) and (state = 'closed') = (closed_at is not null)`, '表决结束须有结果和时间'),
  required('stories', 'edition_id'),
  required('stories', 'commendation_id'),
  check('stories', 'stories_reviewed_by_another', `state = 'draft' or (reviewer_id is not null and reviewer_id <> author_id)`, '先进事迹须由撰稿人以外的人审核'),
  check('commendations', 'commendations_paid_whole', '(paid_on is null) = (voucher_number is null)', '奖金发放须有日期和凭证'),
  check('commendations', 'commendations_revoked_whole', `(state = 'revoked') = (revoked_on is not null) and (revoked_on is null) = (revocation_document is null)`, '撤销须有日期和文号'),
  check('commendations', 'commendations_recovered_after', '(certificate_recovered_on is null and bonus_recovered_on is null) or revoked_on is not null', '撤销之后才有追回'),
  unique('ballots', 'ballots_member_key', 'motion_id, member_id', '一名成员对一个议题只有一票'),
  index('meetings', 'meetings_minutes_key', '(edition_id, minutes_number) where minutes_number is not null', '同一届纪要编号不得重复', 'unique'),
  index('motions', 'motions_open_key', `(meeting_id, kind, subject_id) where state = 'open'`, '一次会议对同一事项同时只有一个待表决的议题', 'unique'),
  index('motions', 'motions_subject_idx', '(kind, subject_id, closed_at)', '某事项的决定'),
];
