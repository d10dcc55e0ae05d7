/**
 * A small programme for the model test: two bodies, the office, one list for the whole province, one notice.
 * Every act goes through the edition's machines with true facts; what is done is written down for the oracle.
 * Nothing here refuses anything: only the machines and the ledger do.
 */
import { changedPeriod, type ListEvent, type PausedPeriod } from '@domain/calendar/changed-period';
import { civilDateAt } from '@domain/calendar/civil-date';
import type { PublicityPeriod } from '@domain/calendar/publicity-period';
import type { Holidays } from '@domain/calendar/working-day';
import type { Verdict } from '@domain/eligibility/judge';
import { balanceOf } from '@domain/quota/balance';
import { postEntry } from '@domain/quota/ledger';
import type { LedgerEntry } from '@domain/quota/ledger-entry';
import type { EditionRules, GuardKind, Machine } from '@domain/rules/schema';
import { checkRanking } from '@domain/slate/check-ranking';
import { act, type Step } from '@domain/workflow/act';
import type { Facts, GuardFacts } from '@domain/workflow/facts';
import { findTransition } from '@domain/workflow/find-transition';
import { mendBy } from '@domain/workflow/mend-by';

export interface Person {
  id: number;
  body: number;
  award: string;
  state: string;
  verdict: Verdict;
  rank: number;
  result: 'passed' | 'failed' | null;
}

export interface BodyList {
  body: number;
  state: string;
  mendBy: string | null;
  papers: boolean;
  /** The recommendation report is written. */
  reported: boolean;
  opinions: boolean;
  /** The body's own decision, its posting with the days over, reports on it without conclusion, a place that departs from a county's order unexplained. */
  decided: boolean;
  posted: boolean;
  reports: number;
  inverted: boolean;
  secrets: 'none' | 'stated' | 'unstated' | 'unknown';
}

/** One act that was allowed, with what was true at that moment. */
export interface Deed {
  machine: 'nominee' | 'slate' | 'notice' | 'commendation';
  action: string;
  at: string;
  person?: Person;
  list?: BodyList;
  people: readonly Person[];
  reason: string;
  decided: boolean;
  checker: string | null;
}

const HOUR = 3_600_000;

export class Office {
  private now = Date.parse('2022-11-01T00:00:00Z');
  /** The instant, ISO. */
  at = new Date(this.now).toISOString();
  readonly people: Person[] = [];
  readonly lists: BodyList[] = [0, 1].map((body) => ({ body, state: '', mendBy: null, papers: true, reported: true, opinions: true, secrets: 'none', decided: true, posted: true, reports: 0, inverted: false }));
  province = { state: '' };
  notice: { state: string; postedOn: string; events: ListEvent[] } | null = null;
  readonly commendations = new Map<Person, { state: string }>();
  objections = 0;
  decided = true;
  reason = '理由';
  checker: string | null = '审核人';
  ledger: LedgerEntry[] = [];
  readonly deeds: Deed[] = [];

  constructor(readonly rules: EditionRules, readonly holidays: Holidays, places: number) {
    for (const list of this.lists) list.state = rules.stages.slate.initial;
    this.province.state = rules.stages.slate.initial;
    for (const { id: award } of rules.awards) {
      for (const { body } of this.lists) this.enter({ kind: 'issued', unit: `B${body}`, award, places });
    }
  }

  get today(): string {
    return civilDateAt(this.at, this.rules.calendar.timeZone);
  }

  wait(hours: number): void {
    this.now += hours * HOUR;
    this.at = new Date(this.now).toISOString();
  }

  on(list: BodyList): Person[] {
    return this.people.filter(({ body, state }) => body === list.body && ['drafting', 'submitted', 'in-assessment', 'shortlisted', 'posted'].includes(state));
  }

  enter(entry: Pick<LedgerEntry, 'unit' | 'award' | 'places' | 'kind'> & Partial<{ toUnit: string; from: 'used' | 'free'; nominee: string }>): boolean {
    const posting = postEntry(this.ledger, { documentNumber: '文号', at: this.at, ...entry } as LedgerEntry);
    if (posting.posted) this.ledger = posting.ledger;
    return posting.posted;
  }

  add(body: number, award: string, verdict: Verdict): void {
    const list = this.lists[body]!;
    if (!this.stateOf(this.rules.stages.slate, list.state).editable || this.on(list).length >= 6) return;
    const rank = this.on(list).filter((person) => person.award === award).length + 1;
    this.people.push({ id: this.people.length, body, award, state: this.rules.stages.nominee.initial, verdict, rank, result: null });
  }

