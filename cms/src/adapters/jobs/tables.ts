/** Tables of background work and of what it leaves. `outbox` itself is older and stands in own-tables.ts. */
export const JOB_TABLES = `
alter table outbox add column if not exists key text;
alter table outbox add column if not exists dead_at timestamptz;
alter table outbox add column if not exists document_id text generated always as ('o' || id::text) stored;
create table if not exists app_jobs (
  id bigint generated always as identity primary key,
  document_id text not null,
  kind text not null,
  actor_id text not null,
  input jsonb not null,
  state text not null default 'waiting',
  done integer not null default 0,
  total integer,
  text text,
  result jsonb,
  error text,
  attempts integer not null default 0,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz not null
);
create table if not exists messages (
  id bigint generated always as identity primary key,
  document_id text not null,
  account_id text not null,
  kind text not null,
  params jsonb not null,
  link text not null,
  key text not null,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create table if not exists journal_checkpoints (
  id bigint generated always as identity primary key,
  edition_id integer not null,
  day date not null,
  sequence integer not null,
  hash text not null,
  signed_at text not null,
  public_key text not null,
  signature text not null
);
`;
