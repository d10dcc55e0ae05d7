/** Words for what waits for somebody, by the kind of its source in `queries/inbox/`; the office and reminders say the same. */

export interface TaskWords {
  title: string;
  /** What stands in the way or what follows; may name people, so it never leaves the house. */
  why: string;
  /** The button. */
  action: string;
}

type Params = Readonly<Record<string, string | number>>;
type TaskPhrase = (params: Params, until: string) => TaskWords;

const LOOK = '查看';
const DESK = '打开排序';

const phrases: Readonly<Record<string, TaskPhrase>> = {
  'list.import': (_params, until) => ({ title: '导入本单位的汇总表', why: `还没有名单。集中报送到${until}截止。`, action: '去导入' }),
  'list.returned': (_params, until) => ({ title: '名单被退回，需要补正', why: `${until} 24时前改好重新报送，逾期不再受理。`, action: DESK }),
  'list.confirm-order': () => ({ title: '导入的名次有缺漏或重复', why: '核对名次后确认排序，才能报送。', action: DESK }),
  'list.mend': ({ count, names }) => ({ title: `${count} 人有问题，需要处理`, why: `${names}${Number(count) > 3 ? '等' : ''}。改正后才能报送。`, action: '去改正' }),
  'list.over': ({ label, count, places }) => ({ title: `${label}推荐 ${count} 人，名额 ${places} 人`, why: '请移出多出的人，或由省厅调剂名额。', action: DESK }),
  'list.submit': (_params, until) => ({ title: '报送名单', why: until === '' ? '核对排序后报上级。' : `集中报送到${until}截止。`, action: DESK }),
  'list.sent': (_params, until) => ({ title: '名单已报送', why: until === '' ? '等待上级审核。' : `全省公示到${until}。`, action: LOOK }),
  'lists.missing': ({ count, total, names }, until) => ({ title: `${total} 家推荐单位中，${count} 家还没有报送`, why: `${names}。${until}截止。`, action: '汇总表与排序' }),
  'lists.received': ({ count, names }) => ({ title: `收到 ${count} 份名单，等待审核`, why: `${names}。`, action: '汇总表与排序' }),
  'province.assemble': ({ lists }) => ({ title: '汇总省级名单', why: `已有 ${lists} 份名单报送。从中选出拟表彰对象并排序，不超过表彰名额。`, action: '打开省级名单' }),
  'notice.post': ({ people }) => ({ title: '发布全省公示', why: `省级名单已保存，共 ${people} 人，可以公示。`, action: '打开省级名单' }),
  'notice.running': (_params, until) => ({ title: '正在全省公示', why: `公示到${until} 24时，期满后由省厅结束公示。`, action: LOOK }),
  'notice.suspended': () => ({ title: '公示已暂停', why: '异议核查清楚后恢复公示。', action: '打开公示' }),
  'notice.close': (_params, until) => ({ title: '结束公示', why: `公示期已于${until}届满。`, action: '打开公示' }),
  'results.publish': () => ({ title: '发布表彰决定', why: '公示已结束，可以发布表彰决定。', action: '打开公示' }),
  'release.check': ({ title }) => ({ title: '审核公布稿', why: `《${title}》送审，请核对将要公开的网页。`, action: '去审核' }),
  'release.publish': ({ title }) => ({ title: '公布', why: `《${title}》已由另一人审核通过，可以公布。`, action: '打开公布稿' }),
  'announcement.check': ({ title }) => ({ title: '审核公告', why: `《${title}》送审，请核对正文和附件。`, action: '去审核' }),
  'announcement.publish': ({ title }) => ({ title: '发布公告', why: `《${title}》已由另一人审核通过，可以发布。`, action: '打开公告' }),
  'publication.due': (_params, until) => ({ title: '定时公开的内容', why: `将于${until}自动发布到网站。`, action: LOOK }),
  'opinion.answer': ({ count }) => ({ title: `${count} 人等待本机关答复`, why: '推荐单位征求了本机关的意见，没有答复的不能推荐。', action: '去答复' }),
  'opinion.awaited': ({ count }, until) => ({ title: `${count} 件征求意见还没有答复`, why: `各机关答复齐全才能报送，集中报送到${until}截止。`, action: LOOK }),
  'objection.assign': ({ number }) => ({ title: `第 ${number} 号异议等待指定核查人`, why: '核查人不得是编制名单、发布公示的人，也不得是决定的人。', action: '去指定' }),
  'objection.investigate': ({ number }) => ({ title: `第 ${number} 号异议由您核查`, why: '有核查结论和决定之后，公示才能结束。', action: '去核查' }),
  'objection.decide': ({ number }) => ({ title: `第 ${number} 号异议已有核查结论`, why: '由核查人以外的人作出决定；决定之后公示才能结束。', action: '去决定' }),
  'seat.answer': ({ panel, count }) => ({ title: `请答复是否参加${panel}`, why: `抽取到您，共 ${count} 名推荐对象；有关系的须回避。`, action: '去答复' }),
  'review.submit': ({ panel, count }, until) => ({ title: `${panel}等待您的打分`, why: `共 ${count} 名推荐对象，${until}截止。`, action: '去打分' }),
  'ballot.cast': ({ title, count }) => ({ title: `${title}：${count} 项议题等待您表决`, why: '到会成员各投一票；有关系的须回避。', action: '去表决' }),
  'minutes.sign': ({ title }) => ({ title: `${title}的纪要等待签批`, why: '由登记纪要以外的成员签批，签批后决定生效。', action: '去签批' }),
  'outbox.dead': ({ count }) => ({ title: `${count} 件后续事项没有办成`, why: '消除原因后，可以让它们重新办理。', action: LOOK }),
};

/** 「11月4日」. */
function monthDay(day: string | null): string {
  return day === null ? '' : `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** The kinds that have words. */
export const TASK_KINDS: readonly string[] = Object.keys(phrases);

/** The words of a waiting thing; `until` is its last day. A kind without words names itself, for a test to find. */
export function describeTask(kind: string, params: Params, until: string | null): TaskWords {
  return phrases[kind]?.(params, monthDay(until)) ?? { title: kind, why: '', action: LOOK };
}
