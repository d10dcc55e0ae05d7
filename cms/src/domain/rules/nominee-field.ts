/**
 * Every field a nominee has, under the name used in records, forms, rules and pages, with who may see it.
 * public: may appear on a published page · internal: staff in scope · sensitive: the roles that say so ·
 * secret: by nominee.read-identity only, each time journaled.
 */

export const visibilities = ['public', 'internal', 'sensitive', 'secret'] as const;
export type Visibility = (typeof visibilities)[number];

export const fieldVisibility = {
  award: 'public',
  name: 'public',
  sex: 'public',
  employerName: 'public',
  post: 'public',
  occupation: 'public',
  skillLevel: 'public',
  employerCode: 'internal',
  ownership: 'internal',
  frontline: 'internal',
  certificateNumber: 'internal',
  yearsInOccupation: 'internal',
  education: 'internal',
  conditions: 'internal',
  honours: 'internal',
  achievements: 'internal',
  remarks: 'internal',
  workStart: 'internal',
  degree: 'internal',
  school: 'internal',
  major: 'internal',
  employerLocation: 'internal',
  certificateIssuer: 'internal',
  certificateDate: 'internal',
  professionalTitle: 'internal',
  resume: 'internal',
  deeds: 'internal',
  deedsBrief: 'internal',
  innovations: 'internal',
  apprentices: 'internal',
  competitions: 'internal',
  industry: 'internal',
  strategicField: 'internal',
  grassroots: 'internal',
  hardPost: 'internal',
  involvesSecrets: 'internal',
  declassified: 'internal',
  consentGiven: 'internal',
  consentOn: 'internal',
  consentPaper: 'internal',
  promiseSigned: 'internal',
  head: 'internal',
  employment: 'internal',
  ethnicity: 'sensitive',
  birthMonth: 'sensitive',
  politicalStatus: 'sensitive',
  nativePlace: 'sensitive',
  address: 'sensitive',
  awardsAndPenalties: 'sensitive',
  cleanRecord: 'sensitive',
  cleanRecordNote: 'sensitive',
  idNumber: 'secret',
  phone: 'secret',
} as const satisfies Record<string, Visibility>;

export type NomineeField = keyof typeof fieldVisibility;
export const FIELD_NAMES = Object.keys(fieldVisibility) as NomineeField[];
