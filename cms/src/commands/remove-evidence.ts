import { z } from 'zod';
import { publicId } from './case-text';
import { journalledFile } from './evidence-record';
import { evidenceSubject } from './evidence-subjects';
import { placeEvidence, type PlacedEvidence } from './read-evidence';
import type { Command } from './run-command';

const input = z.object({ id: publicId });

/**
 * Takes a file out of a record that may still be changed. The row and the file stay, marked removed: a list that was
 * submitted before may have stood on it. Refuses what the subject's own rules say (state.wrong once submitted).
 */
export function removeEvidence(subjectType: string): Command<z.infer<typeof input>, PlacedEvidence, { id: string }> {
  const kind = evidenceSubject(subjectType);
  return {
    name: 'remove-evidence',
    label: '附件',
    action: kind.attachAction,
    input,
    lock: (sql, { id }) => placeEvidence(sql, kind, subjectType, id, 'lock'),
    editionOf: ({ subject }) => kind.editionOf(subject),
    facts: ({ subject }, actor) => kind.facts(subject, actor),
    refusal: '不能删去',
    check: ({ subject }, _input, { edition }) => kind.check(subject, edition.rules),
    async write({ file }, _input, { sql, now }) {
      await sql`
        update evidences set state = 'removed', removed_at = ${now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now()
        where id = ${file.key}`;
      return { answer: { id: file.id }, journal: [{ subjectType, subjectId: file.subjectId, before: journalledFile(file), after: null }] };
    },
  };
}
