/** What must hold at the counter: extensions of the window, receipts without gaps, penalties for the next edition, members of groups. */
import { check, foreignKey, index, required, unique, type Wanted } from './wanted';

const extensions: Wanted[] = [required('window_extensions', 'edition_id'), index('window_extensions', 'window_extensions_edition_idx', '(edition_id, until)', '某届的延长')];

const receipts: Wanted[] = [
  required('receipts', 'edition_id'),
  required('receipts', 'slate_id'),
  check('receipts', 'receipts_lists', `jsonb_typeof(copies) = 'object' and jsonb_typeof(bags) = 'array'`, '收件须有份数和材料袋'),
  check('receipts', 'receipts_registered_whole', '(number is null) = (registered_at is null)', '登记与编号同时产生'),
  unique('receipts', 'receipts_number_key', 'edition_id, number', '一届之内收件编号不得重复'),
  index('receipts', 'receipts_open_key', '(slate_id) where registered_at is null', '一份名单同时只有一份未登记的收件', 'unique'),
];

const penalties: Wanted[] = [
  required('penalties', 'edition_id'),
  required('penalties', 'unit_id'),
  check('penalties', 'penalties_deduct_whole', `(kind = 'deduct') = (places is not null) and (kind = 'deduct') = (award is not null)`, '扣减名额须注明奖项和数量'),
];

const members: Wanted[] = [
  required('organisation_members', 'edition_id'),
  required('organisation_members', 'unit_id'),
  check('organisation_members', 'organisation_members_term_order', 'to_day is null or to_day >= from_day', '任职截止日不得早于起始日'),
  index('organisation_members', 'organisation_members_unit_idx', '(edition_id, unit_id, from_day)', '某单位的组织机构'),
  foreignKey('member_contacts', 'member_id', 'organisation_members', 'cascade'),
];

export const counter: readonly Wanted[] = [...extensions, ...receipts, ...penalties, ...members];
