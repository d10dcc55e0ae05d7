/** 征求意见表: the person, then one row an agency with room for its seal. */
import type { OpinionForm } from '../../domain/forms/opinion-form';
import { Flow } from '../sheet/flow';
import { A4, mm, type Sheet } from '../sheet/sheet';
import { layTable, type Cell } from '../sheet/table';
import { FORM_TEXT } from '../text/text-style';
import type { Typesetter } from '../text/typesetter';
import { formTitle } from './form-title';

const COLUMNS = [78, 84, 62, 72, 78, 100];
const WIDTH = COLUMNS.reduce((sum, width) => sum + width, 0);

const label = (text: string): Cell => ({ text, style: { align: 'center', even: true } });
const value = (text: string, across = 1): Cell => ({ text, across, style: { align: 'center', even: true } });

/** The sheets of an opinion form. */
export function drawOpinionForm({ annex, title, body, person, agencies, notes }: OpinionForm, type: Typesetter): Sheet[] {
  const side = (A4.width - WIDTH) / 2;
  const flow = new Flow(type, { size: A4, left: side, right: side, top: mm(22), bottom: mm(20) });
  formTitle(flow, { annex, title }, 20);
  type.line(flow.sheet, `推荐单位（盖章）：${body}`, FORM_TEXT, side, flow.y);
  flow.y += 20;
  const row = (...cells: Cell[]) => ({ height: 32, cells });
  layTable(flow, {
    columns: COLUMNS,
    rows: [
      row(label('姓　名'), { ...value(person.name), style: { align: 'center', whole: true } }, label('性　别'), value(person.sex), label('民　族'), value(person.ethnicity)),
      row(label('出生年月'), value(person.birthMonth), label('政治面貌'), value(person.politicalStatus), label('申报奖项'), value(person.award)),
      row(label('身份证号码'), value(person.idNumber, 3), label('岗　位'), value(person.post)),
      row(label('工作单位'), value(person.employerName, 5)),
    ],
  });
  const lines: readonly [string, number][] = [['机关名称', 1], ['意　　见', 3], ['经办人及日期', 1], ['盖　章', 1]];
  const least = 92;
  const height = Math.max(least, (flow.room - 110) / Math.max(agencies.length, 1));
  layTable(flow, {
    columns: COLUMNS,
    head: [{ height: 30, cells: lines.map(([text, across]) => ({ text, across, style: { role: 'hei', align: 'center' } })) }],
    rows: agencies.map(({ agency, answer, remarks, byName, date }) => ({
      height: Math.min(height, 130),
      cells: [
        label(agency),
        { text: [answer, remarks].filter(Boolean).join('\n'), across: 3, style: { align: 'left' }, pad: 8 },
        { text: [byName, date].filter(Boolean).join('\n'), style: { align: 'center' }, ...(date === '' ? { foot: '年　月　日' } : {}) },
        value(''),
      ],
    })),
  });
  flow.y += 8;
  for (const note of notes) {
    const set = type.set(note, { ...FORM_TEXT, size: 10.5, pitch: 16 }, flow.width);
    type.place(flow.sheet, set, side, flow.y, flow.width);
    flow.y += set.height;
  }
  return flow.sheets;
}
