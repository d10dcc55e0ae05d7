/**
 * What the rules say of a half-filled form: the domain's own judgement, less what only the server can look up
 * (earlier honours, other nominations, the register of employers, a secret number that is not sent back).
 */
import { judgeNominee } from '@domain/eligibility/judge';
import type { NomineeFacts } from '@domain/eligibility/nominee-facts';
import type { ConditionKind } from '@domain/rules/condition-kind';
import type { Issue } from '@domain/rules/issue';
import type { EditionRules } from '@domain/rules/schema';
import { readProfessionalTitle } from '@domain/slate/reading/read-professional-title';
import type { Nominee } from '../providers/records';

/** Kinds of condition that need knowledge the browser does not have. */
const onServer: ReadonlySet<ConditionKind> = new Set(['same-award', 'single-nomination', 'prior-honour', 'employer-channel']);

type Draft = Partial<Nominee> & { idNumber?: string | null };

export interface DraftJudgement {
  verdict: 'pass' | 'fail' | 'unknown';
  issues: Issue[];
  /** Of these, what the server found when the record was last saved. */ fromServer: number;
}

function facts(draft: Draft, body: { code: string; name: string }, rules: EditionRules): NomineeFacts {
  const known = <T>(value: T | null | undefined | ''): T | null => (value === undefined || value === '' ? null : value);
  return {
    award: known(draft.award),
    name: draft.name ?? '',
    sex: known(draft.sex),
    birthMonth: known(draft.birthMonth),
    idNumber: known(draft.idNumber),
    bodyCode: body.code,
    employerName: known(draft.employerName),
    employerCode: known(draft.employerCode),
    occupation: known(draft.occupation),
    frontline: known(draft.frontline),
    skillLevel: known(draft.skillLevel),
    yearsInOccupation: known(draft.yearsInOccupation),
    head: known(draft.head),
    employment: known(draft.employment),
    cleanRecord: known(draft.cleanRecord),
    cleanRecordNote: known(draft.cleanRecordNote),
    conditions: draft.conditions ?? [],
    professionalTitle: readProfessionalTitle(draft.professionalTitle ?? '') ?? readProfessionalTitle(draft.skillLevel ?? ''),
    exceptions: draft.exceptionReason
      ? rules.eligibility
          .filter((rule) => rule.severity === 'warning')
          .map((rule) => ({ rule: rule.id, reason: draft.exceptionReason ?? '', approver: body.name }))
      : [],
    achievements: known(draft.achievements),
    honours: known(draft.honours),
    remarks: known(draft.remarks),
    resume: known(draft.resume),
    deeds: known(draft.deeds),
    deedsBrief: known(draft.deedsBrief),
  };
}

/** Judges the form as it stands. `saved` is the record being mended, if there is one; `body` recommends and vouches for exceptions. */
export function judgeDraft(
  draft: Draft,
  saved: Nominee | undefined,
  body: { code: string; name: string },
  rules: EditionRules,
  today: string,
): DraftJudgement {
  const judged = judgeNominee(facts(draft, body, rules), {
    rules,
    priorHonours: null,
    otherNominations: [],
    employer: null,
    today,
  });
  const numberKept = !draft.idNumber && Boolean(saved?.idNumberMasked);
  const unknowable = (issue: Issue) =>
    (issue.kind !== undefined && onServer.has(issue.kind)) || (numberKept && issue.field === 'idNumber');
  const here = judged.issues.filter((issue) => !unknowable(issue));
  const kept = (saved?.issues ?? []).filter(
    (issue) => unknowable(issue) && (issue.kind === undefined || draft.award === saved?.award),
  );
  const issues = [...here, ...kept];
  const verdict = issues.some((issue) => issue.severity === 'error') ? 'fail' : issues.length > 0 ? 'unknown' : 'pass';
  return { verdict, issues, fromServer: kept.length };
}
