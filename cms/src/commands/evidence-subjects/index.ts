/** Every kind of record files may be attached to, by the name clients send as `subjectType`. */
import { notFound } from '../refusal';
import type { EvidenceSubject } from './evidence-subject';
import { announcementEvidence } from './announcement';
import { assessmentVisitEvidence } from './assessment-visit';
import { nomineeEvidence } from './nominee';

export type { EvidenceSubject } from './evidence-subject';

/** Gives a subject of its own type the common one: each is only ever handed what it found itself. */
const subject = <Own>(own: EvidenceSubject<Own>): EvidenceSubject => own as unknown as EvidenceSubject;

const SUBJECTS: ReadonlyMap<string, EvidenceSubject> = new Map([
  ['nominee', subject(nomineeEvidence)],
  ['announcement', subject(announcementEvidence)],
  ['assessment-visit', subject(assessmentVisitEvidence)],
]);

/** The kind of subject by its name. Throws Refusal not-found. */
export function evidenceSubject(type: string): EvidenceSubject {
  const found = SUBJECTS.get(type);
  if (!found) throw notFound('附件所属的业务');
  return found;
}
