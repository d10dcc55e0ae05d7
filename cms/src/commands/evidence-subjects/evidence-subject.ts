/**
 * What files may be attached to. A new kind of subject is one file beside this one and one line in index.ts:
 *
 *   export const minutesEvidence: EvidenceSubject<DecisionRecord> = {
 *     label: '集体研究记录',
 *     readAction: 'decision.read',                       // who may see the list of files
 *     attachAction: 'decision.record',                   // who may attach and remove
 *     find: (sql, id) => findDecision(sql, id),          // unlocked, null when there is none
 *     lock: (sql, id) => lockDecision(sql, id),          // FOR UPDATE, in the order edition → places → list → … → notices
 *     editionOf: ({ editionKey }) => editionKey,
 *     facts: ({ unitPath }) => ({ unitPath }),           // for authorise()
 *     slots: (_decision, { materials }) => [slotOf(materials, { id: 'minutes', label: '会议纪要', required: true })],
 *     check: ({ state }, { stages }) => checkEditable(stages.slate, state, '更改会议纪要'),   // why files may not change now
 *   };
 *
 * Limits, types, uniqueness, encryption, the journal, reading and the thumbnails then work as for every other subject:
 * POST /rest/evidence (subjectType, subjectId, slot, file), GET /rest/evidence?filter={"subjectType":…,"subjectId":…}.
 */
import type { Actor } from '../../domain/access/actor';
import type { Action, RecordFacts } from '../../domain/access/authorise';
import type { EvidenceSlot } from '../../domain/evidence/evidence-slot';
import type { Issue } from '../../domain/rules/issue';
import type { EditionRules } from '../../domain/rules/schema';
import type { Sql } from '../sql';

export interface EvidenceSubject<Subject = unknown> {
  /** What a message calls the record. */
  label: string;
  readAction: Action;
  attachAction: Action;
  find(sql: Sql, id: string): Promise<Subject | null>;
  lock(sql: Sql, id: string): Promise<Subject | null>;
  editionOf(subject: Subject): number | null;
  facts(subject: Subject, actor: Actor): RecordFacts;
  slots(subject: Subject, rules: EditionRules): readonly EvidenceSlot[];
  /** The rules against changing files now; empty: they may change. */
  check(subject: Subject, rules: EditionRules): Issue[];
  /** A narrower gate than facts: a sealed matter that only one person works on. Absent: whoever may read may read. */
  mayRead?(subject: Subject, actor: Actor): boolean;
}
