/**
 * What must never happen, in the plain words of the notice and without a line of the product's own rules:
 * own calendar (from 2022-10-10 to 2022-12-30 every Monday to Friday is a working day), own counting of places.
 */
import type { Deed, Office, Person } from './office-model';

const DAY = 86_400_000;
/** The day number on the wall in Shanghai. */
const shanghaiDay = (at: string | number): number => Math.floor((new Date(at).getTime() + 8 * 3_600_000) / DAY);
const date = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;
const works = (day: number): boolean => ![0, 6].includes(new Date(day * DAY).getUTCDay());

/** Watches one office; `look` returns what forbidden thing the last acts brought about. */
export class Watch {
  private seen = 0;
  private readonly ends = new Map<string, string>();
  private readonly blocked = new Map<string, number>();
  private posted: { day: number; halts: number[]; resumes: number[] } | null = null;
  private closed = false;
  /** Every step that was taken, by machine and act. */
  readonly taken = new Set<string>();

  constructor(private readonly office: Office, private readonly capacity: () => ReadonlyMap<string, number>) {}

  look(): string[] {
    if (this.seen === this.office.deeds.length) return [];
    const wrong: string[] = [];
    for (; this.seen < this.office.deeds.length; this.seen += 1) {
      const deed = this.office.deeds[this.seen]!;
      const name = `${deed.machine}.${deed.action}`;
      this.taken.add(name);
      wrong.push(...this.judge(name, deed));
    }
    return [...wrong, ...this.overfilled(), ...this.risen()];
  }

  private judge(name: string, deed: Deed): string[] {
    const say = (bad: boolean, words: string): string[] => (bad ? [`${name}: ${words}`] : []);
    const people = deed.people;
    const needsReason = ['slate.return', 'nominee.return', 'nominee.withdraw', 'nominee.disqualify', 'nominee.strike', 'notice.suspend', 'notice.withdraw', 'commendation.revoke'];
    const found = say(needsReason.includes(name) && deed.reason === '', 'no reason');
    switch (name) {
      case 'slate.submit':
      case 'slate.post':
        found.push(...say(people.length === 0, 'nobody on the list'), ...say(people.some(({ verdict }) => verdict !== 'pass'), 'somebody not eligible'), ...say(!dense(people), 'ranks not 1..n'));
        if (name === 'slate.submit') {
          const { decided, posted, reports, opinions, inverted } = deed.list!;
          found.push(...say(!inTime(deed), 'outside the window'), ...say(!decided || !posted || reports > 0 || !opinions, 'not decided, posted, cleared and agreed on'), ...say(inverted, 'an order nobody explained'));
        } else {
          found.push(...say(this.aboveCeiling(people), 'more than may be commended'), ...say(!deed.decided, 'no decision'));
          this.posted = { day: shanghaiDay(deed.at), halts: [], resumes: [] };
          this.closed = false;
        }
        return found;
      case 'slate.register': {
        const list = deed.list!;
        const incomplete = !list.papers || !list.reported || !list.opinions || list.secrets === 'unstated' || list.secrets === 'unknown';
        return [...found, ...say(people.length === 0, 'nobody on the list'), ...say(incomplete, 'papers, opinions or statement missing'), ...say(!inTime(deed), 'outside the window')];
      }
      case 'nominee.assess':
        return [...found, ...say(!deed.decided, 'no decision')];
      case 'nominee.shortlist':
        return [...found, ...say(people[0]!.result !== 'passed' || !deed.decided, 'not passed or not decided')];
      case 'nominee.disqualify': {
        const key = keyOf(deed.person!);
        const standing = people[0]!.state !== 'drafting';
        const free = (this.capacity().get(key) ?? 0) - this.standing(key) - (this.blocked.get(key) ?? 0);
        if (standing || free > 0) this.blocked.set(key, (this.blocked.get(key) ?? 0) + 1);
        return found;
      }
      case 'notice.suspend':
        this.posted!.halts.push(shanghaiDay(deed.at));
        return found;
      case 'notice.resume':
        this.posted!.resumes.push(shanghaiDay(deed.at));
        return [...found, ...say(deed.checker === null || deed.checker === '拟稿人', 'checked by nobody else')];
      case 'notice.close':
        this.closed = true;
        return [...found, ...say(!this.elapsed(deed.at), 'period not over'), ...say(this.office.objections > 0, 'an objection open')];
      case 'slate.publish':
        return [...found, ...say(!this.closed || !this.elapsed(deed.at), 'period not over'), ...say(this.office.objections > 0, 'an objection open'), ...say(this.aboveCeiling(people), 'more than may be commended'), ...say(!deed.decided, 'no decision')];
      case 'commendation.revoke':
        return [...found, ...say(!deed.decided, 'no decision')];
      default:
        return found;
    }
  }

  /** Five working days were up and not halted, and the last of them is past. */
  private elapsed(at: string): boolean {
    if (!this.posted) return false;
    const { day: first, halts, resumes } = this.posted;
    let counted = 0;
    for (let day = first; day < shanghaiDay(at); day += 1) {
      const halt = halts.filter((on) => on <= day).length;
      const resume = resumes.filter((on) => on <= day).length;
      if (works(day) && halt <= resume) counted += 1;
    }
    return counted >= 5;
  }

  private aboveCeiling(people: readonly Person[]): boolean {
    return this.office.rules.awards.some(({ id, ceiling }) => people.filter(({ award }) => award === id).length > ceiling);
  }

  private standing(key: string): number {
    const states = ['submitted', 'in-assessment', 'shortlisted', 'posted', 'commended', 'not-selected'];
    return this.office.people.filter((person) => keyOf(person) === key && states.includes(person.state)).length;
  }

  private overfilled(): string[] {
    return [...this.capacity()].filter(([key, places]) => this.standing(key) + (this.blocked.get(key) ?? 0) > places).map(([key]) => `${key}: more people than places`);
  }

  /** Nobody and nothing leaves an end. */
  private risen(): string[] {
    const { people, commendations, notice, province } = this.office;
    const records: [string, string][] = [
      ...people.map(({ id, state }): [string, string] => [`person ${id}`, state]),
      ...[...commendations].map(([{ id }, { state }]): [string, string] => [`commendation ${id}`, state]),
      ...(notice ? [['notice', notice.state] as [string, string]] : []),
      ['province', province.state],
    ];
    const final = ['commended', 'not-selected', 'withdrawn', 'disqualified', 'revoked', 'closed', 'published'];
    const wrong: string[] = [];
    for (const [record, state] of records) {
      const end = this.ends.get(record);
      if (end !== undefined && end !== state) wrong.push(`${record} came back from ${end}`);
      if (final.includes(state)) this.ends.set(record, state);
    }
    return wrong;
  }
}

function keyOf({ body, award }: Person): string {
  return `B${body} ${award}`;
}

function dense(people: readonly Person[]): boolean {
  const awards = [...new Set(people.map(({ award }) => award))];
  return awards.every((award) => {
    const ranks = people.filter((person) => person.award === award).map(({ rank }) => rank).sort((a, b) => a - b);
    return ranks.every((rank, index) => rank === index + 1);
  });
}

/** 2022-11-03 and 2022-11-04, or two working days after a return. */
function inTime({ at, list }: Deed): boolean {
  const day = shanghaiDay(at);
  if (day >= date('2022-11-03') && day <= date('2022-11-04')) return true;
  return list!.mendBy !== null && day <= date(list!.mendBy);
}
