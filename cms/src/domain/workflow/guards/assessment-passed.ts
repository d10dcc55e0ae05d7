/** Everybody proposed was assessed and passed (通知三（一）4). */
import { refused, type Guard } from './guard';

export const assessmentPassed: Guard<'assessment-passed'> = ({ people }, _rules, { clause }) => {
  const namesOf = (wanted: 'failed' | null): string => people.filter(({ result }) => result === wanted).map(({ name }) => name).join('、');
  const [open, failed] = [namesOf(null), namesOf('failed')];
  return [
    ...(open === '' ? [] : [refused('assessment.open', clause, { names: open })]),
    ...(failed === '' ? [] : [refused('assessment.failed', clause, { names: failed })]),
  ];
};
