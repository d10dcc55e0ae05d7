/** Texts of the quick search and of the sheet of keys; they come with the dialogs. */
import { addTexts } from '../late-texts';

export const quick = {
  title: '快速查找',
  placeholder: '姓名、单位、标题、文号，拼音首字母，或号码末几位',
  asking: '正在查找',
  finds: '找到的记录',
  hint: '例：张三、zs、四平、2022〕140。上下箭头选择，Enter 打开。',
  nothing: '没有找到。只查找您有权查看的人员、单位和文书；请换一种写法，或到列表里用筛选。',
  count: '%{count} 项，上下箭头选择，Enter 打开',
  keys: '键盘用法',
  close: '关闭',
  kind: {
    nominees: '人员',
    units: '单位',
    notices: '公告',
    commendations: '表彰',
    'issued-documents': '文书',
    pages: '页面',
  },
  sheet: {
    everywhere: {
      title: '随处可用',
      keys: {
        search: { press: 'Ctrl K', what: '快速查找（苹果电脑用 Command 加 K）' },
        sheet: { press: '?', what: '键盘用法' },
        next: { press: 'Tab', what: '下一个可操作的地方' },
        close: { press: 'Esc', what: '关闭对话框' },
      },
    },
    list: {
      title: '列表',
      keys: {
        down: { press: 'J', what: '下一行' },
        up: { press: 'K', what: '上一行' },
        open: { press: 'Enter', what: '打开所在行' },
        select: { press: 'X', what: '选择或取消选择所在行' },
        filter: { press: '/', what: '到筛选框' },
      },
    },
    ranking: {
      title: '排序',
      keys: {
        up: { press: 'Alt ↑', what: '上移所在行' },
        down: { press: 'Alt ↓', what: '下移所在行' },
        undo: { press: 'Ctrl Z', what: '撤销一步' },
        save: { press: 'Ctrl S', what: '保存排序' },
      },
    },
    viewer: {
      title: '查看材料',
      keys: {
        turn: { press: '← →', what: '上一份、下一份' },
        zoom: { press: '+ -', what: '放大、缩小图片' },
        rotate: { press: 'R', what: '旋转图片' },
      },
    },
    review: {
      title: '专家打分',
      keys: {
        points: { press: '1 – 9', what: '给所在项打分' },
        next: { press: 'Enter', what: '下一项' },
      },
    },
  },
} as const;

addTexts({ quick });
