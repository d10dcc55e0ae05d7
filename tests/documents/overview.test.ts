/** The one page that @react-pdf/renderer draws: every text of its model, on one sheet, in our faces. */
import { expect, test } from 'vitest';
import { textsOf } from '@domain/forms/form-model';
import { overviewReport } from '@domain/forms/overview-report';
import { rules } from '../unit/edition';
import { draw } from './draw';
import { readPdf } from './read-pdf';

const lists = rules.units.filter(({ kind }) => ['prefecture', 'department', 'central-soe', 'technical-school'].includes(kind)).map(({ shortName, name }, index) => ({
  unitName: shortName ?? name, places: 6, people: index % 8, failing: index % 3, state: index % 4 === 0 ? null : rules.stages.slate.states[index % 3]!.id,
}));
const report = overviewReport(rules, {
  lists,
  stages: rules.stages.nominee.states.map(({ id }, index) => ({ state: id, count: 40 - index })),
  risks: lists.slice(0, 12).map(({ unitName }) => ({ kind: 'failing-people' as const, unitId: 'x', unitName, params: {} })),
  asOf: '2022年11月3日 09:00',
});

test('stands on one page and says everything', async () => {
  const pdf = await readPdf(new Uint8Array(await draw(report)));
  expect(pdf.pages.length).toBe(1);
  const plain = pdf.text.replace(/\s+/g, '');
  for (const { text } of textsOf(report)) expect(plain).toContain(text.replace(/\s+/g, ''));
});
