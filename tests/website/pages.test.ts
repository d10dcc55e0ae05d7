// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { AwardList, ListedPerson, PublicityModel } from '@cms/website/models';
import { columnEntry, columnModel } from '@cms/website/column';
import { readPublicationModel } from '@cms/website/read-model';
import { renderPage } from '@cms/website/render-page';
import { edition, programme, publicity, site, winners } from './fixtures';
import { headings, metaTags, parse, rowsOf, terms, textOf } from './dom';

const notice = (model = publicity) => renderPage(model, { path: '/notices/abc/', demo: false });
const winnersPage = (model = winners) => renderPage(model, { path: '/winners/8/', demo: false });
const frontPage = (today: string) => renderPage(
  columnModel(programme, [columnEntry('/notices/abc/', publicity, today), columnEntry('/winners/8/', winners, today)]),
  { path: '/', demo: false },
);
const person = (fields: Partial<ListedPerson>): ListedPerson =>
  ({ name: '某某', sex: '男', employerName: '某厂', post: '班长', occupation: '焊工', skillLevel: '技师', bodyCode: '2201', bodyName: '长春市', ...fields });
const list = (people: ListedPerson[]): AwardList => ({ award: 'grand-prize', label: '吉林技能大奖', personTitle: '吉林技能大奖获得者', people });

describe('tags of 国办发〔2017〕47号', () => {
  it('names site, column and article on a notice', () => {
    expect(metaTags(parse(notice()))).toEqual({
      viewport: 'width=device-width, initial-scale=1',
      'color-scheme': 'light dark',
      'format-detection': 'telephone=no',
      SiteName: '吉林省人力资源和社会保障厅',
      SiteDomain: 'hrss.example.cn',
      SiteIDCode: '2200000000',
      ColumnName: '通知公告',
      ColumnDescription: '吉林技能大奖和吉林省技术能手评选表彰的公示与决定',
      ColumnKeywords: '吉林技能大奖,吉林省技术能手,公示,表彰',
      ColumnType: '信息公开',
      ArticleTitle: '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示',
      PubDate: '2022-11-07 09:00',
      ContentSource: '吉林省人力资源和社会保障厅',
      Author: '吉林省人力资源和社会保障厅',
      Keywords: '公示,第八届吉林技能大奖和吉林省技术能手评选表彰,吉林技能大奖,吉林省技术能手',
      Description: '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示：吉林技能大奖10人，吉林省技术能手50人；公示期2022年11月7日至11月11日，共5个工作日。',
      Url: 'https://hrss.example.cn/notices/abc/',
    });
  });

  it('names the article of the winners’ page', () => {
    expect(metaTags(parse(winnersPage()))).toMatchObject({
      SiteIDCode: '2200000000',
      ArticleTitle: '关于表彰第八届吉林技能大奖获得者和吉林省技术能手的决定',
      PubDate: '2022-11-14 10:30',
      Url: 'https://hrss.example.cn/winners/8/',
    });
  });

  it('names site and column, but no article, on the front page', () => {
    const tags = metaTags(parse(frontPage('2022-11-08')));
    expect(tags).toMatchObject({ SiteName: site.siteName, SiteDomain: site.siteDomain, SiteIDCode: site.siteIdCode, ColumnName: site.columnName, ColumnType: site.columnType });
    expect(Object.keys(tags)).not.toContain('ArticleTitle');
    expect(Object.keys(tags)).not.toContain('PubDate');
  });
});

