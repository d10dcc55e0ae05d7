/** What an objection must say to be taken: a real name and a contact, a unit's seal, facts that can be checked, possible days. */
import { isCivilDate } from '../calendar/civil-date';
import type { Issue } from '../rules/issue';
import type { ReceivedObjection } from './lateness';

/** Most characters of each text. */
export const INTAKE_LIMITS = { name: 60, contact: 200, unitName: 120, content: 4000 } as const;

export interface Reporter {
  /** The person, or the contact person of a unit. */
  name: string;
  /** Telephone, address or e-mail. */
  contact: string;
  /** The unit that objects; '' for a person of their own. */
  unitName: string;
}

export interface Intake extends ReceivedObjection {
  reporter: Reporter;
  content: string;
  /** A unit's letter bears its seal, or its scan is attached. */
  sealed: boolean;
}

const PLACEHOLDER = /^(匿名|无名|无名氏|群众|某某|保密|不愿透露)/;
const enough = (text: string, least: number): boolean => [...text.trim()].length >= least;

/**
 * Everything against taking it, each at its field. Issues: objection.name, objection.contact, objection.content,
 * objection.seal, calendar.date, objection.day (a day still to come, a postmark after the arrival).
 */
export function checkIntake(intake: Intake, today: string): Issue[] {
  const { reporter, content, sealed } = intake;
  return [
    ...(enough(reporter.name, 2) && !PLACEHOLDER.test(reporter.name.trim()) ? [] : [refused('objection.name', 'name')]),
    ...(enough(reporter.contact, 5) ? [] : [refused('objection.contact', 'contact')]),
    ...(enough(content, 10) ? [] : [refused('objection.content', 'content')]),
    ...(reporter.unitName.trim() === '' || sealed ? [] : [refused('objection.seal', 'seal')]),
    ...checkDays(intake, today),
  ];
}

function checkDays({ arrivedOn, postmarkedOn }: ReceivedObjection, today: string): Issue[] {
  if (!isCivilDate(arrivedOn)) return [refused('calendar.date', 'arrivedOn', { found: arrivedOn })];
  if (arrivedOn > today) return [refused('objection.day', 'arrivedOn', { found: arrivedOn, after: `今天 ${today}` })];
  if (postmarkedOn === null) return [];
  if (!isCivilDate(postmarkedOn)) return [refused('calendar.date', 'postmarkedOn', { found: postmarkedOn })];
  return postmarkedOn > arrivedOn ? [refused('objection.day', 'postmarkedOn', { found: postmarkedOn, after: `收到日 ${arrivedOn}` })] : [];
}

type Code = 'objection.name' | 'objection.contact' | 'objection.content' | 'objection.seal' | 'objection.day' | 'calendar.date';

function refused(code: Code, field: string, params: Issue['params'] = {}): Issue {
  return { code, clause: '通知三（一）6', severity: 'error', field, params };
}
