import type { Nominee } from '../providers/records';

/** The sections of the form in the order of the approval form. */
export const sections = ['basic', 'work', 'skill', 'claim', 'story', 'materials', 'promise'] as const;

/** Which fields a section's completion mark looks at; scans count by their slots. */
export const sectionFields: Record<Exclude<(typeof sections)[number], 'materials'>, (keyof Nominee)[]> = {
  basic: ['name', 'sex', 'ethnicity', 'birthMonth', 'politicalStatus', 'education', 'nativePlace', 'workStart', 'school', 'address'],
  work: ['employerName', 'employerLocation', 'post', 'ownership', 'employment', 'frontline', 'head'],
  skill: ['occupation', 'skillLevel', 'yearsInOccupation', 'certificateNumber', 'certificateIssuer', 'certificateDate'],
  claim: ['award', 'conditions', 'cleanRecord', 'achievements'],
  story: ['resume', 'deeds', 'deedsBrief'],
  promise: ['involvesSecrets', 'consentGiven', 'consentOn', 'promiseSigned'],
};
