/** What is printed of one list: 汇总表 and 推荐报告. */
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { recommendationReport, type ReportFacts } from '../../domain/forms/recommendation-report';
import { slateTable } from '../../domain/forms/slate-table';
import type { DocumentKind } from './document-kind';
import { words, type FormReader, type Row } from './form-reader';

interface Placed {
  rank: number;
  award: string;
  values: Row;
}

/** The people of a list in the order of award and rank. */
async function peopleOf(reader: FormReader, slateId: string): Promise<Placed[]> {
  const entries = await reader.list('slate-entries', { slateId }, 'rank');
  const ids = entries.map(({ nomineeId }) => words(nomineeId));
  const identities = await reader.identities(ids);
  const records = new Map((await reader.byId('nominees', ids)).map((row) => [words(row.id), row]));
  const order = new Map(reader.rules.awards.map(({ id }, index) => [id, index]));
  return entries
    .map((entry) => {
      const id = words(entry.nomineeId);
      return { rank: Number(entry.rank), award: words(entry.award), values: { ...records.get(id), phone: identities.get(id)?.phone ?? null } };
    })
    .sort((a, b) => (order.get(a.award) ?? 0) - (order.get(b.award) ?? 0) || a.rank - b.rank);
}

/** What a body has recorded of its list: the decision that still holds, the posting, the evaluation and the contact. */
async function recordedOf(reader: FormReader, slateId: string): Promise<Pick<ReportFacts, 'meeting' | 'publicity' | 'evaluation' | 'contact'>> {
  const rows = async (resource: string, sort: string): Promise<Row[]> => (reader.mayRead(resource) ? reader.list(resource, { slateId }, sort) : []);
  const decision = (await rows('unit-decisions', 'createdAt')).filter(({ passed, current, state }) => passed === true && current === true && state === 'standing').at(-1);
  const posting = (await rows('notices', 'postedAt')).filter(({ kind, state }) => kind === 'publicity' && state !== 'withdrawn').at(-1);
  const report = (await rows('recommendation-reports', 'updatedAt')).at(-1);
  const experts = Array.isArray(report?.experts) ? report.experts.length : 0;
  return {
    meeting: decision ? { heldOn: words(decision.heldOn), minutesNumber: words(decision.minutesNumber) } : null,
    publicity: posting
      ? {
          firstDay: words(posting.firstDay), lastDay: words(posting.lastDay), workingDays: Number(posting.workingDays), place: words(posting.place) || '本单位',
          result: words(report?.publicityResult),
        }
      : null,
    evaluation: report ? `${chineseDate(words(report.evaluatedOn))}，组织专家${experts}人进行评议，方式为：${words(report.evaluationMethod)}专家意见：${words(report.expertOpinion)}` : '',
    contact: { name: words(report?.contactPerson), phone: words(report?.contactPhone) },
  };
}

const isOpen = (reader: FormReader, slate: Row): boolean =>
  reader.rules.stages.slate.states.find(({ id }) => id === slate.state)?.editable === true;

export const slateTableKind: DocumentKind = {
  async read(reader, id) {
    const slate = await reader.record('slates', id);
    const people = await peopleOf(reader, id);
    const date = slate.submittedAt ? chineseDate(civilDateAt(words(slate.submittedAt))) : undefined;
    const model = slateTable(reader.rules, { body: words(slate.unitName), people, ...(date ? { date } : {}) });
    return { model, title: `推荐人选汇总表（${words(slate.unitName)}）`, draft: isOpen(reader, slate) };
  },
  blank: (rules) => slateTable(rules),
};

export const recommendationReportKind: DocumentKind = {
  async read(reader, id) {
    const slate = await reader.record('slates', id);
    const people = await peopleOf(reader, id);
    const lists = reader.rules.awards.map(({ id: award, label }) => ({
      award,
      label,
      people: people.filter((person) => person.award === award).map(({ rank, values }) => ({
        rank, name: words(values.name), employerName: words(values.employerName), occupation: words(values.occupation), skillLevel: words(values.skillLevel),
      })),
    })).filter((list) => list.people.length > 0);
    const reportedOn = slate.submittedAt ? civilDateAt(words(slate.submittedAt)) : reader.today;
    const model = recommendationReport(reader.rules, { body: words(slate.unitName), documentNumber: null, lists, ...(await recordedOf(reader, id)), reportedOn });
    return { model, title: `推荐报告（${words(slate.unitName)}）`, draft: true, date: reportedOn, issue: { number: '', ready: !isOpen(reader, slate) } };
  },
};
