/** The step is explained: by one of the reasons it lists, or in words where it lists none. */
import { refused, type Guard } from './guard';

export const reasonGiven: Guard<'reason-given'> = ({ reason }, _rules, { clause, reasons }) => {
  const words = reason?.words.trim() ?? '';
  if (!reasons) return words === '' ? [missing(clause)] : [];
  if (reason?.id === undefined) return [missing(clause)];
  const chosen = reasons.find(({ id }) => id === reason.id);
  if (!chosen) return [refused('reason.unlisted', clause, { found: reason.id, reasons: reasons.map(({ label }) => label).join('、') }, 'reason')];
  return chosen.words && words === '' ? [refused('reason.words', clause, { label: chosen.label }, 'reason')] : [];
};

const missing = (clause: string) => refused('field.required', clause, { label: '理由' }, 'reason');
