/**
 * Judges one nominee by every rule of the edition that applies: all reasons, not the first.
 * A waiver lifts a rule, a recorded exception lets a soft one pass; both stay visible in the findings.
 */
import type { Issue } from '../rules/issue';
import type { EligibilityRule } from '../rules/schema';
import type { Outcome } from './condition';
import { conditions } from './conditions/registry';
import { checkCompleteness } from './form-completeness';
import { checkIdentity } from './identity';
import type { JudgeContext } from './judge-context';
import type { NomineeFacts, RecordedException } from './nominee-facts';

export type Verdict = 'pass' | 'fail' | 'unknown';

export interface Judgement {
  verdict: Verdict;
  issues: Issue[];
  /** One line for each rule asked, passes included. */
  findings: Finding[];
}

export interface Finding {
  rule: string;
  clause: string;
  outcome: 'pass' | 'fail' | 'unknown' | 'waived' | 'excepted';
  /** Why a rule was waived or excepted: a clause, or the recorded reason and its approver. */
  because?: string;
}

/** Same nominee and context, same judgement: no clock, no hidden state. */
export function judgeNominee(nominee: NomineeFacts, context: JudgeContext): Judgement {
  const issues = [...checkCompleteness(nominee, context.rules.forms), ...checkIdentity(nominee)];
  const findings: Finding[] = [];
  for (const rule of rulesFor(nominee.award, context.rules.eligibility)) {
    const outcome = ask(rule, nominee, context);
    const finding = findingOf(rule, outcome, nominee);
    findings.push(finding);
    if (finding.outcome === 'fail' || finding.outcome === 'unknown') issues.push(...issuesOf(rule, outcome));
  }
  return { verdict: verdictOf(issues, findings), issues, findings };
}

/** The rules that apply to an award; without a readable award, those that apply to all. */
export function rulesFor(award: string | null, rules: readonly EligibilityRule[]): EligibilityRule[] {
  return rules.filter((rule) => rule.appliesTo === 'all' || (award !== null && rule.appliesTo.includes(award)));
}

function ask(rule: EligibilityRule, nominee: NomineeFacts, context: JudgeContext): Outcome {
  // the registry pairs each kind with the parameters of that kind; the compiler cannot follow the pairing
  const condition = conditions[rule.kind] as (n: NomineeFacts, p: unknown, c: JudgeContext) => Outcome;
  return condition(nominee, rule.params, context);
}

function findingOf(rule: EligibilityRule, outcome: Outcome, nominee: NomineeFacts): Finding {
  const { id, clause } = rule;
  if (outcome.is === 'pass') return { rule: id, clause, outcome: 'pass' };
  const waiver = rule.waivedBy;
  if (waiver && waiver.conditions.some((number) => nominee.conditions.includes(number))) {
    return { rule: id, clause, outcome: 'waived', because: waiver.clause };
  }
  const exception = rule.severity === 'warning' && outcome.is === 'fail' ? exceptionFor(id, nominee) : undefined;
  if (exception) return { rule: id, clause, outcome: 'excepted', because: `${exception.reason}（${exception.approver}）` };
  return { rule: id, clause, outcome: outcome.is === 'fail' ? 'fail' : 'unknown' };
}

function exceptionFor(rule: string, nominee: NomineeFacts): RecordedException | undefined {
  return nominee.exceptions?.find(
    (exception) => exception.rule === rule && exception.reason.trim() !== '' && exception.approver.trim() !== '',
  );
}

function issuesOf(rule: EligibilityRule, outcome: Outcome): Issue[] {
  if (outcome.is !== 'fail' && outcome.is !== 'unknown') return [];
  return [{
    code: rule.id as Issue['code'],
    clause: rule.clause,
    severity: outcome.is === 'fail' ? rule.severity : 'unknown',
    field: outcome.field,
    kind: rule.kind,
    params: { rule: rule.text, ...(rule.waivedBy ? { waiver: rule.waivedBy.clause } : {}), ...outcome.params },
  }];
}

/** A soft rule without its recorded reason does not fail, but cannot pass either. */
function verdictOf(issues: readonly Issue[], findings: readonly Finding[]): Verdict {
  if (issues.some((issue) => issue.severity === 'error')) return 'fail';
  const open = findings.some((finding) => finding.outcome === 'unknown' || finding.outcome === 'fail');
  return open || issues.some((issue) => issue.severity === 'unknown') ? 'unknown' : 'pass';
}
