/** When: the notice, the window, look-backs, periods and the latest days that follow from them. */
import type { Holidays } from '../../calendar/working-day';
import type { ListChange, ChangeMode } from '../../calendar/changed-period';
import type { EditionRules } from '../schema';
import { submissionPlan } from '../submission-plan';
import { describeIssue } from '../wording';
import { levelLabels } from '../wording/level-labels';
import { computed, line, type Cited, type Line, type Section } from './section';

const changes: Readonly<Record<ListChange, string>> = { removed: '撤下一人', corrected: '更正笔误', added: '增加一人' };
const modes: Readonly<Record<ChangeMode, string>> = { continue: '公示期照算', pause: '公示期暂停，恢复后续算', restart: '公示期重新起算' };

/** Without a source a setting is our own. */
export const UNSOURCED: Cited = { clause: '本系统', official: false };

export function timeSection(rules: EditionRules, holidays: Holidays): Section {
  const { edition, calendar } = rules;
  const { window, lookBacks } = edition;
  const source = (key: string): Cited => calendar.sources[key] ?? UNSOURCED;
  const days = Object.entries(calendar.publicityDays).map(([level, count]) => `${levelLabels[level]} ${count} 个工作日`);
  const changed = (Object.keys(changes) as ListChange[]).map((kind) => `${changes[kind]}，${modes[calendar.listChange[kind]]}`);
  return {
    title: '时间',
    lines: [
      line(`通知 ${edition.noticeDate}，${edition.documentNumber}《${edition.documentTitle}》，${edition.issuer}`, edition),
      line(`报送 ${window.from} 至 ${window.to}，${window.place}；提前、逾期均不受理`, window),
      line(`追溯：${lookBacks.cleanSince} 以来无违法违纪等情况；${lookBacks.countedFrom} 往前 ${lookBacks.influenceYears} 年内处分影响期须已满`, lookBacks),
      line(`公示：${days.join('，')}`, source('publicityDays')),
      line(calendar.countPostingDay ? '张贴当日是工作日的计为第 1 日' : '张贴当日不计入', source('countPostingDay')),
      line(`名单变动：${changed.join('；')}`, source('listChange')),
      line(`日期按 ${calendar.timeZone} 计，一日到 24 时为止`, source('timeZone')),
      ...latestDays(rules, holidays),
    ],
  };
}

function latestDays(rules: EditionRules, holidays: Holidays): Line[] {
  const plan = submissionPlan(rules, holidays);
  if ('code' in plan) return [computed(`最迟张贴日算不出：${describeIssue(plan).what}`)];
  return plan.map(({ level, postBy, first, last }) => computed(`推算：${levelLabels[level]}最迟 ${postBy} 张贴（${first} 至 ${last}）`));
}
