import { Refusal } from './refusal';
import type { VersionClaim } from './run-command';
import type { Sql } from './sql';

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** 409: somebody changed the record since the client read it; says who and when. */
export async function staleRefusal(sql: Sql, claim: VersionClaim): Promise<Refusal> {
  const [last] = await sql<{ name: string | null; at: string }>`
    select actor_name as name, to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from journal_entries
    where subject_type = ${claim.subjectType} and subject_id = ${claim.subjectId} order by occurred_at desc, sequence desc limit 1`;
  const who = last ? `「${last.name ?? '系统'}」已于${moment.format(new Date(last.at))}改动` : '已被改动';
  return new Refusal('stale', `您看到的${claim.label}不是最新的：${who}。请刷新后核对，再办理。`, { errors: { version: `现为第 ${claim.stored} 版` } });
}
