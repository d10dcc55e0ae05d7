/** The dry run: judges what was read against the registers and puts it into the form people and programs read. */
import { civilDateAt } from '@domain/calendar/civil-date';
import { hasUsableIdentity } from '@domain/eligibility/identity';
import type { EmployerEntry, PriorHonour } from '@domain/eligibility/judge-context';
import type { ConditionKind } from '@domain/rules/condition-kind';
import type { Issue } from '@domain/rules/issue';
import type { EditionRules } from '@domain/rules/schema';
import { describeIssue } from '@domain/rules/wording';
import { assessSlate, type SlateMember } from '@domain/slate/assess-slate';
import type { ImportedNominee } from '@domain/slate/imported-nominee';
import type { SlateFile } from './read-folder';
import type { EmployerRegister, Places } from './registers';

export interface Registers {
  priorHonours: ReadonlyMap<string, PriorHonour[]> | null;
  employers: EmployerRegister | null;
  places: Places;
}

export interface NomineeLine {
  body: string;
  file: string;
  row: number;
  rank: number | null;
  award: string | null;
  name: string;
  id: string | null;
  sex: '男' | '女' | null;
  employer: string | null;
  level: string | null;
  years: number | null;
  condition: number | null;
}

export interface IssueLine {
  body: string;
  award: string | null;
  rank: number | null;
  name: string | null;
  code: Issue['code'];
  detail: string;
}

export interface DryRun {
  nominees: NomineeLine[];
  issues: IssueLine[];
}

/** Judges all lists together: one person on two lists is found across files. */
export function judgeLists(lists: readonly SlateFile[], registers: Registers, rules: EditionRules, now: Date): DryRun {
  const asked = withoutUnasked(rules, registers);
  const today = civilDateAt(now, rules.calendar.timeZone);
  const standing = standingsById(lists);
  const result: DryRun = { nominees: [], issues: [] };
  for (const list of lists) {
    const members = list.nominees.map((nominee) => memberOf(nominee, list, registers, standing));
    const { judgements, issues } = assessSlate(members, registers.places.of(list.body.code), asked, today);
    list.nominees.forEach((nominee, index) => {
      result.nominees.push(nomineeLine(nominee, list, registers));
      for (const issue of judgements[index]?.issues ?? []) {
        result.issues.push({ body: list.body.code, award: nominee.award, rank: nominee.rank, name: nominee.name, code: issue.code, detail: describeIssue(issue).text });
      }
    });
    for (const issue of issues) {
      result.issues.push({ body: list.body.code, award: String(issue.params['award']), rank: null, name: null, code: issue.code, detail: describeIssue(issue).text });
    }
  }
  return result;
}

/** A register that was not given is a question not asked, rather than a doubt about everybody. */
function withoutUnasked(rules: EditionRules, { priorHonours, employers }: Registers): EditionRules {
  const unasked: ConditionKind[] = [];
  if (priorHonours === null) unasked.push('same-award', 'prior-honour');
  if (employers === null) unasked.push('employer-channel');
  return { ...rules, eligibility: rules.eligibility.filter((rule) => !unasked.includes(rule.kind)) };
}

interface Standing {
  nominee: ImportedNominee;
  list: SlateFile;
}

function standingsById(lists: readonly SlateFile[]): Map<string, Standing[]> {
  const standings = new Map<string, Standing[]>();
  for (const list of lists) {
    for (const nominee of list.nominees) {
      if (nominee.idNumber === null || !hasUsableIdentity(nominee)) continue;
      standings.set(nominee.idNumber, [...(standings.get(nominee.idNumber) ?? []), { nominee, list }]);
    }
  }
  return standings;
}

function memberOf(nominee: ImportedNominee, list: SlateFile, registers: Registers, standings: ReadonlyMap<string, Standing[]>): SlateMember {
  const others = (standings.get(nominee.idNumber ?? '') ?? []).filter((standing) => standing.nominee !== nominee);
  return {
    rank: nominee.rank,
    facts: { ...nominee, bodyCode: list.body.code },
    known: {
      priorHonours: registers.priorHonours && (registers.priorHonours.get(nominee.idNumber ?? '') ?? []),
      otherNominations: others.map((standing) => ({ award: standing.nominee.award ?? '', bodyName: standing.list.body.name })),
      employer: employerOf(nominee, registers),
    },
  };
}

function employerOf(nominee: ImportedNominee, { employers }: Registers): EmployerEntry | null {
  return employers && (employers.byCode(nominee.employerCode) ?? employers.byName(nominee.employerName));
}

function nomineeLine(nominee: ImportedNominee, list: SlateFile, { employers }: Registers): NomineeLine {
  return {
    body: list.body.code,
    file: list.file,
    row: nominee.row,
    rank: nominee.rank,
    award: nominee.award,
    name: nominee.name,
    id: nominee.idNumber,
    sex: nominee.sex === null ? null : nominee.sex === 'male' ? '男' : '女',
    employer: employers?.byName(nominee.employerName)?.name ?? nominee.employerName,
    level: nominee.skillLevel,
    years: nominee.yearsInOccupation,
    condition: nominee.conditions[0] ?? null,
  };
}
