/** What is printed of one nominee: 审批表, 征求意见表, 档案袋封面. */
import { approvalForm } from '../../domain/forms/approval-form';
import { formStory } from '../../domain/forms/form-story';
import { bagCover } from '../../domain/forms/bag-cover';
import { opinionForm, type GivenOpinion } from '../../domain/forms/opinion-form';
import type { DocumentKind } from './document-kind';
import { words, type FormReader, type Row } from './form-reader';

async function nominee(reader: FormReader, id: string): Promise<{ row: Row; values: Row; body: string; name: string }> {
  const row = await reader.record('nominees', id);
  const identity = (await reader.identities([id])).get(id) ?? { idNumber: null, phone: null };
  return { row, values: { ...row, ...identity }, body: words(row.bodyName), name: words(row.name) };
}

export const approvalFormKind: DocumentKind = {
  async read(reader, id) {
    const { row, values, body, name } = await nominee(reader, id);
    const photo = await reader.photo(id);
    return {
      model: approvalForm(reader.rules, { values, body, story: formStory(row) }),
      title: `推荐审批表（${name}）`,
      draft: row.verdict !== 'pass',
      ...(photo ? { images: { photo } } : {}),
    };
  },
  blank: (rules) => approvalForm(rules),
};

export const opinionFormKind: DocumentKind = {
  async read(reader, id) {
    const { values, body, name } = await nominee(reader, id);
    const asked = reader.mayRead('opinions') ? await reader.list('opinions', { nomineeId: id }, 'requestedOn') : [];
    // The latest answer of each agency is the one that counts.
    const given = Object.fromEntries(
      asked.filter(({ answer, answeredOn }) => answer && answeredOn).map((row) => [
        words(row.agency),
        { answer: row.answer as GivenOpinion['answer'], remarks: words(row.remarks), byName: words(row.byName), answeredOn: words(row.answeredOn) },
      ]),
    );
    return { model: opinionForm(reader.rules, { values, body, given }), title: `征求意见表（${name}）`, draft: false };
  },
  blank: (rules) => opinionForm(rules),
};

export const bagCoverKind: DocumentKind = {
  async read(reader, id) {
    const row = await reader.record('nominees', id);
    const rank = typeof row.rank === 'number' ? row.rank : null;
    return { model: bagCover(reader.rules, { id, values: row, body: words(row.bodyName), rank }), title: `档案袋封面（${words(row.name)}）`, draft: false };
  },
  blank: (rules) => bagCover(rules),
};
