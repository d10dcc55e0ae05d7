/** Texts of the messages and their bell. */
import { addTexts } from '../late-texts';

export const messages = {
  title: '消息',
  lead: '与您有关的办理和到期提醒。',
  bell: '消息，%{count} 条未读',
  bellNone: '消息，没有未读',
  what: '内容',
  state: '是否读过',
  unread: '未读',
  read: '已读',
  readAll: '全部标为已读',
  nothingUnread: '没有未读的消息',
  emptyTitle: '还没有消息',
  emptyWhy: '名单退回、征求意见、异议交办、公示发布和临近期限时，会在这里告诉您。',
  mail: '同时发到我的邮箱',
  noMail: '本系统没有开通邮件，或您的邮箱还没有确认；请联系省厅系统管理员。',
} as const;

addTexts({ messages });