  stepList(list: BodyList, action: string): void {
    const people = this.on(list);
    const step = this.take('slate', list, action, { people, list });
    if (!step.allowed) return;
    const moved = action === 'submit' || action === 'return' ? action : null;
    if (moved) for (const person of people) this.stepPerson(person, moved);
    for (const [award, count] of Object.entries(countsOf(people))) {
      if (step.effects.includes('take-places')) this.enter({ kind: 'used', unit: `B${list.body}`, award, places: count });
      if (step.effects.includes('release-places')) this.enter({ kind: 'released', unit: `B${list.body}`, award, places: count });
    }
    const until = mendBy(step.transition, this.today, this.holidays);
    if (action === 'submit') list.mendBy = null;
    else if (until && 'day' in until) list.mendBy = until.day;
  }

  /** Takes people off a body's list for assessment or the province's list; the list is then accepted and cannot go back. */
  choose(person: Person, action: string): void {
    const list = this.lists[person.body]!;
    const steps = this.rules.stages.slate;
    if (list.state !== 'accepted' && !findTransition(steps, list.state, 'accept').found) return;
    const before = person.state;
    this.stepPerson(person, action);
    if (person.state !== before && list.state !== 'accepted') this.stepList(list, 'accept');
  }

  /** Everybody under assessment passes and comes on the list, as after a round of visits. */
  listPassed(): void {
    for (const person of this.people.filter(({ state }) => state === 'in-assessment')) {
      person.result ??= 'passed';
      this.choose(person, 'shortlist');
    }
  }

  stepPerson(person: Person, action: string): void {
    const standing = person.state !== 'drafting';
    const step = this.take('nominee', person, action, { people: [person], person });
    if (!step.allowed || !step.effects.includes('block-place')) return;
    const place = { kind: 'blocked', unit: `B${person.body}`, award: person.award, places: 1, nominee: String(person.id) } as const;
    if (standing) this.enter({ ...place, from: 'used' });
    else this.enter({ ...place, from: 'free' });
  }

  post(): void {
    const people = this.people.filter(({ state }) => state === 'shortlisted').map((person, index, all) => ({ ...person, rank: all.slice(0, index + 1).filter(({ award }) => award === person.award).length }));
    if (!this.take('slate', this.province, 'post', { people }).allowed) return;
    for (const { id } of people) this.stepPerson(this.people[id]!, 'post');
    this.notice = { state: this.rules.stages.notice.initial, postedOn: this.today, events: [] };
  }

  stepNotice(action: string): void {
    if (!this.notice || !this.take('notice', this.notice, action, { people: [] }).allowed) return;
    if (action === 'withdraw') return this.drawUpAgain();
    if (action === 'suspend') this.notice.events.push({ day: this.today, kind: 'suspended' });
    if (action === 'resume') this.notice.events.push({ day: this.today, kind: 'resumed' });
  }

  /** A notice taken down: the list and its people stand as before the posting. */
  private drawUpAgain(): void {
    for (const person of this.people.filter(({ state }) => state === 'posted')) this.stepPerson(person, 'unpost');
    this.take('slate', this.province, 'unpost', { people: [] });
    this.notice = null;
  }

  publish(): void {
    if (this.notice?.state !== 'closed') return;
    const winners = this.people.filter(({ state }) => state === 'posted');
    if (!this.take('slate', this.province, 'publish', { people: winners }).allowed) return;
    for (const person of winners) {
      this.stepPerson(person, 'commend');
      this.commendations.set(person, { state: this.rules.stages.commendation.initial });
    }
    for (const person of this.people) if (['submitted', 'in-assessment'].includes(person.state)) this.stepPerson(person, 'not-select');
  }

  revoke(person: Person | undefined): void {
    const commendation = person && this.commendations.get(person);
    if (commendation) this.take('commendation', commendation, 'revoke', { people: [person], person });
  }

  /** What an office would do next on most days, so that ends are reached. */
  goOn(): void {
    for (const list of this.lists) this.stepList(list, 'register');
    if (!this.notice) this.post();
    else if (this.notice.state === 'posted') {
      this.wait(24);
      this.stepNotice('close');
    } else if (this.province.state === 'posted') this.publish();
    else this.revoke([...this.commendations.keys()][0]);
  }

