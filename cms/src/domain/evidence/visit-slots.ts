import type { EditionRules } from '../rules/schema';
import { slotOf, type EvidenceSlot } from './evidence-slot';

/** What a team brings back from a visit (通知三（一）4). */
export function visitSlots(materials: EditionRules['materials']): EvidenceSlot[] {
  return [
    slotOf(materials, { id: 'visit-photo', label: '现场照片', required: false, clause: '通知三（一）4' }),
    slotOf(materials, { id: 'visit-record', label: '谈话、查阅记录', required: false, clause: '通知三（一）4' }),
  ];
}
