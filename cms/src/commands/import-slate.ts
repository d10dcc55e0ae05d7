import { createHash } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { readCodeLists } from '../adapters/code-lists';
import { platform } from '../adapters/platform';
import { readWorkbook } from '../adapters/workbook/read-workbook';
import { BODY_KINDS } from '../domain/access/actor';
import { checkQuota } from '../domain/quota/check-quota';
import type { Issue } from '../domain/rules/issue';
import { checkRanking } from '../domain/slate/check-ranking';
import { resolveBody } from '../domain/slate/find-body';
import { readSlateWorkbook } from '../domain/slate/read-slate-workbook';
import type { Sheet } from '../domain/slate/sheet';
import { publicId, seenVersion } from './case-text';
import { loadEdition } from './edition-record';
import { checkEditable } from './editable';
import { listChanges, previewHashOf, type ListChanges } from './list-changes';
import { densely, isStorable, personOf, previewPerson, type PreviewedNominee, type ReadPerson } from './imported-person';
import { judgeAll, type Judged } from './judge-nominees';
import { openIdentities, personIndex, sealIdentities } from './person-secrets';
import { freePlaces, readPlaces } from './places';
import { Refusal, refusedBy } from './refusal';
import { cameFromBelow, setDown } from './set-down';
import { runCommand, type Command, type CommandContext, type Work } from './run-command';
import { countByAward, fillSlate, lockSlateOf, rankingOf, writeRanks, type FilledSlate } from './slate-record';
import { bodyOf, findUnit, type UnitRecord } from './unit-record';
import { deleteNominees, insertNominees, judgeTwins, touchSlate } from './write-nominees';

/** A list as it came in. */
export interface SlateFile {
  name: string;
  bytes: Buffer;
  /** Public id of the recommending body; without it the caller's own. */
  unitId?: string | null;
  /** Only looks: nothing is stored. */
  dryRun: boolean;
  /** SHA-256 of the file that was previewed; what is saved must be what was seen. */
  fileHash?: string | null;
  /** Version of the list that was previewed, when it existed. */
  version?: number;
  /** Hash of the preview: the differences that were seen are those that are applied. */
  previewHash?: string | null;
}

export interface SlatePreview {
  fileHash: string;
  /** Of the file, the list as it was and every difference; given back when the file is saved. */
  previewHash: string;
  unitId: string;
  /** The body's list and its version, as it is after this. */
  slateId: string;
  version: number;
  nominees: PreviewedNominee[];
  /** Against what is recorded now. */
  changes: ListChanges;
  /** Problems of the list: places, ranks, the file itself. */
  issues: Issue[];
  /** Nothing can be saved from this file. */
  blocked: boolean;
}

const input = z.object({ unitId: publicId.nullish(), version: seenVersion, dryRun: z.boolean(), fileHash: z.string().nullish(), previewHash: z.string().nullish(), fileName: z.string(), foundHash: z.string() });
type ImportSlate = z.infer<typeof input>;
type Target = FilledSlate & { body: UnitRecord };

/** The file is another body's list. Lists that do not say whose they are stay with whoever uploads them. */
function bodyIssues(bodyName: string | null, body: UnitRecord, { edition }: Work): Issue[] {
  const bodies = edition.rules.units.filter(({ kind }) => BODY_KINDS.includes(kind));
  const found = bodyName === null ? null : resolveBody(bodyName, bodies);
  if (!found || found.code === body.code) return [];
  return [{ code: 'sheet.other-body', clause: edition.rules.forms.slate.clause, severity: 'error', params: { found: found.name, expected: body.name } }];
}

async function store(work: Work, { slate, entries, body }: Target, judged: readonly Judged<ReadPerson>[], ranking: readonly Issue[], fileName: string): Promise<void> {
  const { sql } = work;
  const drafts = entries.filter(({ nominee }) => nominee.state === 'drafting').map(({ nomineeKey }) => nomineeKey);
  // Whoever came from a list below goes back to it: the file replaces the body's list, not the lists of others.
  const lent = await cameFromBelow(sql, slate, drafts);
  await setDown(sql, slate, lent);
  const old = drafts.filter((key) => !lent.includes(key));
  const oldPeople = [...(await openIdentities(sql, old)).values()].flatMap(({ idNumber }) => (idNumber === null ? [] : [personIndex(idNumber).toString('hex')]));
  await deleteNominees(sql, old);
  const ids = new Map(judged.map(({ candidate }) => [candidate, createId()]));
  const keys = await insertNominees(
    work,
    judged.map(({ candidate, judgement, employerKey }) => ({
      id: ids.get(candidate)!,
      values: candidate.values,
      exceptionReason: null,
      unread: candidate.unread,
      bodyKey: body.key,
      countyKey: null,
      employerKey,
      level: slate.level,
      judgement,
      sourceFile: fileName,
      sourceRow: candidate.imported.row,
    })),
  );
  const keyOf = (person: ReadPerson): number => keys.get(ids.get(person)!)!;
  await sealIdentities(
    sql,
    work.edition.key,
    judged.map(({ candidate }) => ({ nomineeKey: keyOf(candidate), nomineeId: ids.get(candidate)!, idNumber: candidate.imported.idNumber, phone: candidate.imported.phone })),
  );
  await writeRanks(sql, slate.key, [...densely(judged.map(({ candidate }) => candidate))].map(([person, rank]) => ({ nomineeKey: keyOf(person), award: person.values.award, rank })));
  await touchSlate(work, slate, ranking);
  const people = judged.flatMap(({ person }) => (person === null ? [] : [person]));
  await judgeTwins(work, [...new Set([...oldPeople, ...people])], [...keys.values()]);
}

