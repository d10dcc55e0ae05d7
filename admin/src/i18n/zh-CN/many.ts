/** Texts of acts over many records; they come with the dialogs that show them. */
import { addTexts } from '../late-texts';

export const many = {
  looking: '正在核对所选的各项…',
  included: '将办理 %{count} 项',
  excluded: '不在其内的 %{count} 项',
  none: '所选的都不能这样办理。',
  changed: '名单有变动，请重新核对。',
  return: '退回所选',
  returnTitle: '退回多份名单',
  returned: '已退回 %{count} 份名单',
  remind: '催办所选',
  remindTitle: '催办多个单位',
  remindNote: '催办内容',
  remindNeeded: '请填写催办内容。',
  reminded: '已催办 %{count} 个单位',
  remove: '删除所选',
  removeTitle: '删除多名推荐对象',
  removed: '已删除 %{count} 人',
} as const;

addTexts({ many });