describe('the document', () => {
  it('carries the seven entries of its head', () => {
    expect(terms(parse(notice()).querySelector('.head'))).toEqual({
      索引号: '11220000013544000A/2022-00001',
      主题分类: '劳动、人事、监察；劳动就业',
      发文机关: '吉林省人力资源和社会保障厅',
      成文日期: '2022年11月7日',
      发文字号: '吉人社公示〔2022〕18号',
      发布日期: '2022年11月7日 09:00',
      标题: '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示',
    });
  });

  it('says 无 where an entry of the head has no value', () => {
    const page = parse(notice({ ...publicity, head: { ...publicity.head, indexNumber: '', documentNumber: '' } }));
    expect(terms(page.querySelector('.head'))).toMatchObject({ 索引号: '无', 发文字号: '无' });
  });

  it('shows both days of the period and how many workdays it has', () => {
    expect(terms(parse(notice()).querySelector('.glance'))).toEqual({
      公示开始: '2022年11月7日周一',
      公示截止: '2022年11月11日周五，当日24时止',
      公示时间: '5个工作日法定节假日除外，调休上班日计入',
    });
  });

  it('says how to object, until when, and to whom', () => {
    const page = parse(notice());
    const section = page.querySelector('section[aria-labelledby=objections]');
    expect(textOf(section?.querySelector('p'))).toBe(
      '公示期间（2022年11月7日至11月11日），任何单位和个人对公示对象有异议的，可以向下列部门提出，最迟为2022年11月11日（周五）24时。',
    );
    expect(textOf(section?.querySelector('ol'))).toContain('请写明真实姓名和联系方式');
    expect(terms(section?.querySelector('dl') ?? null)).toEqual({
      受理部门: '吉林省人力资源和社会保障厅职业能力建设处', 联系电话: '0431-88690627', 通讯地址: '长春市亚泰大街3336号金业大厦',
    });
  });

  it('ends with sponsor, site code and both registrations', () => {
    expect([...parse(notice()).querySelectorAll('footer li')].map(textOf)).toEqual([
      '主办单位：吉林省人力资源和社会保障厅', '网站标识码：2200000000', '吉ICP备00000000号', '吉公网安备 22000000000000号',
    ]);
  });

  it('has its headings in order, one of the first level', () => {
    expect(headings(parse(notice()))).toEqual([
      '1 第八届吉林技能大奖和吉林省技术能手拟表彰人选公示', '2 吉林技能大奖10人', '2 吉林省技术能手50人', '2 如何提出异议',
    ]);
    expect(headings(parse(winnersPage()))).toEqual([
      '1 关于表彰第八届吉林技能大奖获得者和吉林省技术能手的决定', '2 吉林技能大奖', '2 吉林省技术能手', '2 吉林技能大奖获得者10人', '2 吉林省技术能手50人',
    ]);
  });

  it('is in Chinese, and the first thing to reach is the text', () => {
    const page = parse(notice());
    expect(page.documentElement.lang).toBe('zh-CN');
    const first = page.querySelector('a');
    expect([textOf(first), first?.getAttribute('href')]).toEqual(['跳到正文', '#main']);
    expect(page.querySelector('main')?.id).toBe('main');
  });

  it('says on every page of a demonstration that its data are invented', () => {
    const pages = [publicity, winners, columnModel(programme, []), { kind: 'not-found' as const, site }];
    for (const model of pages) {
      expect(textOf(parse(renderPage(model, { path: '/', demo: true })).querySelector('.demo'))).toContain('均为虚构');
      expect(parse(renderPage(model, { path: '/', demo: false })).querySelector('.demo')).toBeNull();
    }
  });

  it('uses the office’s own paragraphs when it wrote some', () => {
    const page = parse(notice({ ...publicity, paragraphs: ['经研究，现予公示。', '请监督。'] }));
    expect([...page.querySelectorAll('.lead p')].map(textOf)).toEqual(['经研究，现予公示。', '请监督。']);
  });

  it('cites its basis when the office wrote none', () => {
    expect(textOf(parse(notice()).querySelector('.lead'))).toBe(
      `根据《${edition.noticeTitle}》（吉人社函〔2022〕140号）要求，现将${edition.name}人选名单（吉林技能大奖10人、吉林省技术能手50人）予以公示，接受社会监督。`,
    );
  });

  it('breaks the title only between names', () => {
    const title = parse(winnersPage()).querySelector('h1');
    expect(title?.innerHTML.split('<wbr>')).toEqual(['关于表彰第八届', '吉林技能大奖获得者', '和吉林省技术能手的决定']);
  });
});

