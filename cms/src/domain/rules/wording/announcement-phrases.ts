/** Words for announcements on their way to the website. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

const kinds: Readonly<Record<string, string>> = { 'id-number': '身份证号码', phone: '电话号码', 'bank-card': '银行卡号', address: '住址', location: '拍摄地点' };

export const announcementPhrases: Record<Extract<FixedCode, `announcement.${string}`>, Phrase> = {
  'announcement.personal': ({ params }) => ({
    what: `${params['place']}有疑似${kinds[String(params['kind'])] ?? '个人信息'} ${params['masked']}`,
    mend: '请拟稿人删去；确属误报的，由审核人写明理由后放行。',
  }),
  'announcement.located': ({ params }) => ({ what: `可能泄露拍摄地点：${params['file']}`, mend: '请拟稿人去掉图片的位置信息后重新上传；确属误报的，由审核人写明理由后放行。' }),
  'announcement.changed': () => ({ what: '送审以后内容有变动', mend: '请重新核查后再办。' }),
  'announcement.impact': () => ({ what: '没有个人信息保护影响评估', mend: '请审核人写明公开的目的、必要性、对个人的影响和保护措施。' }),
  'announcement.instant': ({ params }) => ({ what: `发布时间 ${params['found']} 早于现在`, mend: '请选择现在或以后的时间。' }),
  'announcement.expiry': ({ params }) => ({ what: `失效日期 ${params['found']} 不晚于发布日期 ${params['day']}`, mend: '请选择发布以后的日期，或不填。' }),
  'announcement.kind': () => ({ what: '没有这一种公告', mend: '请从本届规则所列的种类中选择。' }),
  'announcement.corrects': () => ({ what: '要更正的公告没有发布或已经撤下', mend: '请选择一份正在公开的公告。' }),
};
