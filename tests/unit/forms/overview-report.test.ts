import { describe, expect, test } from 'vitest';
import { overviewReport } from '@domain/forms/overview-report';
import { rules } from '../edition';

const [drafting] = rules.stages.slate.states.filter(({ editable }) => editable);
const sent = rules.stages.slate.states.find(({ editable }) => !editable)!;
const [stage] = rules.stages.nominee.states;
const list = (unitName: string, over: object = {}) => ({ unitName, places: 4, people: 3, failing: 0, state: sent.id, ...over });

describe('the overview of a leader', () => {
  test('counts lists, places and people, and says what each list is', () => {
    const report = overviewReport(rules, {
      lists: [list('甲'), list('乙', { state: drafting!.id, failing: 2, people: 9 }), list('丙', { state: null, people: 0, places: 0 }), list('丁', { state: 'nowhere' })],
      stages: [{ state: stage!.id, count: 3 }, { state: stage!.id, count: 4 }], risks: [], asOf: '2022年11月3日 09:00',
    });
    expect(report.figures).toEqual([
      { label: '推荐单位', text: '4个' }, { label: '已报送', text: '1个' }, { label: '名额', text: '12个' }, { label: '名单人数', text: '15人' }, { label: '有问题', text: '2人' },
    ]);
    expect(report.units.map(({ name, failing, state, share }) => [name, failing, state, share])).toEqual([
      ['甲', '', sent.label, 0.75], ['乙', '2', drafting!.label, 1], ['丙', '', '未建名单', 0], ['丁', '', 'nowhere', 0.75],
    ]);
    expect(report.funnel).toEqual([{ label: stage!.label, text: '7人', share: 1 }]);
    expect([report.asOf, report.risks]).toEqual(['数据截至2022年11月3日 09:00', []]);
  });
  test('names the first risks and says how many more there are', () => {
    const risks = Array.from({ length: 8 }, (_, index) => ({ kind: 'no-list' as const, unitId: 'x', unitName: `第${index + 1}`, params: {} }));
    expect(overviewReport(rules, { lists: [], stages: [], risks, asOf: '' }).risks).toEqual([
      ...Array.from({ length: 6 }, (_, index) => `第${index + 1}：还没有名单`), '另有2项，见系统首页。',
    ]);
    expect(overviewReport(rules, { lists: [], stages: [], risks: risks.slice(0, 6), asOf: '' }).risks).toHaveLength(6);
  });
});
