import type { EditionRules } from '../rules/schema';
import { IMAGE_TYPES, slotOf, type EvidenceSlot } from './evidence-slot';

/** The slot of the portrait. */
export const PHOTO_SLOT = 'photo';

/** Where the scans of one nominee go: the photo, then the booklet in its order (通知三（三）3). */
export function nomineeSlots(materials: EditionRules['materials']): EvidenceSlot[] {
  const { photo, booklet } = materials;
  const portrait = photo
    ? [slotOf(materials, {
        id: PHOTO_SLOT,
        label: photo.label,
        required: photo.required,
        most: 1,
        accepts: IMAGE_TYPES,
        megabytes: photo.megabytes,
        smallest: { width: photo.width, height: photo.height },
        clause: photo.clause,
      })]
    : [];
  return [
    ...portrait,
    ...booklet.map(({ id, label, required, visibility, clause }) => slotOf(materials, { id, label, required, clause, ...(visibility ? { visibility } : {}) })),
  ];
}
