/** 推荐审批表: person and career on the first side, deeds, proofs and promise, and the opinions on the last; sides are even. */
import type { ApprovalForm } from '../../domain/forms/approval-form';
import { Flow } from '../sheet/flow';
import { A4, mm, type Sheet } from '../sheet/sheet';
import { numberSheets } from '../sheet/sheet-numbers';
import { layTable, type Cell, type Row } from '../sheet/table';
import { FORM_TEXT } from '../text/text-style';
import type { Typesetter } from '../text/typesetter';
import { formTitle } from './form-title';

const COLUMNS = [84, 74, 42, 62, 62, 66, 92];
const WIDTH = COLUMNS.reduce((sum, width) => sum + width, 0);
const HEIGHT = 31;
/** A box with a promise and room to sign. */
const SIGNED = 96;
const TEXT = { size: 12, pitch: 17 } as const;

const label = (text: string, across = 1): Cell => ({ text, across, label: true, style: { align: 'center', even: true } });
const value = (text: string, across = 1): Cell => ({ text, across, style: { align: 'center', even: true } });
const name = (text: string, across = 1): Cell => ({ text, across, style: { align: 'center', whole: true } });
/** Long text: paragraphs with two characters' indent, from the top. */
const prose = (text: string): Cell => ({ text, across: 6, vertical: 'top', pad: 7, style: { indent: text === '' ? 0 : 2 * TEXT.size, align: 'justify', pitch: 18 } });
const proseRow = (title: string, text: string, height: number): Row => ({ cells: [label(title), prose(text)], height, parted: 'anywhere' });

function personRows({ person, story }: ApprovalForm): Row[] {
  const row = (...cells: Cell[]): Row => ({ height: HEIGHT, cells });
  return [
    row(label('姓　名'), name(person.name), label('性别'), value(person.sex), label('民族'), value(person.ethnicity), { text: '照片', down: 4, image: 'photo', style: { align: 'center', color: '#8c8c8c' } }),
    row(label('出生年月'), value(person.birthMonth), label('籍贯'), value(story.nativePlace), label('政治面貌'), value(person.politicalStatus)),
    row(label('参加\n工作时间'), value(story.workingSince), label('学历'), value([person.education, story.degree].filter(Boolean).join('\n')), label('专业\n技术职务'), value(story.professionalTitle)),
    row(label('毕业院校\n及专业'), value(story.school, 5)),
    row(label('身份证号码'), value(person.idNumber, 3), label('联系电话'), value(person.phone, 2)),
    row(label('工作单位'), value(person.employerName, 3), label('单位性质'), value(person.ownership, 2)),
    row(label('单位所在地'), value(story.employerPlace, 3), label('职务\n（岗位）'), value(person.post, 2)),
    row(label('职业（工种）'), value(person.occupation, 3), label('技能等级'), value(person.skillLevel, 2)),
    row(label('证书编号'), value(person.certificateNumber, 3), label('发证机构\n及日期'), value(story.certificateIssuer, 2)),
    row(label('从事本职业\n年限'), value(person.yearsInOccupation, 3), label('通讯地址'), value(story.address, 2)),
    row(label('申报奖项'), value(person.award, 3), label('符合条件'), value(person.conditions, 2)),
  ];
}

const signed = (text: string): string => text || '　　　　年　　月　　日';

/** The sheets of an approval form. */
export function drawApprovalForm(form: ApprovalForm, type: Typesetter): Sheet[] {
  const side = (A4.width - WIDTH) / 2;
  const flow = new Flow(type, { size: A4, left: side, right: side, top: mm(20), bottom: mm(20) });
  const { story, person } = form;
  const lay = (rows: Row[]): void => layTable(flow, { columns: COLUMNS, rows, style: TEXT });
  formTitle(flow, form, 20);
  type.line(flow.sheet, `推荐单位（盖章）：${form.body}`, FORM_TEXT, side, flow.y);
  flow.y += 20;
  lay(personRows(form));
  lay([proseRow('个人简历', story.resume, flow.room)]);

  flow.next();
  lay([proseRow('主要事迹', story.deeds, flow.room)]);

  // Sides are even and none is empty: where the deeds end on a leaf's front, the promises have a side of their own.
  const apart = flow.sheets.length % 2 === 1;
  flow.next();
  const proofs: [string, string][] = [
    ['技术革新\n专利\n工法', story.innovations], ['带徒传技', story.apprentices], ['竞赛成绩', story.competitions], ['曾获荣誉', person.honours], ['奖惩情况', story.rewards],
  ];
  const promise: Row = { cells: [label('本人承诺'), { ...prose(form.promise), foot: '本人签名：　　　　　　　　　　　　年　　月　　日　' }], height: SIGNED };
  const consent: Row = { cells: [label('同意公开\n个人信息'), { ...prose(form.consent), foot: '本人签名：　　　　　　　　　　　　年　　月　　日　' }], height: SIGNED };
  lay(proofs.map(([title, text]) => proseRow(title, text, (flow.room - (apart ? 0 : 2 * SIGNED)) / proofs.length)));
  if (apart) flow.next();
  lay([promise, consent]);

  flow.next();
  const height = flow.room / form.opinions.length;
  lay(form.opinions.map(({ office, text, date }) => ({
    height,
    cells: [label(office), { ...prose(text), foot: `签字：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000（盖章）\u3000\u3000\u3000\u3000${signed(date)}\u3000` }],
  })));
  numberSheets(flow);
  return flow.sheets;
}
