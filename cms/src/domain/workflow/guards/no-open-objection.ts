/** Every objection received has its conclusion (通知三（一）1、7). */
import { refused, type Guard } from './guard';

export const noOpenObjection: Guard<'no-open-objection'> = ({ open }, _rules, step) =>
  open === 0 ? [] : [refused('notice.objection', step.clause, { count: open })];
