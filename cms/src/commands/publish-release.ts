import { z } from 'zod';
import { platform } from '../adapters/platform';
import { amendNotice } from './amend-notice';
import { publicId } from './case-text';
import { parseInput } from './parse-input';
import { postNotice } from './post-notice';
import { publishResults } from './publish-results';
import { notFound, refusedBy } from './refusal';
import { findRelease, RELEASE_CLAUSE, type ReleaseAct, type ReleaseRecord } from './release-record';
import { revokeCommendation } from './revoke-commendation';
import { runCommand, type Command, type CommandContext } from './run-command';
import { SqlText, sqlOf } from './sql';

const publishing = z.object({ id: publicId, publishAt: z.iso.datetime({ offset: true }).nullish() });

const ACTS: Record<ReleaseAct, { command: Command<never, never, { id: string }>; table: SqlText }> = {
  publicity: { command: postNotice as never, table: new SqlText('slates') },
  amendment: { command: amendNotice as never, table: new SqlText('public_notices') },
  results: { command: publishResults as never, table: new SqlText('public_notices') },
  revocation: { command: revokeCommendation as never, table: new SqlText('commendations') },
};

/** The page with the version its subject has now: that nothing of what was checked has changed, the act itself makes sure. */
async function readRelease(id: string): Promise<{ release: ReleaseRecord; version: number }> {
  const found = await platform().connection.transaction(async (transaction) => {
    const sql = sqlOf(transaction);
    const release = await findRelease(sql, id);
    const [subject] = release ? await sql<{ version: number }>`select version from ${ACTS[release.act].table} where document_id = ${release.subjectId}` : [];
    return release && subject ? { release, version: subject.version } : null;
  });
  if (!found) throw notFound('公布稿');
  return found;
}

/**
 * Carries out the act whose page was checked, now or with the page appearing at an instant; by whoever has the right to
 * the act. Answers the id of the page. Refuses: release.missing, release.changed, and what the act refuses.
 */
export async function publishRelease(context: CommandContext, raw: unknown): Promise<{ id: string }> {
  const { id, publishAt } = parseInput(publishing, raw);
  const { release, version } = await readRelease(id);
  if (release.state !== 'approved') throw refusedBy([{ code: 'release.missing', clause: RELEASE_CLAUSE, severity: 'error', params: {} }], '不能公布');
  await runCommand(ACTS[release.act].command, context, { ...release.form, version, ...(publishAt ? { publishAt } : {}) });
  return { id };
}