/** The command for one file whose sheets were read before: nothing slow happens while rows are locked. */
function commandFor(sheets: readonly Sheet[]): Command<ImportSlate, Target, SlatePreview> {
  return {
    name: 'import-slate',
    label: '推荐单位',
    action: 'slate.import',
    input,
    async lock(sql, { unitId }, actor) {
      const own = actor.unit ? await findUnit(sql, actor.unit.id) : null;
      const body = unitId ? await findUnit(sql, unitId) : own && (await bodyOf(sql, own));
      if (!body || !BODY_KINDS.includes(body.kind)) return null;
      const edition = await loadEdition(sql, null);
      const slate = await lockSlateOf(sql, { edition, unit: body, level: 'body' });
      return { ...(await fillSlate(sql, slate)), body };
    },
    editionOf: ({ slate }) => slate.editionKey,
    facts: ({ body }) => ({ unitPath: body.path }),
    version: ({ slate }, { version }) => (version === undefined ? null : { label: '汇总表', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
    refusal: '不能导入',
    check: ({ slate }, _input, { edition }) => checkEditable(edition.rules.stages.slate, slate.state, '导入'),
    async write(target, { dryRun, previewHash, fileName, foundHash }, work) {
      const { sql, edition } = work;
      const { slate, body, entries } = target;
      const { rules } = edition;
      const reading = readSlateWorkbook(sheets, { form: rules.forms.slate, awards: rules.awards, codes: readCodeLists(platform().settings.configFolder) });
      const fileIssues = [...reading.issues, ...bodyIssues(reading.bodyName, body, work)];
      const replaced = new Set(entries.map(({ nomineeKey }) => nomineeKey));
      const judged = await judgeAll(work, reading.nominees.map((imported) => personOf(imported, body, work)), replaced);
      const ranked = reading.nominees.flatMap(({ rank, award }) => (award === null ? [] : [{ rank, award }]));
      const ranking = checkRanking(ranked, rules.awards);
      const quota = checkQuota(countByAward(ranked), freePlaces(await readPlaces(sql, edition.key, body.path)), rules.awards);
      const blocked = fileIssues.length > 0 || !judged.every(({ candidate }) => isStorable(candidate, work));
      const { changes } = await listChanges(work, entries, judged.map(({ candidate }) => candidate));
      const foundPreview = previewHashOf({ fileHash: foundHash, bodyId: body.id, version: slate.version, changes });
      if (!dryRun && previewHash && previewHash !== foundPreview) {
        throw new Refusal('stale', '预览以后名单或人员又有改动，与预览时的差别不同。请重新预览。', { errors: { previewHash: '与预览不符' } });
      }
      const answer: SlatePreview = {
        fileHash: foundHash,
        previewHash: foundPreview,
        changes,
        unitId: body.id,
        slateId: slate.id,
        version: slate.version + (dryRun ? 0 : 1),
        nominees: judged.map((one) => previewPerson(one, work, dryRun)),
        issues: [...fileIssues, ...quota, ...ranking],
        blocked,
      };
      if (dryRun) return { answer, journal: [], discard: true };
      if (blocked) {
        const unstorable = answer.nominees.flatMap(({ issues }) => issues.filter(({ code, field }) => code.startsWith('field.') && (field === 'award' || field === 'name' || code === 'field.too-long')));
        throw refusedBy(fileIssues.length > 0 ? fileIssues : unstorable.slice(0, 5), '不能导入');
      }
      await store(work, target, judged, ranking, fileName);
      return {
        answer,
        journal: [
          {
            subjectType: 'slate',
            subjectId: slate.id,
            before: { ranking: rankingOf(entries), version: slate.version },
            after: { file: fileName, fileHash: foundHash, counts: countByAward(ranked), failing: judged.filter(({ judgement }) => judgement.verdict !== 'pass').length, version: slate.version + 1 },
          },
        ],
      };
    },
  };
}

/**
 * Imports a body's list from a workbook (附件5): as a preview with every problem, or replacing the draft list as a
 * whole. Problems of people are stored with them and must be mended before submission; a file that cannot be read,
 * lacks a column or belongs to another body is refused. Refuses: refused (workbook.*, sheet.*, state.wrong), stale
 * when the file is not the previewed one or the list changed.
 */
export async function importSlate(context: CommandContext, file: SlateFile): Promise<SlatePreview> {
  const foundHash = createHash('sha256').update(file.bytes).digest('hex');
  if (!file.dryRun && file.fileHash !== foundHash) {
    throw new Refusal('stale', '保存的文件与预览的不是同一个。请重新选择文件并预览。', { errors: { fileHash: '与文件不符' } });
  }
  const read = await readWorkbook(file.bytes);
  if (!read.ok) throw refusedBy([read.issue], `不能导入「${file.name}」`);
  const { name: fileName, unitId, version, dryRun, fileHash, previewHash } = file;
  return runCommand(commandFor(read.sheets), context, { unitId, version, dryRun, fileHash, previewHash, fileName, foundHash });
}
