/**
 * The overview drawn with @react-pdf/renderer: one page of boxes that flow, where no rule of GB/T 9704 binds and no table runs over
 * sheets. Faces are the same files as everywhere; every text is one line, so that nothing is broken by it.
 */
import { createElement as h, type ReactElement } from 'react';
import type { OverviewReport } from '../../domain/forms/overview-report';
import type { FaceId } from '../faces/face-files';
import type { Faces } from '../faces/faces';

type ReactPdf = Pick<typeof import('@react-pdf/renderer'), 'Document' | 'Page' | 'Text' | 'View' | 'renderToBuffer'>;
type Style = Record<string, string | number>;

/** The families of a text: Latin before 黑体 before 宋体, which holds every character. */
const FAMILIES: readonly FaceId[] = ['latin', 'hei', 'song'];
const STACK = FAMILIES.map((id) => `award-${id}`);
const INK = '#1f2328';
const PALE = '#5f6670';
const RULE = '#c9ced6';
const BLUE = '#3566a8';
const RED = '#b3261e';

let library: Promise<ReactPdf> | null = null;

/** Loaded with the first report; faces are registered once a process. */
function open(faces: Faces): Promise<ReactPdf> {
  return (library ??= import('@react-pdf/renderer').then((found) => {
    for (const id of FAMILIES) found.Font.register({ family: `award-${id}`, src: faces.faces.get(id)!.file });
    found.Font.registerHyphenationCallback((word) => [word]);
    return found;
  }));
}

/** The bytes of the report. */
export async function drawOverview(report: OverviewReport, faces: Faces, { author, date }: { author: string; date: string }): Promise<Buffer> {
  const { Document, Page, Text, View, renderToBuffer } = await open(faces);
  const text = (content: string, style: Style = {}): ReactElement => h(Text, { style: { fontFamily: STACK, fontSize: 9.5, lineHeight: 1.3, color: INK, ...style } as never }, content);
  const box = (style: Style, ...children: ReactElement[]): ReactElement => h(View, { style: style as never }, ...children);
  const bar = (share: number, color: string): ReactElement => box({ height: 7, backgroundColor: '#eceff3', flexGrow: 1 }, box({ height: 7, width: `${Math.round(share * 1000) / 10}%`, backgroundColor: color }));
  const heading = (content: string): ReactElement => text(content, { fontSize: 12, marginTop: 7, marginBottom: 3 });
  const row = (cells: ReactElement[], more: Style = {}): ReactElement => box({ flexDirection: 'row', alignItems: 'center', borderBottomWidth: 0.75, borderBottomColor: RULE, paddingVertical: 2, ...more }, ...cells);
  const column = (content: string, width: number, style: Style = {}): ReactElement => text(content, { width, ...style });
  const page = h(
    Page,
    { size: 'A4', style: { paddingVertical: 32, paddingHorizontal: 44 } as never },
    text(report.title, { fontSize: 19, textAlign: 'center' }),
    text(report.asOf, { fontSize: 9, color: PALE, textAlign: 'center', marginBottom: 8 }),
    box(
      { flexDirection: 'row', justifyContent: 'space-between', borderTopWidth: 1, borderBottomWidth: 1, borderColor: RULE, paddingVertical: 4 },
      ...report.figures.map(({ label, text: figure }) => box({ alignItems: 'center', flexGrow: 1 }, text(figure, { fontSize: 15 }), text(label, { fontSize: 8.5, color: PALE }))),
    ),
    heading('各推荐单位名额与名单'),
    row([column('推荐单位', 120, { color: PALE }), column('名额', 34, { color: PALE }), column('人数', 34, { color: PALE }), column('有问题', 40, { color: PALE }), column('状态', 70, { color: PALE }), column('占名额', 100, { color: PALE })]),
    ...report.units.map((unit) =>
      row([column(unit.name, 120), column(unit.places, 34), column(unit.people, 34), column(unit.failing, 40, { color: RED }), column(unit.state, 70), bar(unit.share, unit.failing ? RED : BLUE)]),
    ),
    heading('推荐对象所处阶段'),
    ...report.funnel.map((stage) => row([column(stage.label, 120), column(stage.text, 48), bar(stage.share, BLUE)], { borderBottomWidth: 0 })),
    heading('需要留意'),
    ...(report.risks.length > 0 ? report.risks : ['没有']).map((risk) => text(`· ${risk}`)),
  );
  const at = new Date(`${date}T00:00:00Z`);
  return renderToBuffer(h(Document, { title: report.title, author, creator: author, producer: author, language: 'zh-CN', creationDate: at, modificationDate: at }, page) as never);
}
