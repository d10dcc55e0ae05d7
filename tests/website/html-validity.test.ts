import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { columnEntry, columnModel, listModel } from '@cms/website/column';
import { choicesOf, searchWinners } from '@cms/website/search-winners';
import { renderPage, type PageModel } from '@cms/website/render-page';
import { announcement, programme, publicity, revocations, site, story, winners } from './fixtures';

/** Standard rules; let pass is only what React writes of its own accord and roles that are written on purpose. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // React writes <meta/>, dateTime, colSpan and required=""; HTML takes them for the same.
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    // Roles of tables stay written out: the narrow layout changes how they are displayed.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['table', 'row', 'rowgroup', 'cell', 'columnheader', 'rowheader'] }],
    // Titles of official documents are as long as they are; the sheet comes from this very server.
    'long-title': 'off',
    'require-sri': 'off',
    'tel-non-breaking': ['error', { ignoreClasses: ['unbroken'] }],
  },
});

/** What the checker says, each as `rule: message`. */
async function complaints(html: string): Promise<string[]> {
  const report = await checker.validateString(html);
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`));
}

const pages: [name: string, model: PageModel][] = [
  ['notice', publicity],
  ['winners', winners],
  ['announcement', announcement],
  ['revocations', revocations],
  ['story', story],
  ['verification', { kind: 'verify', site, number: '', found: null }],
  ['verification of a revoked certificate', { kind: 'verify', site, number: '1', found: { number: '1', name: '傅立新', award: '吉林技能大奖', conferredOn: '2022-11-14', revoked: { on: '2022-12-01', documentNumber: '吉人社撤〔2022〕1号' } } }],
  ['verification of an unknown certificate', { kind: 'verify', site, number: '1', found: null }],
  ['objection form', {
    kind: 'objection-form', notice: publicity, open: true, token: '1', people: [{ label: '吉林技能大奖', options: [{ value: '1', label: '傅立新' }] }],
    typed: {}, message: '没有提交。', errors: { content: '请写明事实。' },
  }],
  ['objection form out of time', { kind: 'objection-form', notice: publicity, open: false, token: '', people: [], typed: {}, message: '', errors: {} }],
  ['receipt', { kind: 'objection-state', site, receipt: '0123456789ABCDEFGHJK', arrivedOn: '2022-11-08', noticeTitle: publicity.head.title, noticePath: '/notices/abc/', stages: [{ label: '已收到', reached: true }, { label: '核查中', reached: false }] }],
  ['front page', columnModel(programme, [columnEntry('/notices/abc/', publicity, '2022-11-08'), columnEntry('/winners/8/', winners, '2022-11-08')])],
  ['empty front page', columnModel(programme, [])],
  ['list', listModel(columnModel(programme, Array.from({ length: 50 }, (_, index) => columnEntry(`/notices/${index}/`, publicity, '2022-11-08'))), 'publicity', 2)!],
  ['empty list', listModel(columnModel(programme, []), null, 1)!],
  ['narrowed winners', searchWinners(winners, { words: '长春', award: '', body: '', ...choicesOf(winners) })],
  ['not found', { kind: 'not-found', site }],
  ['withdrawn', { kind: 'withdrawn', site }],
  ['unavailable', { kind: 'unavailable', site }],
];

describe('html', () => {
  it.each(pages)('of the %s is valid', async (_name, model) => {
    expect(await complaints(renderPage(model, { path: '/notices/abc/', demo: true }))).toEqual([]);
  });

  it('with a fault is refused', async () => {
    const page = renderPage(publicity, { path: '/', demo: true }).replace('<dl class="head">', '<dl class="head" id="main">').replace('</caption>', '');
    expect((await complaints(page)).length).toBeGreaterThan(1);
  });
});
