/** Tables that are no content types: no Strapi API, panel or search ever reaches them. */
import type { Client } from 'pg';
import { JOB_TABLES } from './jobs/tables';

const TABLES = `
create table if not exists app_settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);
create table if not exists app_constraints (
  name text primary key,
  wanted text not null,
  rendering text not null
);
create table if not exists app_sessions (
  token_hash bytea primary key,
  user_id integer not null,
  credential_version integer not null,
  address text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_expires_at timestamptz not null,
  expires_at timestamptz not null
);
create table if not exists app_login_failures (
  subject bytea primary key,
  failures integer not null,
  window_ends_at timestamptz not null
);
create table if not exists person_secrets (
  id bigint generated always as identity primary key,
  nominee_id integer,
  prior_honour_id integer,
  edition_id integer,
  id_number_index bytea,
  id_number_cipher bytea,
  phone_index bytea,
  phone_cipher bytea,
  key_version integer not null,
  standing boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table if not exists publications (
  id text primary key,
  edition_id integer not null,
  notice_id integer,
  path text not null,
  kind text not null,
  version integer not null,
  model jsonb not null,
  model_hash text not null,
  publish_at timestamptz not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create table if not exists publication_files (
  publication_id text not null,
  name text not null,
  media_type text not null,
  digest text not null,
  content bytea not null,
  primary key (publication_id, name)
);
create table if not exists site_deliveries (
  publication_id text not null references publications (id),
  target text not null,
  act text not null check (act in ('publish', 'withdraw')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  last_error text,
  given_up boolean not null default false,
  delivered_at timestamptz,
  primary key (publication_id, target, act)
);
create table if not exists member_contacts (
  member_id integer primary key,
  phone_cipher bytea not null,
  key_version integer not null
);
create table if not exists quota_entries (
  id bigint generated always as identity primary key,
  document_id text not null,
  edition_id integer not null,
  unit_id integer not null,
  to_unit_id integer,
  award text not null,
  kind text not null,
  places integer not null,
  taken_from text,
  nominee_id integer,
  document_number text not null,
  reason text,
  at timestamptz not null,
  created_at timestamptz not null default now()
);
create table if not exists objection_secrets (
  objection_id integer primary key,
  reporter_cipher bytea not null,
  content_cipher bytea not null,
  receipt_hash bytea not null,
  key_version integer not null,
  created_at timestamptz not null default now()
);
create table if not exists objection_files (
  id text primary key,
  objection_id integer not null,
  place integer not null,
  name_cipher bytea not null,
  media_type text not null,
  bytes integer not null,
  cipher bytea not null,
  key_version integer not null,
  created_at timestamptz not null default now()
);
create table if not exists form_attempts (
  subject bytea primary key,
  attempts integer not null,
  window_ends_at timestamptz not null
);
create table if not exists form_drafts (
  owner_id text not null,
  key text not null,
  content bytea not null,
  key_version integer not null,
  saved_at timestamptz not null,
  updated_at timestamptz not null default now(),
  primary key (owner_id, key)
);
create table if not exists saved_views (
  id text primary key,
  owner_id text not null,
  owner_name text not null,
  role text not null,
  unit_code text,
  resource text not null,
  name text not null,
  shared boolean not null,
  query jsonb not null,
  updated_at timestamptz not null default now(),
  unique (owner_id, resource, name)
);
create table if not exists command_replies (
  actor_id text not null,
  key text not null,
  command text not null,
  input_hash text not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create table if not exists outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  available_at timestamptz not null default now(),
  attempts integer not null default 0,
  last_error text,
  delivered_at timestamptz
);
`;

/** Makes the tables that are missing. Their rules are in constraints.ts, made and asserted at each start. */
export async function makeOwnTables(client: Client): Promise<void> {
  await client.query(TABLES);
  await client.query(JOB_TABLES);
}