describe('tables of people', () => {
  it('are tables: caption, column heads, the name as row head', () => {
    const table = parse(notice()).querySelector('table');
    expect(textOf(table?.querySelector('caption'))).toBe('吉林技能大奖公示名单（按推荐单位排列）');
    expect([...(table?.querySelectorAll('thead th') ?? [])].map((head) => [textOf(head), head.getAttribute('scope')])).toEqual(
      ['序号', '姓名', '性别', '工作单位', '岗位', '职业（工种）', '技能等级', '推荐单位'].map((label) => [label, 'col']),
    );
    const rowHeads = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => row.querySelector('th'));
    expect(rowHeads.map((head) => [textOf(head), head?.getAttribute('scope')])).toEqual(
      publicity.awards[0]?.people.map((one) => [one.name, 'row']),
    );
  });

  it('keep their roles, because the narrow layout changes how they are displayed', () => {
    const table = parse(notice()).querySelector('table');
    expect([...new Set([...(table?.querySelectorAll('*:not(caption)') ?? [])].map((cell) => `${cell.tagName.toLowerCase()}:${cell.getAttribute('role')}`))].sort()).toEqual(
      ['tbody:rowgroup', 'td:cell', 'th:columnheader', 'th:rowheader', 'thead:rowgroup', 'tr:row'],
    );
  });

  it('list people in the order given', () => {
    const page = parse(notice({ ...publicity, awards: [list([person({ name: '乙' }), person({ name: '甲' }), person({ name: '丙' })])] }));
    expect(rowsOf(page.querySelector('table')).slice(1).map((row) => row.slice(0, 2))).toEqual([['1', '乙'], ['2', '甲'], ['3', '丙']]);
  });

  it('leave out a column nobody has a value for, and a body that is the same for all', () => {
    const { post: _post, ...rest } = person({ sex: '' });
    const page = parse(notice({ ...publicity, awards: [list([rest, { ...rest, name: '另一人' }])] }));
    expect(rowsOf(page.querySelector('table'))[0]).toEqual(['序号', '姓名', '工作单位', '职业（工种）', '技能等级']);
  });

  it('leave out an award nobody is listed for', () => {
    const page = parse(notice({ ...publicity, awards: [list([person({})]), { ...list([]), award: 'technical-expert', label: '吉林省技术能手' }] }));
    expect(headings(page)).toEqual(['1 第八届吉林技能大奖和吉林省技术能手拟表彰人选公示', '2 吉林技能大奖1人', '2 如何提出异议']);
  });

  it('group winners by recommending body in the order of the model, numbered through', () => {
    const people = [person({ name: '丁', bodyCode: '2224', bodyName: '延边州' }), person({ name: '甲' }), person({ name: '戊', bodyCode: '2224', bodyName: '延边州' })];
    const page = parse(winnersPage({ ...winners, awards: [list(people)] }));
    expect(rowsOf(page.querySelector('table')).slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['延边州2人'], ['1', '丁'], ['2', '戊'], ['长春市1人'], ['3', '甲'],
    ]);
    expect([...page.querySelectorAll('tbody')].map((body) => body.querySelector('th')?.getAttribute('scope'))).toEqual(['rowgroup', 'rowgroup']);
  });

  it('are reached by links that land on each body', () => {
    const page = parse(winnersPage());
    const links = [...page.querySelectorAll('.toc a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(links.length).toBe(2 + 9 + 15 - 1);
    expect(links.filter((id) => page.querySelectorAll(`[id="${id}"]`).length !== 1)).toEqual([]);
    expect(textOf(page.querySelector('.toc li'))).toBe('长春市2人');
  });
});

describe('what may not be shown', () => {
  const planted = {
    idNumber: '220195198210023219', idNumberMasked: '2201**********3219', phone: '13100000001', birthMonth: '1982-10', certificateNumber: 'S000022010001',
    address: '人民大街1号', remarks: '内部备注', issues: [{ code: 'R6.years' }],
  };
  const stored = JSON.parse(JSON.stringify({
    ...publicity, ...planted,
    awards: publicity.awards.map((award) => ({ ...award, ...planted, people: award.people.map((one) => ({ ...one, ...planted })) })),
    head: { ...publicity.head, ...planted },
    site: { ...publicity.site, ...planted },
    period: { ...publicity.period, ...planted },
  })) as unknown;

  it('never reaches a page, even when it stands in the stored row', () => {
    const model = readPublicationModel(stored) as PublicityModel;
    expect(model).toEqual(publicity);
    const page = renderPage(model, { path: '/notices/abc/', demo: false });
    expect([...Object.values(planted).flat().map((value) => (typeof value === 'string' ? value : value.code))].filter((value) => page.includes(value))).toEqual([]);
  });

  it('is not drawn by the page either, should a model carry it', () => {
    const page = renderPage(stored as PublicityModel, { path: '/notices/abc/', demo: false });
    expect(['220195198210023219', '2201**********3219', '13100000001', '1982-10', 'S000022010001', '人民大街1号', '内部备注'].filter((value) => page.includes(value))).toEqual([]);
  });
});

