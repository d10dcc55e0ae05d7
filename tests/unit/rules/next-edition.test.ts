import { describe, expect, test } from 'vitest';
import { checkEditionRules } from '@domain/rules/rules-file';
import { nextEdition } from '@domain/rules/next-edition';
import { rules } from '../edition';

const { files, cleared, doubtful } = nextEdition(rules, 9);

describe('the next edition', () => {
  test('every place of one notice is empty, and said with what stood there', () => {
    expect(cleared.map(({ place, was }) => `${place} ${was}`)).toEqual([
      'edition.name 第八届吉林技能大奖和吉林省技术能手评选表彰',
      'edition.shortName 第八届',
      'edition.documentNumber 吉人社函〔2022〕140号',
      'edition.documentTitle 关于组织开展第八届吉林技能大奖和吉林省技术能手评选表彰工作的通知',
      'edition.noticeDate 2022-10-12',
      'edition.lookBacks.cleanSince 2017-01-01',
      'edition.lookBacks.countedFrom 2022-10-12',
      'edition.window.from 2022-11-03',
      'edition.window.to 2022-11-04',
      'edition.window.place 长春市亚泰大街3336号金业大厦一楼电子政务大厅',
      'awards[0].ceiling 吉林技能大奖 10',
      'awards[1].ceiling 吉林省技术能手 50',
      'quotas 36 项，共 116 个',
    ]);
    expect(files).toMatchObject({ edition: { number: 9, preparing: true, name: '', window: { from: '' } }, awards: [{ ceiling: null }, { ceiling: null }], quotas: [] });
  });

  test('it cannot pass the check until each of them is filled, and the mark of preparation taken away', () => {
    const checked = checkEditionRules(files);
    const named = checked.ok ? [] : checked.problems.map((problem) => problem.split('：')[0]);
    expect(named).toEqual([
      'edition.name', 'edition.shortName', 'edition.documentNumber', 'edition.documentTitle', 'edition.noticeDate', 'edition.lookBacks.cleanSince',
      'edition.lookBacks.countedFrom', 'edition.window.from', 'edition.window.to', 'edition.window.place', 'awards[0].ceiling', 'awards[1].ceiling',
    ]);
  });

  test('what names a year or the old edition is listed to be looked at', () => {
    expect(doubtful.find(({ place }) => place.startsWith('eligibility'))).toEqual({ place: 'eligibility[12].text', found: '2017年' });
    const renamed = nextEdition({ ...rules, edition: { ...rules.edition, issuer: '第八届领导小组，2017年、2017年' } }, 9);
    expect(renamed.doubtful[0]).toEqual({ place: 'edition.issuer', found: '第八届、2017年' });
  });

  test('the last edition is left as it was', () => {
    expect(rules.edition.number).toBe(8);
    expect(rules.awards[0]!.ceiling).toBe(10);
    expect(rules.quotas).toHaveLength(36);
  });
});
