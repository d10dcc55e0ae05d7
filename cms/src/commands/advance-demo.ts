/**
 * Takes the demo from submitted lists over the counter to concluded assessments, by the ordinary acts of the demo's own accounts: every step is
 * in the journal under the name of who took it, and nothing is written that those people could not have written.
 */
import { createHash } from 'node:crypto';
import { isClockMovable } from '../adapters/clock';
import { platform } from '../adapters/platform';
import { writeWorkbook } from '../adapters/workbook/write-workbook';
import type { Actor, UnitKind } from '../domain/access/actor';
import { drawKey } from '../domain/review/draw-panel';
import { panelResult, type PanelInputs } from '../domain/review/panel-result';
import { headingOf, SHEET_WORDS } from '../domain/review/read-score-sheet';
import type { EditionRules } from '../domain/rules/schema';
import { addReviewer } from './add-reviewer';
import { answerSeat } from './answer-seat';
import { chooseForAssessment } from './choose-for-assessment';
import { closeReview } from './close-review';
import { decideTie } from './decide-tie';
import { drawPanel } from './draw-panel';
import { loadEdition } from './edition-record';
import { formAssessmentTeam } from './form-assessment-team';
import { importScoreSheet } from './import-score-sheet';
import { openReview } from './open-review';
import { recordAssessment } from './record-assessment';
import { recordVisit } from './record-visit';
import { Refusal } from './refusal';
import { registerDemoList, unregisteredDemoLists, writeDemoReport } from './register-demo-list';
import { runCommand, type Command, type CommandContext } from './run-command';
import { sqlOf, type Sql } from './sql';
import { submitReviews } from './submit-reviews';

const SEATS = 7;
/** The pool of the demo; the first has the expert's account, the others hand in on paper. */
const POOL = ['周教授', '林研究员', '宋高级工程师', '唐首席技师', '许教授', '韩正高级工程师', '冯特级技师', '邓研究员', '曹高级讲师'];
const MINUTES = { entitled: 9, present: 8, inFavour: 8 };

async function read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return platform().connection.transaction((transaction) => work(sqlOf(transaction)));
}

/** A demo account as the actor it signs in as. */
async function account(username: string): Promise<Actor> {
  const [row] = await read((sql) => sql<{ id: string; displayName: string; role: string; unitId: string; code: string; name: string; kind: UnitKind; path: string }>`
    select u.document_id as id, u.display_name as "displayName", r.type as role, n.document_id as "unitId", n.code, n.name, n.kind, n.path
    from up_users u join units n on n.id = u.unit_id join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id where u.username = ${username}`);
  if (!row) throw new Refusal('unavailable', `演示账号 ${username} 不在，不能推进演示。`);
  const { id, displayName, role, unitId, ...unit } = row;
  return { id, username, displayName, role, unit: { id: unitId, ...unit } };
}

/** Invented points: the same for the same expert and person; the third expert is harsh, so that the comparison shows one. */
function inventedPoints(expert: number, code: string, dimensions: EditionRules['review']['dimensions']): Record<string, number> {
  const skill = 0.7 + (drawKey(`demo/${code}`) % 1000) / 3600;
  return Object.fromEntries(dimensions.map(({ id, weight }) => {
    const mood = (drawKey(`demo/${expert}/${code}/${id}`) % 100) / 1000;
    return [id, Math.min(weight, Math.round(2 * weight * (skill + mood - (expert === 2 ? 0.12 : 0))) / 2)];
  }));
}

interface Staff {
  office: Actor;
  expert: Actor;
  leader: Actor;
}

class Advance {
  constructor(private readonly context: CommandContext, private readonly people: Staff, private readonly rules: EditionRules, private readonly now: Date) {}

  private as(actor: Actor): CommandContext {
    return { actor, requestId: this.context.requestId };
  }

  private act<Input, Subject, Answer>(actor: Actor, command: Command<Input, Subject, Answer>, input: unknown): Promise<Answer> {
    return runCommand(command, this.as(actor), input);
  }

