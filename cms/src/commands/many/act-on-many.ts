/**
 * One act over many records, all or none. First the preview: who it concerns, who is left out and why, what follows, and
 * a hash of the list as it stands. Then the act itself, with the ids, their number and that hash: a list that has changed
 * meanwhile is refused whole. Each record goes through the same lock, check and write as when it stands alone.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { authorise } from '../../domain/access/authorise';
import { canonicalJson } from '../../domain/rules/canonical-json';
import { describeIssue } from '../../domain/rules/wording';
import type { Issue } from '../../domain/rules/issue';
import { publicId } from '../case-text';
import { Refusal } from '../refusal';
import type { Command, Work } from '../run-command';

/** Records one act may concern. */
const MOST = 200;
const ids = z.array(publicId).min(1).max(MOST).refine((list) => new Set(list).size === list.length, '有重复');

/** A record as the preview names it. */
export interface ManyItem {
  id: string;
  label: string;
  version: number;
}

export interface ManyPreview {
  items: ManyItem[];
  excluded: { id: string; label: string; reasons: string[] }[];
  /** What follows, in sentences. */
  consequences: string[];
  count: number;
  hash: string;
}

export interface ManyPlan<Input extends { id: string }, Subject> {
  /** Names the act in the journal: return-slates. */
  name: string;
  /** The act over one record. Its action must be granted; its version is compared by the hash. */
  single: Command<Input, Subject, unknown>;
  /** What the person fills in once for all. */
  form: z.ZodType<Omit<Input, 'id' | 'version'>>;
  /** Stands for the form while it is only looked at. */
  previewForm: Omit<Input, 'id' | 'version'>;
  itemOf(subject: Subject): ManyItem;
  consequences(subjects: readonly Subject[], work: Work): string[];
}

/** SHA-256 over ids and versions, in the order of the ids. */
export function listHash(items: readonly Pick<ManyItem, 'id' | 'version'>[]): string {
  const list = items.map(({ id, version }) => ({ id, version })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256').update(canonicalJson(list)).digest('hex');
}

type Locked<Subject> = { id: string; subject: Subject | null }[];

/** Always in the order of the ids, so that two such acts do not wait for each other in a circle. */
async function lockAll<Input extends { id: string }, Subject>(given: readonly string[], lock: (input: Input) => Promise<Subject | null>): Promise<Locked<Subject>> {
  const found: Locked<Subject> = [];
  for (const id of [...given].sort()) found.push({ id, subject: await lock({ id } as Input) });
  return found;
}

const inputOf = <Input extends { id: string }>(id: string, form: object): Input => ({ ...form, id }) as Input;

/** POST …/preview: looks, names, and changes nothing. */
export function previewMany<Input extends { id: string }, Subject>(plan: ManyPlan<Input, Subject>): Command<{ ids: string[] }, Locked<Subject>, ManyPreview> {
  const { single } = plan;
  return {
    name: `preview-${plan.name}`,
    label: single.label,
    action: single.action,
    input: z.object({ ids }),
    lock: (sql, input, actor) => lockAll<Input, Subject>(input.ids, (one) => single.lock(sql, one, actor)),
    editionOf(locked) {
      const found = locked.find(({ subject }) => subject !== null)?.subject ?? null;
      return found === null ? null : single.editionOf(found);
    },
    facts: () => ({}),
    async write(locked, _input, work) {
      const included: Subject[] = [];
      const excluded: ManyPreview['excluded'] = [];
      for (const { id, subject } of locked) {
        if (subject === null || !isInReach(plan, subject, work)) {
          excluded.push({ id, label: single.label, reasons: ['没有找到，或者不在您的管理范围内。'] });
          continue;
        }
        const issues = (await single.check?.(subject, inputOf<Input>(id, plan.previewForm), work)) ?? [];
        if (issues.length === 0) included.push(subject);
        else excluded.push({ id, label: plan.itemOf(subject).label, reasons: issues.map((issue) => describeIssue(issue).text) });
      }
      const items = included.map((subject) => plan.itemOf(subject));
      const consequences = included.length === 0 ? [] : plan.consequences(included, work);
      return { answer: { items, excluded, consequences, count: items.length, hash: listHash(items) }, journal: [], discard: true };
    },
  };
}

function isInReach<Input extends { id: string }, Subject>({ single }: ManyPlan<Input, Subject>, subject: Subject, { actor, edition }: Work): boolean {
  const { action } = single;
  return action === null || [single.facts(subject, actor)].flat().every((facts) => authorise(actor, action, facts, edition.rules.roles).allowed);
}

/** The act itself. Refuses: stale when the list is not the one that was seen; otherwise whatever refuses a single one, and then nobody is touched. */
export function actOnMany<Input extends { id: string }, Subject>(plan: ManyPlan<Input, Subject>): Command<{ ids: string[]; expected: number; hash: string; form: Omit<Input, 'id' | 'version'> }, Subject[], { ids: string[] }> {
  const { single } = plan;
  return {
    name: plan.name,
    label: single.label,
    action: single.action,
    input: z.object({ ids, expected: z.int().min(1).max(MOST), hash: z.string().length(64), form: plan.form }),
    async lock(sql, input, actor) {
      const locked = await lockAll<Input, Subject>(input.ids, (one) => single.lock(sql, one, actor));
      const subjects = locked.flatMap(({ subject }) => (subject === null ? [] : [subject]));
      return subjects.length === locked.length ? subjects : null;
    },
    editionOf: ([first]) => single.editionOf(first!),
    facts: (subjects, actor) => subjects.flatMap((subject) => single.facts(subject, actor)),
    refusal: single.refusal ?? '不能办理',
    async check(subjects, { expected, hash, form }, work) {
      const items = subjects.map((subject) => plan.itemOf(subject));
      if (items.length !== expected || listHash(items) !== hash) throw new Refusal('stale', `您看到的名单不是最新的：所选的 ${expected} 项在预览之后有变动，没有办理。请重新预览，核对后再办理。`);
      const issues: Issue[] = [];
      for (const [place, subject] of subjects.entries()) issues.push(...((await single.check?.(subject, inputOf<Input>(items[place]!.id, form), work)) ?? []));
      return issues;
    },
    async write(subjects, { form }, work) {
      const answer = { ids: subjects.map((subject) => plan.itemOf(subject).id) };
      const written = [];
      for (const [place, subject] of subjects.entries()) written.push(await single.write(subject, inputOf<Input>(answer.ids[place]!, form), work));
      return { answer, journal: written.flatMap(({ journal }) => journal), effects: written.flatMap(({ effects }) => effects ?? []) };
    },
  };
}
