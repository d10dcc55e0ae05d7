/** What the second person's check of a page reads, and what it holds the publication to (政府信息公开条例第十七条). */
import { describe, expect, it } from 'vitest';
import { releasedContent, releasedParts, type ReleasedPage } from '../../../../cms/src/domain/publication/release/released-page';
import { scanParts } from '../../../../cms/src/domain/publication/privacy/scan';

const page: ReleasedPage = {
  head: { title: '拟表彰人选公示', documentNumber: '吉人社公示〔2022〕12号', publishedAt: '2022-11-03 09:00' },
  awards: [{ label: '吉林省技术能手', people: [{ name: '苏堃', employerName: '松江机械有限公司' }, { name: '余䶮', employerName: '电话13812345678' }] }],
  paragraphs: ['经研究，现予公示。'],
  changes: [{ note: '更正单位名称。' }],
  certificates: [{ number: '第八届技术能手001号', name: '苏堃' }],
  revocations: [{ name: '傅立新', reason: '弄虚作假' }],
};

describe('the texts of a page', () => {
  it('are all of them, each with its place', () => {
    expect(releasedParts(page)).toEqual([
      { place: '标题', text: '拟表彰人选公示' },
      { place: '文号', text: '吉人社公示〔2022〕12号' },
      { place: '正文第 1 段', text: '经研究，现予公示。' },
      { place: '吉林省技术能手第 1 行', text: '苏堃\t松江机械有限公司' },
      { place: '吉林省技术能手第 2 行', text: '余䶮\t电话13812345678' },
      { place: '证书第 1 行', text: '第八届技术能手001号\t苏堃' },
      { place: '撤销名单第 1 行', text: '傅立新\t弄虚作假' },
      { place: '变动说明第 1 条', text: '更正单位名称。' },
    ]);
  });

  it('may be its head alone', () => {
    expect(releasedParts({ head: page.head, awards: [] }).map(({ place }) => place)).toEqual(['标题', '文号']);
  });

  it('show the scan where a number stands', () => {
    expect(scanParts(releasedParts(page)).map(({ kind, place }) => [kind, place])).toEqual([['phone', '吉林省技术能手第 2 行']]);
  });
});

describe('what must not change after the check', () => {
  it('is everything but the instant of publication', () => {
    const later = { ...page, head: { ...page.head, publishedAt: '2022-11-04 00:00' } };
    expect(releasedContent(later)).toEqual(releasedContent(page));
    expect(releasedContent({ ...page, head: { ...page.head, title: '公示' } })).not.toEqual(releasedContent(page));
    expect(releasedContent({ ...page, awards: [] })).not.toEqual(releasedContent(page));
  });
});
