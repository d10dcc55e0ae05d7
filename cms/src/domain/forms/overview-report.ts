/** The leader's overview on one page: places and lists by unit, people by stage, what needs attention, and when it was counted. */
import type { EditionRules } from '../rules/schema';
import type { DeliveryRisk, RiskKind } from '../statistics/delivery-risks';

export interface OverviewReport {
  kind: 'overview-report';
  title: string;
  /** 数据截至 … */
  asOf: string;
  /** A line of figures. */
  figures: { label: string; text: string }[];
  units: { name: string; places: string; people: string; failing: string; state: string; share: number }[];
  /** People by stage, the widest first to be drawn at full width. */
  funnel: { label: string; text: string; share: number }[];
  risks: string[];
}

export interface OverviewFacts {
  lists: readonly { unitName: string; places: number; people: number; failing: number; state: string | null }[];
  stages: readonly { state: string; count: number }[];
  risks: readonly DeliveryRisk[];
  /** Chinese date and time. */
  asOf: string;
}

const RISKS: Readonly<Record<RiskKind, string>> = {
  'window-missed': '报送时间已过，没有报送',
  'mend-missed': '补正期限已过，没有重新报送',
  'cannot-post-in-time': '已来不及在截止日前公示期满',
  'posting-ends-late': '公示期满晚于截止日',
  'no-list': '还没有名单',
  'over-places': '名单人数超过名额',
  'failing-people': '名单上有不符合条件的人',
};

/** More would not stay on one page. */
const MOST_RISKS = 6;

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

/** The report of an edition. */
export function overviewReport({ edition, stages: machines }: Pick<EditionRules, 'edition' | 'stages'>, { lists, stages, risks, asOf }: OverviewFacts): OverviewReport {
  const sum = (of: (list: OverviewFacts['lists'][number]) => number): number => lists.reduce((total, list) => total + of(list), 0);
  const editable = new Map(machines.slate.states.map(({ id, label, editable: open }) => [id, { label, open: open === true }]));
  const delivered = lists.filter(({ state }) => state !== null && editable.get(state)?.open === false).length;
  const funnel = machines.nominee.states
    .map(({ id, label }) => ({ label, count: stages.filter(({ state }) => state === id).reduce((total, { count }) => total + count, 0) }))
    .filter(({ count }) => count > 0);
  const most = Math.max(1, ...funnel.map(({ count }) => count));
  const left = risks.length - MOST_RISKS;
  return {
    kind: 'overview-report',
    title: `${edition.shortName}推荐报送情况`,
    asOf: `数据截至${asOf}`,
    figures: [
      { label: '推荐单位', text: `${lists.length}个` },
      { label: '已报送', text: `${delivered}个` },
      { label: '名额', text: `${sum(({ places }) => places)}个` },
      { label: '名单人数', text: `${sum(({ people }) => people)}人` },
      { label: '有问题', text: `${sum(({ failing }) => failing)}人` },
    ],
    units: lists.map(({ unitName, places, people, failing, state }) => ({
      name: unitName, places: String(places), people: String(people), failing: failing === 0 ? '' : String(failing),
      state: state === null ? '未建名单' : (editable.get(state)?.label ?? state), share: shareOf(people, places),
    })),
    funnel: funnel.map(({ label, count }) => ({ label, text: `${count}人`, share: count / most })),
    risks: [...risks.slice(0, MOST_RISKS).map(({ unitName, kind }) => `${unitName}：${RISKS[kind]}`), ...(left > 0 ? [`另有${left}项，见系统首页。`] : [])],
  };
}
