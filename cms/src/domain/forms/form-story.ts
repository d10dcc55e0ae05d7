/** What a nominee's record says beyond the list, as the approval form prints it. */
import type { FormStory } from './approval-form';

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** `1999-08` → 1999年8月; anything else as it stands. */
function month(value: unknown): string {
  const [, year, of] = /^(\d{4})-(\d{2})/.exec(words(value)) ?? [];
  return year && of ? `${year}年${Number(of)}月` : words(value);
}

const joined = (parts: readonly unknown[], by: string): string => parts.map(words).filter(Boolean).join(by);

/** The story of a record; empty where it says nothing. */
export function formStory(values: Readonly<Record<string, unknown>>): FormStory {
  return {
    nativePlace: words(values.nativePlace),
    workingSince: month(values.workStart),
    school: joined([values.school, values.major], ' '),
    degree: words(values.degree),
    employerPlace: words(values.employerLocation),
    certificateIssuer: joined([values.certificateIssuer, month(values.certificateDate)], '\n'),
    professionalTitle: words(values.professionalTitle),
    address: words(values.address),
    resume: words(values.resume),
    deeds: words(values.deeds),
    innovations: words(values.innovations),
    apprentices: words(values.apprentices),
    competitions: words(values.competitions),
    rewards: words(values.awardsAndPenalties),
  };
}