  private take(machine: Deed['machine'], record: { state: string }, action: string, about: { people: readonly Person[]; person?: Person; list?: BodyList }): Step {
    const step = act(this.rules.stages[machine], record, action, this.factsFor(machine, action, record.state, about));
    if (!step.allowed) return step;
    this.deeds.push({ machine, action, at: this.at, ...about, people: about.people.map((person) => ({ ...person })), reason: this.reason, decided: this.decided, checker: this.checker, ...(about.list ? { list: { ...about.list } } : {}) });
    record.state = step.state;
    return step;
  }

  /** True answers to what the step asks, and to nothing else. */
  private factsFor(machine: Deed['machine'], action: string, state: string, { people, list }: { people: readonly Person[]; list?: BodyList }): Facts {
    const { rules, at: now } = this;
    const step = rules.stages[machine].transitions.find((candidate) => candidate.action === action && candidate.from.includes(state));
    if (!step || step.guards.length === 0) return { rules };
    const named = people.map(({ id, verdict, result }) => ({ name: String(id), verdict, clauses: [], result }));
    const { submission, booklet, opinions, declassification } = rules.materials;
    const answers: { [K in GuardKind]?: () => GuardFacts[K] | undefined } = {
      window: () => ({ now, mendBy: list?.mendBy ?? null }),
      'not-empty': () => ({ people: people.length }),
      eligible: () => ({ people: named }),
      'rank-dense': () => ({ findings: checkRanking(people) }),
      quota: () => ({ counts: countsOf(people), free: Object.fromEntries(rules.awards.map(({ id }) => [id, balanceOf(this.ledger, `B${list?.body}`, id).remaining])) }),
      ceilings: () => ({ counts: countsOf(people) }),
      'reason-given': () => ({ reason: this.reason === '' ? null : { words: this.reason, ...(step.reasons ? { id: step.reasons[0]!.id } : {}) } }),
      'inversions-explained': () => ({ findings: list?.inverted ? [{ code: 'slate.inversion', clause: '通知三（一）2', severity: 'error', params: {} }] : [] }),
      'report-complete': () => ({ findings: list?.reported ? [] : [{ code: 'report.missing', clause: '通知三（三）1', severity: 'error', params: {} }] }),
      'decision-minuted': () => ({ decision: (list ? list.decided : this.decided) ? { minutes: '纪要', heldOn: this.today, passed: true } : null, now }),
      'assessment-passed': () => ({ people: named }),
      'no-open-objection': () => ({ open: list ? list.reports : this.objections }),
      'checked-by-another': () => ({ author: '拟稿人', checker: this.checker }),
      'materials-complete': () => ({
        copies: Object.fromEntries(submission.map(({ id, copies }) => [id, list?.papers ? copies : copies - 1])),
        booklets: named.map(({ name }) => ({ name, parts: booklet.map(({ id }) => id) })),
      }),
      'opinions-complete': () => ({ today: '2022-11-03', people: named.map(({ name }) => ({ name, values: {}, opinions: list?.opinions ? Object.fromEntries(opinions.map(({ id }) => [id, { answer: 'agree' as const }])) : {} })) }),
      declassified: () => ({ involvesSecrets: list?.secrets === 'unknown' ? null : list?.secrets !== 'none', letter: list?.secrets === 'stated' ? declassification.statement : '' }),
      'period-ended': () => (list ? { period: list.posted ? { last: '2022-10-31' } : null, now } : this.notice === null ? undefined : { period: this.period(this.notice), now }),
    };
    const facts: Facts = { rules };
    for (const kind of step.guards) Object.assign(facts, { [kind]: answers[kind]?.() });
    return facts;
  }

  private period({ postedOn, events }: { postedOn: string; events: readonly ListEvent[] }): PublicityPeriod | PausedPeriod {
    const { countPostingDay, publicityDays, listChange } = this.rules.calendar;
    const period = changedPeriod({ postedOn, workingDays: publicityDays.province, countPostingDay, events }, listChange, this.holidays);
    if ('code' in period) throw new Error(period.code);
    return period;
  }

  private stateOf(machine: Machine, id: string): Machine['states'][number] {
    return machine.states.find((state) => state.id === id)!;
  }
}

export function countsOf(people: readonly { award: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { award } of people) counts[award] = (counts[award] ?? 0) + 1;
  return counts;
}
