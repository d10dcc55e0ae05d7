/** The ledger of places only grows, and what stands in `quota_allocations` is its sum (通知三（一）2、附件3). */
import { check, foreignKey, index, trigger, unique, type Wanted } from './wanted';

/** What entries make of the places and the use of one unit and award; `$places` and `$used` in one row. */
const SUMS = `coalesce(sum(case
      when e.kind = 'issued' then e.places
      when e.kind = 'moved' then case when e.to_unit_id = wanted_unit then e.places else -e.places end
      when e.kind in ('surrendered', 'deducted', 'blocked') then -e.places
      else 0 end), 0) as places,
    coalesce(sum(case
      when e.kind = 'used' then e.places
      when e.kind = 'released' or (e.kind = 'blocked' and e.taken_from = 'used') then -e.places
      else 0 end), 0) as used`;

const entryCounts: Wanted = {
  kind: 'function',
  table: '',
  name: 'app_quota_entry',
  keeps: '名额台账每记一笔，名额随之增减',
  sql: `create or replace function app_quota_entry() returns trigger language plpgsql as $$
begin
  update quota_allocations set
    places = places + case new.kind when 'issued' then new.places when 'used' then 0 when 'released' then 0 else -new.places end,
    used = used + case when new.kind = 'used' then new.places when new.kind = 'released' or (new.kind = 'blocked' and new.taken_from = 'used') then -new.places else 0 end,
    updated_at = now()
  where edition_id = new.edition_id and unit_id = new.unit_id and award = new.award;
  if not found then raise exception 'no allocation for the entry' using errcode = '23503', hint = '该单位该奖项没有名额，不能记账'; end if;
  if new.kind = 'moved' then
    update quota_allocations set places = places + new.places, updated_at = now()
    where edition_id = new.edition_id and unit_id = new.to_unit_id and award = new.award;
    if not found then raise exception 'no allocation for the entry' using errcode = '23503', hint = '调入单位该奖项没有名额，不能记账'; end if;
  end if;
  return null;
end $$`,
};

const sumsHold: Wanted = {
  kind: 'function',
  table: '',
  name: 'app_quota_sums',
  keeps: '名额须等于台账之和',
  sql: `create or replace function app_quota_sums() returns trigger language plpgsql as $$
declare
  wanted_unit int := new.unit_id;
  ledger record;
begin
  select ${SUMS} into ledger from quota_entries e
    where e.edition_id = new.edition_id and e.award = new.award and (e.unit_id = wanted_unit or e.to_unit_id = wanted_unit);
  if exists (select from quota_allocations q where q.id = new.id and (q.places, q.used) is distinct from (ledger.places::int, ledger.used::int)) then
    raise exception 'quota_allocations is not the sum of quota_entries' using errcode = '23514', hint = '名额只能随台账变动';
  end if;
  return null;
end $$`,
};

export const quotaLedger: readonly Wanted[] = [
  entryCounts,
  sumsHold,
  foreignKey('quota_entries', 'edition_id', 'editions'),
  foreignKey('quota_entries', 'unit_id', 'units'),
  foreignKey('quota_entries', 'to_unit_id', 'units'),
  foreignKey('quota_entries', 'nominee_id', 'nominees'),
  unique('quota_entries', 'quota_entries_document_id_key', 'document_id', '台账编号不得重复'),
  check('quota_entries', 'quota_entries_kind_known', `kind in ('issued', 'moved', 'used', 'released', 'surrendered', 'deducted', 'blocked')`, '台账种类只能取规定的值'),
  check('quota_entries', 'quota_entries_places_positive', 'places >= 1', '台账数量至少为 1'),
  check('quota_entries', 'quota_entries_document_written', `btrim(document_number) <> ''`, '台账须写明依据'),
  check('quota_entries', 'quota_entries_moved_whole', `(kind = 'moved') = (to_unit_id is not null) and to_unit_id is distinct from unit_id`, '调剂须有另一个调入单位'),
  check(
    'quota_entries',
    'quota_entries_blocked_whole',
    `(kind = 'blocked') = (nominee_id is not null) and (kind = 'blocked') = (taken_from is not null) and taken_from in ('used', 'free')`,
    '冻结须注明何人和从何冻结',
  ),
  index('quota_entries', 'quota_entries_blocked_key', `(edition_id, nominee_id) where kind = 'blocked'`, '一人的名额只冻结一次', 'unique'),
  index('quota_entries', 'quota_entries_unit_idx', '(edition_id, unit_id, award, id)', '某单位的台账'),
  index('quota_entries', 'quota_entries_to_unit_idx', '(edition_id, to_unit_id, award, id) where to_unit_id is not null', '某单位的台账'),
  trigger('quota_entries', 'quota_entries_append_only', 'before update or delete', 'row', 'app_append_only()', '名额台账只增不改'),
  trigger('quota_entries', 'quota_entries_no_truncate', 'before truncate', 'statement', 'app_append_only()', '名额台账不得清空'),
  trigger('quota_entries', 'quota_entries_counted', 'after insert', 'row', 'app_quota_entry()', '名额台账每记一笔，名额随之增减'),
  {
    kind: 'trigger',
    table: 'quota_allocations',
    name: 'quota_allocations_sums',
    keeps: '名额须等于台账之和',
    sql: `create constraint trigger quota_allocations_sums after insert or update on quota_allocations deferrable initially deferred for each row execute function app_quota_sums()`,
  },
];