describe('names that are hard to carry', () => {
  const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;b&gt; & \'单\'', '</title></table>'];

  it('are shown as they are, and never become markup', () => {
    const page = parse(notice({ ...publicity, head: { ...publicity.head, title: hostile[3] ?? '' }, awards: [list(hostile.map((name) => person({ name, employerName: name, bodyName: name })))] }));
    expect([...page.querySelectorAll('tbody th')].map(textOf)).toEqual(hostile);
    expect(page.querySelectorAll('script,img').length).toBe(0);
    expect(metaTags(page).ArticleTitle).toBe(hostile[3]);
    expect(textOf(page.querySelector('h1'))).toBe(hostile[3]);
  });

  it('become harmless anchors', () => {
    const page = parse(winnersPage({ ...winners, awards: [list([person({ bodyCode: '"><x y', bodyName: '<b>' })])] }));
    expect([...page.querySelectorAll('.group')].map((row) => row.id)).toEqual(['grand-prize-_22_3e_3cx_20y']);
  });

  it('keep characters outside the basic plane', () => {
    const names = ['李䶮', '㛃𬱖', '𠅤堃', '㵟\u{E0100}'];
    expect([...parse(notice({ ...publicity, awards: [list(names.map((name) => person({ name })))] })).querySelectorAll('tbody th')].map(textOf)).toEqual(names);
  });

  it('lose marks that reorder or hide text', () => {
    const model = readPublicationModel({ ...publicity, awards: [list([person({ name: '\u202e张\u200b三\u0000\u2066' })])] });
    expect(model?.awards[0]?.people[0]?.name).toBe('张三');
  });
});

describe('the front page', () => {
  it('lists what is published, newest first, with its state', () => {
    const page = parse(frontPage('2022-11-08'));
    expect([...page.querySelectorAll('.list li')].map((entry) => [textOf(entry.querySelector('time')), textOf(entry.querySelector('a')), entry.querySelector('a')?.getAttribute('href'), textOf(entry.querySelector('.state'))])).toEqual([
      ['2022年11月14日', '关于表彰第八届吉林技能大奖获得者和吉林省技术能手的决定', '/winners/8/', '表彰决定'],
      ['2022年11月7日', '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示', '/notices/abc/', '正在公示'],
    ]);
  });

  it.each([
    ['2022-11-06', '2022年11月7日起公示', 0], ['2022-11-07', '正在公示', 1], ['2022-11-11', '正在公示', 1], ['2022-11-12', '公示期满', 0],
  ])('on %s says %s', (today, state, running) => {
    const page = parse(frontPage(today));
    expect(textOf(page.querySelectorAll('.list .state')[1])).toBe(state);
    expect(page.querySelectorAll('.running-notice').length).toBe(running);
  });

  it('says why it is empty', () => {
    const page = parse(renderPage(columnModel(programme, []), { path: '/', demo: false }));
    expect(textOf(page.querySelector('.empty'))).toBe('目前没有公开的公示和表彰决定。公示开始后，名单和提出异议的办法在这里发布。');
  });
});

describe('reading a stored model', () => {
  it('gives back what was stored', () => {
    expect(readPublicationModel(JSON.parse(JSON.stringify(winners)))).toEqual(winners);
  });

  it.each([
    ['nothing', null], ['a list', []], ['another kind', { ...publicity, kind: 'revocation' }], ['no period', { ...publicity, period: undefined }],
    ['a day that is none', { ...publicity, period: { ...publicity.period, lastDay: '11月11日' } }], ['a person without a name', { ...publicity, awards: [list([person({ name: ' ' })])] }],
    ['no site', { ...publicity, site: {} }], ['no day of conferral', { ...winners, conferredOn: '' }],
  ])('refuses %s', (_name, raw) => {
    expect(readPublicationModel(raw)).toBeNull();
  });
});

describe('the same model', () => {
  it('gives the same bytes in every zone and order of keys', () => {
    const zone = process.env.TZ;
    const reversed = JSON.parse(JSON.stringify(publicity), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value) as unknown;
    try {
      const drawn = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((name) => {
        process.env.TZ = name;
        return notice(readPublicationModel(reversed) as PublicityModel);
      });
      expect(new Set([...drawn, notice()]).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
