/** A professional title in 乡村振兴 or 新职业（新业态） written where the skill level stands (通知二（二）). */
import type { ProfessionalTitle } from '../../eligibility/nominee-facts';

/** null when the text names none, or no grade. */
export function readProfessionalTitle(text: string): ProfessionalTitle | null {
  const field = /乡村振兴/.test(text) ? 'rural-revitalisation' : /新职业|新业态/.test(text) ? 'new-occupation' : null;
  if (field === null) return null;
  if (/高级/.test(text)) return { field, grade: 'senior' };
  if (/中级/.test(text)) return { field, grade: 'middle' };
  return /初级|助理/.test(text) ? { field, grade: 'junior' } : null;
}
