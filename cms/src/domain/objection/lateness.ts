/** Whether an objection came in time, by the day that the edition's setting names (公示期内提出；来信按到达或按邮戳). */
import type { LetterDeadline } from '../calendar/letter-deadline';
import type { ObjectionChannel } from './channels';

export interface ReceivedObjection {
  channel: ObjectionChannel;
  /** 'YYYY-MM-DD' */
  arrivedOn: string;
  /** Of a letter whose postmark can be read. */
  postmarkedOn: string | null;
}

/** The day that counts against the last day of the period. */
export function countedDay({ channel, arrivedOn, postmarkedOn }: ReceivedObjection, deadline: LetterDeadline): string {
  return channel === 'letter' && deadline === 'postmark' && postmarkedOn !== null ? postmarkedOn : arrivedOn;
}

/** True when the day that counts is after the last day of the period; a late objection is registered all the same. */
export function isLate(received: ReceivedObjection, lastDay: string, deadline: LetterDeadline): boolean {
  return countedDay(received, deadline) > lastDay;
}
