/** What is printed of one list: 汇总表 and 推荐报告. */
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { recommendationReport } from '../../domain/forms/recommendation-report';
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
    const model = recommendationReport(reader.rules, {
      body: words(slate.unitName), documentNumber: null, lists, meeting: null, publicity: null, evaluation: '', contact: { name: '', phone: '' },
      reportedOn: slate.submittedAt ? civilDateAt(words(slate.submittedAt)) : reader.today,
    });
    return { model, title: `推荐报告（${words(slate.unitName)}）`, draft: isOpen(reader, slate) };
  },
};
