/** Tables of background work. `outbox` itself is older and stands in own-tables.ts. */
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
`;
