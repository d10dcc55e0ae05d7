/** Texts of saved views; they come with the tools of a list. */
import { addTexts } from '../late-texts';

export const views = {
  title: '常用视图',
  none: '还没有保存过视图。先筛选、排序，再保存。',
  save: '保存当前视图…',
  what: '记下现在的筛选条件、排序和每页条数，以后从“常用视图”里一点就到。',
  name: '视图名称',
  nameNeeded: '请填写视图名称。',
  replaces: '已有同名视图，保存后替换。',
  share: '本单位同一角色的同事也能使用',
  keep: '保存',
  saved: '已保存视图“%{name}”',
  forget: '删去视图：%{name}',
  forgotten: '已删去视图“%{name}”',
  sharedByMe: '已共享给同事',
  sharedBy: '%{name}共享',
} as const;

addTexts({ views });