  /** Lists that are in but not registered yet, with their bodies' reports; what the counter refuses stays as it is. */
  async register(): Promise<void> {
    for (const { id, unitCode, unitName, reported } of await unregisteredDemoLists()) {
      try {
        if (!reported) await writeDemoReport(this.as(await account(`body-${unitCode}`)), id, unitName);
        await registerDemoList(this.as(this.people.office), id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }

  async fillPool(): Promise<void> {
    const [known] = await read((sql) => sql<{ count: number }>`select count(*)::int as count from reviewers where active`);
    if (known!.count >= SEATS) return;
    for (const [index, name] of POOL.entries()) {
      await this.act(this.people.office, addReviewer, { name, employerName: `外省评审机构${index + 1}（虚构）`, ...(index === 0 ? { account: this.people.expert.username } : {}) });
    }
  }

  async draw(): Promise<string> {
    const { id } = await this.act(this.people.office, drawPanel, { name: '综合评审组', awards: this.rules.awards.map((award) => award.id), size: SEATS, seed: `演示 ${this.now.toISOString().slice(0, 10)}` });
    return id;
  }

  async score(panelId: string): Promise<void> {
    const seats = await read((sql) => sql<{ id: string; accountId: string | null }>`
      select s.document_id as id, r.account_id as "accountId" from panel_seats s join panels p on p.id = s.panel_id join reviewers r on r.id = s.reviewer_id
      where p.document_id = ${panelId} order by s.number`);
    const codes = await read((sql) => sql<{ code: string }>`select c.code from panel_candidates c join panels p on p.id = c.panel_id where p.document_id = ${panelId} order by c.code`);
    const writer = (seat: (typeof seats)[number]): Actor => (seat.accountId === null ? this.people.office : this.people.expert);
    for (const seat of seats) await this.act(writer(seat), answerSeat, { id: seat.id, version: 1, answer: 'accept' });
    await this.act(this.people.office, openReview, { id: panelId, version: 1, deadline: new Date(this.now.getTime() + 48 * 3_600_000).toISOString() });
    for (const [index, seat] of seats.entries()) {
      const bytes = this.sheet(seat.id, index, codes.map(({ code }) => code));
      await importScoreSheet(this.as(writer(seat)), { seatId: seat.id, name: '打分表.xlsx', bytes, dryRun: false, fileHash: createHash('sha256').update(bytes).digest('hex') });
      await this.act(writer(seat), submitReviews, { id: seat.id, version: 2 });
    }
  }

  private sheet(seatId: string, expert: number, codes: readonly string[]): Buffer {
    const { dimensions } = this.rules.review;
    const rows = codes.map((code) => {
      const points = inventedPoints(expert, code, dimensions);
      return [code, ...dimensions.map(({ id }) => points[id]!), '演示打分'];
    });
    return writeWorkbook([{ name: '打分表', widths: [8], headRows: 2, checks: [], rows: [[SHEET_WORDS.seat, seatId], [SHEET_WORDS.code, ...dimensions.map(headingOf), SHEET_WORDS.comment], ...rows] }]);
  }

  /** Closes the review and has every tie voted on; answers what the choice is taken from. */
  async tally(panelId: string): Promise<{ inputsHash: string; chosen: string[] }> {
    const state = () => read(async (sql) => {
      const [row] = await sql<{ version: number; inputs: string | null; inputsHash: string; ties: string }>`
        select version, inputs::text as inputs, inputs_hash as "inputsHash", ties::text as ties from panels where document_id = ${panelId}`;
      return row!;
    });
    await this.act(this.people.office, closeReview, { id: panelId, version: (await state()).version });
    const inputs = JSON.parse((await state()).inputs!) as PanelInputs;
    for (const [index, tie] of panelResult(inputs).openTies.entries()) {
      await this.act(this.people.office, decideTie, { id: panelId, version: (await state()).version, award: tie.award, order: tie.nominees, minutesNumber: `演示表决〔${index + 1}〕`, heldOn: this.day(), ...MINUTES });
    }
    const closed = await state();
    const { nominees } = panelResult(inputs, JSON.parse(closed.ties) as never);
    const chosen = nominees.filter(({ award, rank }) => rank !== null && rank <= this.rules.awards.find(({ id }) => id === award)!.ceiling).map(({ nominee }) => nominee);
    return { inputsHash: closed.inputsHash, chosen };
  }

  async assess(panelId: string, { inputsHash, chosen }: { inputsHash: string; chosen: string[] }): Promise<void> {
    await this.act(this.people.leader, chooseForAssessment, { panelId, inputsHash, nominees: chosen, minutesNumber: '演示领导小组会议纪要', heldOn: this.day(), ...MINUTES });
    const rows = await read((sql) => sql<{ id: string }>`
      select a.document_id as id from assessments a join nominees n on n.id = a.nominee_id where n.document_id = any(${chosen}::text[]) order by a.id`);
    await this.act(this.people.office, formAssessmentTeam, { name: '考核一组', members: ['评选办 王主任', '人事处 刘处长', '职业能力处 陈科长'], assessments: rows.map(({ id }) => id) });
    for (const { id } of rows) {
      await this.act(this.people.office, recordVisit, { id, heldOn: this.day(), place: '所在单位车间', findings: '查阅档案、座谈走访，事迹属实（演示）。' });
      await this.act(this.people.office, recordAssessment, { id, version: 3, result: 'passed', reason: '材料属实，群众认可（演示）。' });
    }
  }

  private day(): string {
    return new Date(this.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  }
}

/**
 * One click from submitted lists to assessed nominees. Refuses: forbidden outside the demo; whatever an ordinary act refuses
 * (panel.nobody when nobody waits for a panel).
 */
export async function advanceDemo(context: CommandContext, now: Date): Promise<{ panelId: string; chosen: number }> {
  if (!isClockMovable()) throw new Refusal('forbidden', '正式环境不能推进演示。');
  const [office, expert, leader] = await Promise.all([account('office'), account('expert'), account('leader')]);
  const { rules } = await read((sql) => loadEdition(sql, null));
  const advance = new Advance(context, { office, expert, leader }, rules, now);
  await advance.register();
  await advance.fillPool();
  const panelId = await advance.draw();
  await advance.score(panelId);
  const tally = await advance.tally(panelId);
  await advance.assess(panelId, tally);
  return { panelId, chosen: tally.chosen.length };
}
