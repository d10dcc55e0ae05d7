/** Texts of an edition's end: closing it and taking its archive; they come with the block that shows them. */
import { addTexts } from '../late-texts';

export const editionEnd = {
  title: '本届归档与结束',
  lead: '归档包装入规则、记录、办理日志、已发布的页面、扫描件和照片，附全部文件的摘要清单；身份证件和电话不装入。',
  pack: '生成归档包',
  packs: '归档包',
  packing: '正在生成 %{done}/%{total}',
  waiting: '等待生成',
  ready: '已生成，保留到 %{until}',
  failed: '没有生成：%{why}',
  cancelled: '已取消',
  cancel: '取消',
  take: '下载',
  close: '结束本届',
  closeFollows: '结束后，本届不再受理推荐、评审、名单和公示的办理；获奖者成为下一届可查的历届获奖者。撤销、追回、奖金和事迹仍可办理。',
  closed: '本届已经结束',
  closedNow: '本届已结束。',
  edition: '届次',
  winners: '获得表彰',
  people: '%{count} 人',
} as const;

addTexts({ editionEnd });
