import { z } from 'zod';
import type { Role } from '../domain/rules/schema';
import { mayOpen } from '../domain/evidence/may-open';
import type { EvidenceSlot } from '../domain/evidence/evidence-slot';
import { publicId } from './case-text';
import { keptEvidence, viewOf, type EvidenceRecord, type EvidenceView } from './evidence-record';
import { evidenceSubject } from './evidence-subjects';
import { notFound } from './refusal';
import type { Command, Work } from './run-command';

const input = z.object({ subjectId: publicId });

/** Whether the actor may open a file of these slots; one in a slot that is gone is treated as secret. */
export function opens(slots: readonly EvidenceSlot[], file: EvidenceRecord, { actor, edition }: Pick<Work, 'actor' | 'edition'>): boolean {
  const role = edition.rules.roles.find(({ id }) => id === actor.role) as Role;
  return mayOpen(slots.find(({ id }) => id === file.slot)?.visibility ?? 'secret', file, actor, role);
}

/** The files of one record, for whoever may see the record; which of them may be opened is said with each. */
export function listEvidence(subjectType: string): Command<z.infer<typeof input>, unknown, EvidenceView[]> {
  const subject = evidenceSubject(subjectType);
  return {
    name: 'list-evidence',
    label: subject.label,
    action: subject.readAction,
    input,
    lock: (sql, { subjectId }) => subject.find(sql, subjectId),
    editionOf: subject.editionOf,
    facts: subject.facts,
    async write(found, { subjectId }, work) {
      if (subject.mayRead?.(found, work.actor) === false) throw notFound(subject.label);
      const slots = subject.slots(found, work.edition.rules);
      const files = await keptEvidence(work.sql, subjectType, subjectId);
      return { answer: files.map((file) => viewOf(file, opens(slots, file, work))), journal: [] };
    },
  };
}
