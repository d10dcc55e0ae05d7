import type { EvidenceSlot } from './evidence-slot';

/** The required slots that hold no file yet, in their order. */
export function missingSlots(slots: readonly EvidenceSlot[], files: readonly { slot: string }[]): EvidenceSlot[] {
  const filled = new Set(files.map(({ slot }) => slot));
  return slots.filter(({ id, required }) => required && !filled.has(id));
}
