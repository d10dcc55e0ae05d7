import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import type { GuardKind } from '../domain/rules/schema';
import { isLower } from '../domain/slate/level';
import { publicId } from './case-text';
import { lockOwnSlate } from './own-slate';
import { readPlaces } from './places';
import { reportFindings } from './report-record';
import type { Command } from './run-command';
import { slateFacts, type FilledSlate } from './slate-record';
import { askSlateGuards } from './slate-step';

const input = z.object({ id: publicId });

/** What a list still needs before it may be handed up: every guard of the step with its answer, and the papers. */
export interface SlateOutlook {
  id: string;
  /** False when the list is not the unit's to hand up now. */
  possible: boolean;
  guards: { guard: GuardKind; issues: Issue[] }[];
  /** What the papers of a body's list lack; not asked for by the submission, but at the counter. */
  papers: Issue[];
}

/** Looks a list over as its submission would (通知三（一）1、2), without submitting it. Nothing is written. */
export const lookOverSlate: Command<z.infer<typeof input>, FilledSlate, SlateOutlook> = {
  name: 'look-over-slate',
  label: '名单',
  action: 'slate.read',
  input,
  lock: (sql, { id }) => lockOwnSlate(sql, id),
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  async write(subject, _input, work) {
    const { slate } = subject;
    const lower = isLower(slate.level, 'body');
    const places = lower ? [] : await readPlaces(work.sql, slate.editionKey, slate.unit.path);
    const guards = await askSlateGuards(subject, 'submit', work, { places });
    const papers = lower || slate.level === 'province' ? [] : await reportFindings(work.sql, slate.key);
    return { answer: { id: slate.id, possible: guards !== null, guards: guards ?? [], papers }, journal: [], discard: true };
  },
};
