/** Functions inside PostgreSQL: guards that no program can forget, and the search index's terms. */
import type { Wanted } from './wanted';

const fn = (name: string, sql: string, keeps: string): Wanted => ({ kind: 'function', table: '', name, sql, keeps });

/** Raises with a message the commands turn into an answer; `app.command` is set by nameCommand(). */
const requireCommand = fn(
  'app_require_command',
  `create or replace function app_require_command() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.command', true), '') = '' then
    raise exception 'write to % outside a command', tg_table_name using errcode = '42501', hint = '业务数据只能通过业务办理修改';
  end if;
  return null;
end $$`,
  '业务表只能由办理写入',
);

const appendOnly = fn(
  'app_append_only',
  `create or replace function app_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501', hint = '办理日志只增不改';
end $$`,
  '办理日志只增不改',
);

const publicationImmutable = fn(
  'app_publication_immutable',
  `create or replace function app_publication_immutable() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
     and to_jsonb(new) - 'withdrawn_at' = to_jsonb(old) - 'withdrawn_at' then
    return new;
  end if;
  raise exception 'a publication is immutable' using errcode = '42501', hint = '已发布的内容不得修改，只能撤下';
end $$`,
  '已发布的内容不得修改，只能撤下',
);

const reviewLocked = fn(
  'app_review_locked',
  `create or replace function app_review_locked() returns trigger language plpgsql as $$
begin
  if old.state = 'locked' then
    raise exception 'a locked score sheet is immutable' using errcode = '42501', hint = '锁定的打分表不得修改';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$`,
  '锁定的打分表不得修改',
);

const accountChanged = fn(
  'app_account_changed',
  `create or replace function app_account_changed() returns trigger language plpgsql as $$
begin
  new.actor_version := coalesce(old.actor_version, 1);
  new.credential_version := coalesce(old.credential_version, 1);
  if new.password is distinct from old.password then
    new.credential_version := new.credential_version + 1;
  end if;
  if (new.username, new.display_name, new.active, new.blocked, new.unit_id)
     is distinct from (old.username, old.display_name, old.active, old.blocked, old.unit_id)
     or coalesce(current_setting('app.actor_changed', true), '') = 'yes' then
    new.actor_version := new.actor_version + 1;
  end if;
  return new;
end $$`,
  '账号变动后原有会话立即失效',
);

const roleLinkChanged = fn(
  'app_role_link_changed',
  `create or replace function app_role_link_changed() returns trigger language plpgsql as $$
begin
  perform set_config('app.actor_changed', 'yes', true);
  update up_users set updated_at = updated_at
   where id = case when tg_op = 'DELETE' then old.user_id else new.user_id end
      or id = case when tg_op = 'INSERT' then new.user_id else old.user_id end;
  perform set_config('app.actor_changed', '', true);
  return null;
end $$`,
  '角色变动立即生效',
);

const unitChanged = fn(
  'app_unit_changed',
  `create or replace function app_unit_changed() returns trigger language plpgsql as $$
begin
  perform set_config('app.actor_changed', 'yes', true);
  update up_users set updated_at = updated_at where unit_id = new.id;
  perform set_config('app.actor_changed', '', true);
  return null;
end $$`,
  '单位变动立即生效',
);

/**
 * Single characters and neighbouring pairs of a text, lower-case, white space removed: what a search for one or
 * two Chinese characters can use an index on. `search_bigrams(text) @> search_bigrams(query)` narrows, LIKE decides.
 */
const searchBigrams = fn(
  'search_bigrams',
  // plpgsql over an array: eight times quicker than substr() over generate_series, and it runs for every row written.
  `create or replace function search_bigrams(input text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
  characters text[] := string_to_array(lower(regexp_replace(input, '\\s+', '', 'g')), null);
  grams text[] := characters;
begin
  for place in 2 .. coalesce(array_length(characters, 1), 0) loop
    grams := grams || (characters[place - 1] || characters[place]);
  end loop;
  return grams;
end $$`,
  '检索用词表',
);

/** The text of a nominee that `q` searches: name, employer, occupation. The same expression stands in index and query. */
const nomineeSearch = fn(
  'nominee_search',
  `create or replace function nominee_search(name text, employer text, occupation text) returns text language sql immutable parallel safe as $$
  select lower(regexp_replace(coalesce(name, '') || '|' || coalesce(employer, '') || '|' || coalesce(occupation, ''), '\\s+', '', 'g'))
$$`,
  '检索用文本',
);

export const functions: readonly Wanted[] = [requireCommand, appendOnly, publicationImmutable, accountChanged, roleLinkChanged, unitChanged, reviewLocked, searchBigrams, nomineeSearch];
