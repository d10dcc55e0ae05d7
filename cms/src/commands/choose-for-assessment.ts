import { createHash } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { isCarried } from '../domain/decision/is-carried';
import { panelResult, type PanelInputs } from '../domain/review/panel-result';
import type { Issue } from '../domain/rules/issue';
import { canonicalJson } from '../domain/rules/canonical-json';
import { act } from '../domain/workflow/act';
import { optionalText, publicId } from './case-text';
import { minutedVote } from './decide-tie';
import { lockNominees, type NomineeRecord } from './nominee-record';
import { frozenInputs } from './panel-inputs';
import { lockPanel, type PanelRecord } from './panel-record';
import { checkPanelState } from './panel-step';
import type { Command, Work } from './run-command';
import { stateAfter } from './slate-step';

const input = z.strictObject({ panelId: publicId, inputsHash: z.string().length(64), nominees: z.array(publicId).max(1000), note: optionalText(1000), ...minutedVote });
type ChooseForAssessment = z.infer<typeof input>;

interface Choice {
  panel: PanelRecord;
  inputs: PanelInputs | null;
  people: NomineeRecord[];
}

const CLAUSE = '通知三（一）3';

/** SHA-256 over the list and the tally it was taken from: what the minutes can name. */
const listHash = (form: ChooseForAssessment): string => createHash('sha256').update(canonicalJson({ inputs: form.inputsHash, nominees: [...form.nominees].sort() })).digest('hex');

/** The list against the tally it names. */
function checkList({ panel, inputs }: Choice, form: ChooseForAssessment): Issue[] {
  const issue = (code: 'review.no-tally' | 'choice.empty' | 'choice.stranger' | 'review.tie-open', params: Issue['params'] = {}): Issue => ({ code, clause: CLAUSE, severity: 'error', params });
  if (inputs === null || panel.inputsHash !== form.inputsHash) return [issue('review.no-tally')];
  const result = panelResult(inputs, panel.ties);
  const scored = new Set(result.nominees.filter(({ score }) => score !== null).map(({ nominee }) => nominee));
  const strangers = new Set(form.nominees.filter((id) => !scored.has(id))).size + form.nominees.length - new Set(form.nominees).size;
  return [
    ...(form.nominees.length === 0 ? [issue('choice.empty')] : []),
    ...(strangers > 0 ? [issue('choice.stranger', { count: strangers })] : []),
    ...result.openTies.map(({ rank, nominees }) => issue('review.tie-open', { rank, count: nominees.length })),
  ];
}

/** The step «assess» of each, with the decision it stands on; the same reason is said once. */
function checkSteps(people: readonly NomineeRecord[], form: ChooseForAssessment, { edition, now }: Work): Issue[] {
  const decision = { minutes: form.minutesNumber, heldOn: form.heldOn, passed: isCarried(form, edition.rules.review.votes) };
  const issues = people.flatMap((nominee) => {
    const step = act(edition.rules.stages.nominee, nominee, 'assess', { rules: edition.rules, 'decision-minuted': { decision, now } });
    return step.allowed ? [] : step.issues;
  });
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/**
 * The leading group fixes whom to assess (通知三（一）3): a list bound to the hash of the tally it was taken from, and the minutes of
 * its decision. Refuses: state.wrong, review.no-tally, review.tie-open, choice.empty, choice.stranger, decision.minutes, decision.day, decision.rejected.
 */
export const chooseForAssessment: Command<ChooseForAssessment, Choice, { id: string }> = {
  name: 'choose-for-assessment',
  label: '评审组',
  action: 'assessment.choose',
  input,
  async lock(sql, { panelId, nominees }) {
    const named = await sql<{ key: number }>`select id as key from nominees where document_id = any(${nominees}::text[])`;
    const people = await lockNominees(sql, named.map(({ key }) => key));
    const panel = await lockPanel(sql, panelId);
    return panel && { panel, people, inputs: panel.inputsHash === null ? null : await frozenInputs(sql, panel.key) };
  },
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  refusal: '不能确定考核对象',
  check(choice, form, work) {
    const wrong = checkPanelState(choice.panel.state, ['closed'], '确定考核对象');
    if (wrong.length > 0) return wrong;
    const issues = checkList(choice, form);
    return issues.length > 0 ? issues : checkSteps(choice.people, form, work);
  },
  async write({ panel, people }, form, work) {
    const { sql, edition } = work;
    const id = createId();
    const hash = listHash(form);
    const [row] = await sql<{ key: number }>`
      insert into assessment_choices (document_id, edition_id, panel_id, inputs_hash, list_hash, nominees, minutes_number, held_on, entitled, present, in_favour, note, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${panel.key}, ${form.inputsHash}, ${hash}, ${JSON.stringify(form.nominees)}::jsonb, ${form.minutesNumber}, ${form.heldOn}::date,
        ${form.entitled}, ${form.present}, ${form.inFavour}, ${form.note ?? null}, 1, now(), now(), now()) returning id as key`;
    const rows = people.map(({ key }) => ({ id: createId(), nominee: key }));
    await sql`
      insert into assessments (document_id, edition_id, choice_id, nominee_id, version, created_at, updated_at, published_at)
      select a.id, ${edition.key}, ${row!.key}, a.nominee, 1, now(), now(), now() from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(id text, nominee int)`;
    const state = stateAfter('nominee', 'submitted', 'assess', work);
    await sql`update nominees set state = ${state}, version = version + 1, updated_at = now() where id = any(${people.map(({ key }) => key)}::int[])`;
    const { panelId: _panel, ...told } = form;
    return {
      answer: { id },
      journal: [{ subjectType: 'assessment-choice', subjectId: id, before: null, after: { ...told, note: form.note ?? null, panel: panel.id, listHash: hash, state } }],
      effects: [{ topic: 'assessment.chosen', payload: { choice: id } }],
    };
  },
};
