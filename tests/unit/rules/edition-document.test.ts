import { describe, expect, test } from 'vitest';
import { readEditionRules } from '@cms/adapters/rules-files';
import { editionDocument } from '@domain/rules/document/edition-document';
import { ACTIONS } from '@domain/rules/action';
import { stepEffects, type EditionRules } from '@domain/rules/schema';
import { actionLabels } from '@domain/rules/wording/action-labels';
import { effectLabels } from '@domain/rules/wording/effect-labels';
import { holidays } from '../calendar/holidays';
import { rules, rulesWith } from '../edition';

const textsOf = (edition: EditionRules, orders = holidays): string[] => editionDocument(edition, orders).sections.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('the rules as people read them', () => {
  const document = editionDocument(rules, holidays);
  const lines = document.sections.flatMap((section) => section.lines);

  test('every rule is there, with its clause and its mark', () => {
    for (const { id, text, clause, official } of rules.eligibility) {
      expect(lines.filter((line) => line.text.startsWith(`${id}\u3000${text}`))).toMatchObject([{ clause, official }]);
    }
    const steps = Object.values(rules.stages).flatMap(({ transitions }) => transitions);
    for (const { label, clause, official } of steps) expect(lines.some((line) => line.text.startsWith(`${label}：`) && line.clause === clause && line.official === official)).toBe(true);
    const cited = [...rules.awards, ...rules.materials.submission, ...rules.materials.booklet, ...rules.materials.opinions, ...rules.review.dimensions, ...rules.review.structure, ...rules.roles];
    for (const { label, clause, official } of cited) expect(lines.some((line) => line.text.includes(label) && line.clause === clause && line.official === official)).toBe(true);
  });

  test('titles, in the order of reading, and how many rules are whose', () => {
    expect(document.sections.map(({ title }) => title)).toEqual([
      '时间', '奖项与名额', '评选条件：各奖项都适用', '评选条件：吉林技能大奖', '评选条件：吉林省技术能手', '推荐单位与名额',
      '程序：推荐对象', '程序：所在单位的名单', '程序：县级的名单', '程序：名单', '程序：公示', '程序：表彰', '程序：异议', '程序：公告', '材料与征求意见', '评审与表决', '公开与表格', '角色与权限',
    ]);
    expect(document.title).toBe('第八届吉林技能大奖和吉林省技术能手评选表彰：规则');
    expect(document.official + document.defaults).toBe(lines.filter(({ clause }) => clause !== null).length);
    expect(lines.filter(({ text }) => /undefined|null|NaN|\[object|[，；：]{2}/.test(text))).toEqual([]);
  });

  test.each([
    '推算：所在单位最迟 2022-10-21 张贴（2022-10-21 至 2022-10-27）',
    '推算：吉林技能大奖名额共 24 个，差额 2.40',
    'R6.years\u3000从事本职业（工种）8年以上。〔满 8 年；具备第 1 项条件的可免（通知二（一）1）〕',
    'R6.level\u3000原则上应具有高级技师及以上职业资格（或职业技能等级）。〔高级技师及以上；原则性要求：例外须写明理由并经认可〕',
    '四平市人力资源和社会保障局（2203）：技能大奖 1，技术能手 5',
    '撤销称号：已授予 → 已撤销。权限「撤销称号」；须集体决定有会议纪要、写明理由；理由：违纪违法、弄虚作假取得称号、其他丧失先进性的情形；收回证书、收回奖金',
    '表决：到会不少于 2/3，同意不少于到会 2/3',
    '材料册第 7 项：荣誉、竞赛成果等证书复印件或旁证材料（有则附）',
  ])('says: %s', (text) => {
    expect(lines.map((line) => line.text)).toContain(text);
  });

  test('another edition reads differently', () => {
    const other = readEditionRules(new URL('../../fixtures', import.meta.url).pathname, 3).rules;
    expect(textsOf(other)).toEqual(expect.arrayContaining([
      '张贴当日不计入',
      '名单变动：撤下一人，公示期暂停，恢复后续算；更正笔误，公示期重新起算；增加一人，公示期重新起算',
      '评审组 3 至 3 人，单数',
      '结构比例：非负责人不低于 90%',
      '推荐表 3 份',
      '退回：已上报 → 退回。权限「退回名单」；须写明理由；限 5 个工作日；退还名额',
    ]));
  });

  test.each<[string, (edition: EditionRules) => void, string]>([
    ['a level alone', ({ eligibility }) => { const rule = eligibility[9]!; if (rule.kind === 'skill-level') rule.params.orTitle!.frontline = false; }, '〔高级工及以上，或乡村振兴或新职业（新业态）中级及以上职称〕'],
    ['an award nobody knows', ({ eligibility }) => { const rule = eligibility[7]!; if (rule.kind === 'prior-honour') rule.params.award = 'gold'; }, '〔已获gold〕'],
    ['a state nobody knows', ({ stages }) => { stages.notice.transitions[0]!.to = 'gone'; }, '结束公示：公示中 → gone。'],
    ['a dimension nobody knows', ({ review }) => { review.tally.tieChain = ['luck']; }, '同分依次比较luck，'],
    ['a panel that may be even', ({ review }) => { review.panel.odd = false; }, '评审组 5 至 11 人'],
    ['a field without a column', ({ publication }) => { publication.whitelist.winners = ['cleanRecordNote']; }, '表彰名单公开：cleanRecordNote'],
    ['a setting without a source', ({ calendar }) => { calendar.sources = {}; }, '张贴当日是工作日的计为第 1 日'],
    ['a form without a source', ({ forms, publication }) => { forms.sources = {}; publication.sources = {}; }, '必填：申报奖项'],
    ['nothing to choose from', ({ roles }) => { roles[0]!.grants = []; }, '可办 无'],
    ['a paper sealed only', ({ materials }) => { materials.submission[0]!.annexes = []; materials.submission[0]!.sealed = true; }, '推荐报告 1 份（加盖公章）'],
    ['a photo one may leave out', ({ materials }) => { materials.photo!.required = false; }, '近期2寸免冠彩色照片：不小于 295×413 像素，不超过 5 MB（有则附）'],
    ['no photo at all', ({ materials }) => { delete materials.photo; }, '上传的文件：不超过 20 MB，PDF 不超过 60 页，图片不超过 50 百万像素，每项不超过 10 个'],
  ])('%s', (_, change, words) => {
    expect(textsOf(rulesWith(change)).some((text) => text.includes(words))).toBe(true);
  });

  test('without the order of the year the latest days cannot be told, and it says so', () => {
    expect(textsOf(rules, [])).toContain('最迟张贴日算不出：没有 2022 年的放假安排，不能计算工作日');
  });

  test('every right and every effect has its words', () => {
    expect(Object.keys(actionLabels).sort()).toEqual([...ACTIONS].sort());
    expect(Object.keys(effectLabels).sort()).toEqual([...stepEffects].sort());
    expect(new Set(Object.values(actionLabels)).size).toBe(ACTIONS.length);
  });
});

test('a field hidden from the experts that no list has a column for is named as it stands', () => {
  const nicknamed = rulesWith(({ review }) => {
    review.blind!.fields = ['name', 'nickname' as 'name'];
  });
  expect(textsOf(nicknamed).join('\n')).toContain('匿名评审：专家看不到姓名、nickname');
});
