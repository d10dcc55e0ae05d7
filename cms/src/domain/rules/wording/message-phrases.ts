/** One line for each kind of message. It is also the subject of a mail, so it names no person. */
import { describeTask } from './task-phrases';

type Params = Readonly<Record<string, string | number>>;

const phrases: Readonly<Record<string, (params: Params) => string>> = {
  due: (params) => `${Number(params['daysLeft']) === 1 ? '今天是最后一天' : `还剩 ${params['daysLeft']} 个工作日`}：${describeTask(String(params['task']), params, String(params['until'])).title}`,
  remind: ({ from, note }) => `${from}催办：${note}`,
  'slate.returned': ({ mendBy }) => (mendBy === undefined ? '名单被退回补正' : `名单被退回补正，${mendBy} 前重新报送`),
  'slate.submitted': ({ unit }) => `${unit}报送了名单`,
  'slate.registered': () => '报送材料已收件登记',
  'window.extended': ({ until }) => `报送时间延长到 ${until}`,
  'review.opened': ({ until }) => `专家评审已开始，请在 ${until} 前完成打分`,
  'notice.posted': ({ title }) => `已公开：${title}`,
  'objection.assigned': () => '有一件异议交由您核查',
  'objection.received': ({ title }) => `收到一件异议：${title}`,
  'objection.concluded': ({ title }) => `异议已核查，请作出结论：${title}`,
  'meeting.convened': ({ title, heldOn, place }) => `请参加会议：${title}（${heldOn}，${place}）`,
  'motion.closed': ({ title, outcome }) => `表决结束：${title}，${outcome === 'passed' ? '通过' : '未通过'}`,
  'commendation.revoked': ({ certificate }) => `称号已撤销，请协助收回证书和奖金：${certificate}`,
  'opinion.requested': ({ people }) => `有 ${people} 人征求贵单位意见`,
  'quota.changed': ({ places }) => `本单位的推荐名额有调整：${Number(places) > 0 ? `增加 ${places} 个` : `减少 ${-Number(places)} 个`}`,
};

/** The kinds that have words. */
export const MESSAGE_KINDS: readonly string[] = Object.keys(phrases);

/** The line of a message; a kind without words names itself, for a test to find. */
export function describeMessage(kind: string, params: Params): string {
  return phrases[kind]?.(params) ?? kind;
}
