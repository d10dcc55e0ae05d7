import { describe, expect, test } from 'vitest';
import { listEditionFolders, readEditionRules } from '@cms/adapters/rules-files';
import { checkEditionRules } from '@domain/rules/rules-file';
import { configFolder, rawRules, type RawRules } from '../edition';

describe('the rules files of every edition', () => {
  const editions = listEditionFolders(configFolder);

  test.each(editions)('edition %d is whole and free of contradictions', (number) => {
    expect(readEditionRules(configFolder, number).rules.edition.number).toBe(number);
  });
});

describe('what is wrong with a rules file is said with its place', () => {
  test.each<[string, (raw: RawRules) => void, string[]]>([
    ['nothing', () => {}, []],
    ['a file missing', (raw) => delete raw.roles, ['roles：没有这一项']],
    ['a ceiling of none', (raw) => (raw.awards[0].ceiling = 0), ['awards[0].ceiling：应大于 0']],
    ['a misspelt key', (raw) => (raw.calendar.countPostingDays = true), ['calendar：不认识的项目「countPostingDays」']],
    ['a word where a list should be', (raw) => (raw.awards[0].spellings = '大奖'), ['awards[0].spellings：应为列表']],
    ['an empty list', (raw) => (raw.awards[0].spellings = []), ['awards[0].spellings：至少要有 1 项']],
    ['half a person', (raw) => (raw.awards[0].ceiling = 1.5), ['awards[0].ceiling：应为整数']],
    ['a share below nothing', (raw) => (raw.review.structure[0].share = -1), ['review.structure[0].share：不得小于 0']],
    ['a share above all', (raw) => (raw.review.structure[0].share = 2), ['review.structure[0].share：不得大于 1']],
    ['an unknown mode', (raw) => (raw.calendar.listChange.added = 'ignore'), ['calendar.listChange.added：应为continue、pause、restart之一']],
    ['a name left blank', (raw) => (raw.edition.name = ''), ['edition.name：还没有填写']],
    ['a ceiling left blank', (raw) => (raw.awards[0].ceiling = null), ['awards[0].ceiling：还没有填写']],
    ['an edition in preparation', (raw) => (raw.edition.preparing = true), ['edition.preparing：尚在筹备，定稿后删去此项']],
    ['a date in another form', (raw) => (raw.edition.window.from = '2022.11.3'), ['edition.window.from：应为 YYYY-MM-DD']],
    ['an award twice', (raw) => raw.awards.push({ ...raw.awards[0], spellings: ['另一种写法'] }), ['awards：「grand-prize」重复']],
    ['one spelling for two awards', (raw) => raw.awards[1].spellings.push('大奖'), ['awards.spellings：「大奖」重复']],
    ['a heading for two columns', (raw) => raw.forms.slate.columns[0].headings.push('姓名'), ['forms.slate.columns.headings：「姓名」重复']],
    ['a rule for no award', (raw) => (raw.eligibility[5].appliesTo = ['gold']), ['eligibility R6.years：没有奖项「gold」']],
    ['a prior honour of no award', (raw) => (raw.eligibility[7].params.award = 'gold'), ['eligibility R6.prior-expert：没有奖项「gold」']],
    ['places for no award', (raw) => (raw.quotas[0].award = 'gold'), ['quotas 2201：没有奖项「gold」']],
    ['places for no unit', (raw) => (raw.quotas[0].unit = '9999'), ['quotas：没有单位「9999」']],
    ['no such parent', (raw) => (raw.units[1].parent = '99'), ['units 2201：没有上级单位「99」']],
    ['two roots', (raw) => (raw.units[18].parent = null), ['units：应有且只有一个无上级的单位，现有 2 个']],
    ['a state nobody reaches', (raw) => raw.stages.notice.states.push({ id: 'lost', label: '遗失', publicLabel: null, final: true }), ['stages.notice：状态「遗失」到不了']],
    [
      'a state without end',
      (raw) => {
        raw.stages.notice.states.push({ id: 'stuck', label: '搁置', publicLabel: null });
        raw.stages.notice.transitions.push({ ...raw.stages.notice.transitions[0], action: 'stick', to: 'stuck' });
      },
      ['stages.notice：状态「搁置」出不去'],
    ],
    ['a step to nowhere', (raw) => (raw.stages.notice.transitions[0].to = 'gone'), ['stages.notice.close：没有状态「gone」', 'stages.notice：状态「公示期满」到不了']],
    ['an end that goes on', (raw) => (raw.stages.notice.states[0].final = true), ['stages.notice：终态「公示中」不应有后续']],
    [
      'no beginning',
      (raw) => (raw.stages.notice.initial = 'draft'),
      ['stages.notice：状态「公示中」到不了', 'stages.notice：状态「暂停公示」到不了', 'stages.notice：状态「公示期满」到不了', 'stages.notice：状态「已撤下」到不了', 'stages.notice：没有初始状态「draft」'],
    ],
    [
      'a step nobody may take',
      (raw) => raw.roles.forEach((role: RawRules) => (role.grants = role.grants.filter((grant: string) => grant !== 'notice.close'))),
      ['stages.notice.close：没有角色获准「notice.close」'],
    ],
    ['a window that ends before it begins', (raw) => (raw.edition.window.to = '2022-11-02'), ['edition.window：起日晚于止日']],
    ['a window before the notice', (raw) => (raw.edition.window.from = '2022-10-11'), ['edition.window：起日早于通知日期']],
    ['a look-back into the future', (raw) => (raw.edition.lookBacks.cleanSince = '2022-10-13'), ['edition.lookBacks.cleanSince：晚于通知日期']],
    ['weights that are not a hundred', (raw) => (raw.review.dimensions[0].weight = 20), ['review.dimensions：权重合计 105，应为 100']],
    ['a tie broken by nothing', (raw) => raw.review.tally.tieChain.push('luck'), ['review.tally.tieChain：没有评分项「luck」']],
    ['a panel too small to be one', (raw) => (raw.review.panel.maximum = 4), ['review.panel：下限大于上限']],
    ['an ID number among the public fields', (raw) => raw.publication.whitelist.winners.push('idNumber'), ['publication.whitelist.winners：字段「idNumber」不得公开']],
  ])('%s', (_what, spoil, problems) => {
    const raw = rawRules();
    spoil(raw);
    const checked = checkEditionRules(raw);
    expect(checked.ok ? [] : checked.problems).toEqual(problems);
  });

  test('units in a ring', () => {
    const raw = rawRules();
    raw.units[1].parent = '2202';
    raw.units[2].parent = '2201';
    const checked = checkEditionRules(raw);
    const rings = checked.ok ? [] : checked.problems;
    // the two, and every county below them
    expect(rings.slice(0, 2)).toEqual(['units 2201：上级关系成环', 'units 2202：上级关系成环']);
    expect(rings).toHaveLength(2 + 11 + 9);
  });

  test('something that is no object at all', () => {
    const checked = checkEditionRules(null);
    expect(checked.ok).toBe(false);
  });
});
