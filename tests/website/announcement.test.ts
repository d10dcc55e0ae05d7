// @vitest-environment jsdom
/** The page of an announcement: every block, in order; its files; nothing that its model does not name. */
import { describe, expect, it } from 'vitest';
import { columnEntry, holds } from '@cms/website/column';
import { readPublicationModel } from '@cms/website/read-model';
import { renderPage } from '@cms/website/render-page';
import { createSite } from '@cms/website/server/site';
import { headings, parse, textOf } from './dom';
import { announcement, programme } from './fixtures';

const drawn = () => parse(renderPage(announcement, { path: '/notices/a/', demo: false }));

describe('the page', () => {
  it('shows correction, text, table, last day and file', () => {
    const page = drawn();
    expect(headings(page)).toEqual(['1 关于第八届评选表彰现场审核安排的公告', '2 更正说明', '2 一、时间和地点', '2 附件']);
    expect(textOf(page.querySelector('table caption'))).toBe('窗口安排');
    expect([...page.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map(textOf))).toEqual([['1', '长春', ''], ['2', '吉林', '含磐石']]);
    expect(textOf(page.querySelector('.validity'))).toBe('本公告有效期至2022年11月5日。');
    const link = page.querySelector('.files a');
    expect([link?.getAttribute('href'), textOf(page.querySelector('.files li'))]).toEqual(['/notices/a/files/%E5%90%8D%E9%A2%9D%20%E5%88%86%E9%85%8D.pdf', '名额 分配.pdf（34 KB）']);
  });

  it('has nothing that its model does not name, and no half of it', () => {
    const planted = { ...announcement, phone: '13812345678', blocks: [{ type: 'paragraph', text: '正文', hidden: '13812345678' }] };
    expect(JSON.stringify(readPublicationModel(planted))).not.toContain('13812345678');
    expect(readPublicationModel(announcement)).toEqual(announcement);
    for (const broken of [{ blocks: [{ type: 'video', text: 'x' }] }, { blocks: [{ type: 'table', caption: 'x', head: ['a'], rows: 'b' }] }, { label: '' }, { files: [{ name: 'x' }] }, { expiresOn: 'soon' }]) {
      expect(readPublicationModel({ ...announcement, ...broken })).toBeNull();
    }
  });

  it('is listed until its last day', () => {
    expect([holds(announcement, '2022-11-05'), holds(announcement, '2022-11-06')]).toEqual([true, false]);
    expect(columnEntry('/notices/a/', announcement, '2022-11-05')).toMatchObject({ label: '工作公告', people: [] });
  });
});

describe('a file beside a page', () => {
  let withdrawn = false;
  const row = () => ({ id: 'p1', path: '/notices/a/', version: 1, modelHash: 'h', publishAt: Date.parse('2022-11-01T00:00:00Z'), withdrawn });
  const site = createSite({
    source: {
      revision: async () => String(withdrawn),
      list: async () => [row()],
      models: async () => new Map([['p1', announcement]]),
      file: async (id, name) => ({ type: 'application/pdf', bytes: Buffer.from(`${id} ${name}`) }),
      programme: async () => programme,
    },
    now: () => new Date('2022-11-02T00:00:00Z'),
    demo: false,
    report: () => undefined,
    elapsed: (() => {
      let time = 0;
      return () => (time += 1_000);
    })(),
  });
  const ask = (path: string) => site({ method: 'GET', path, headers: {} });

  it('comes as a download with a tag, under its own name only', async () => {
    const answer = await ask('/notices/a/files/%E5%90%8D%E9%A2%9D%20%E5%88%86%E9%85%8D.pdf');
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition'], answer.body?.toString()]).toEqual([
      200, 'application/pdf', "attachment; filename*=UTF-8''%E5%90%8D%E9%A2%9D%20%E5%88%86%E9%85%8D.pdf", 'p1 名额 分配.pdf',
    ]);
    expect((await site({ method: 'GET', path: '/notices/a/files/%E5%90%8D%E9%A2%9D%20%E5%88%86%E9%85%8D.pdf', headers: { 'if-none-match': answer.headers.etag } })).status).toBe(304);
    for (const path of ['/notices/a/files/other.pdf', '/notices/b/files/x.pdf', '/notices/a/files/%E0%A4%A', '/notices/a/files/']) expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('goes with its page', async () => {
    withdrawn = true;
    expect((await ask('/notices/a/files/%E5%90%8D%E9%A2%9D%20%E5%88%86%E9%85%8D.pdf')).status).toBe(410);
  });
});
