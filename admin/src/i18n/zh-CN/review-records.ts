/** Labels of the expert review's records, and what the journal calls its acts. */
/** Labels of the records. */
export const reviewResources = {
  reviewers: { name: '评审专家', empty: '还没有评审专家', fields: { name: '姓名', employerName: '工作单位' } },
  panels: { name: '评审组', empty: '还没有评审组', fields: { name: '名称', state: '进度' } },
} as const;

/** What the journal calls these acts and what they are about. */
export const reviewJournal = {
  command: {
    'add-reviewer': '新增评审专家',
    'change-reviewer': '修改评审专家',
    'draw-panel': '抽取评审组',
    'redraw-seat': '补抽专家',
    'dissolve-panel': '撤销评审组',
    'answer-seat': '答复评审',
    recuse: '登记回避',
    'open-review': '开始评审',
    'save-review': '保存打分',
    'import-score-sheet': '导入打分表',
    'submit-reviews': '提交打分',
    'lock-review': '截止评审',
    'close-review': '计票',
    'decide-tie': '登记并列表决',
    'choose-for-assessment': '确定考核对象',
    'form-assessment-team': '组成考核组',
    'record-visit': '登记考核',
    'record-assessment': '登记考核结论',
  },
  subject: { reviewer: '评审专家', panel: '评审组', 'panel-seat': '评审席位', review: '打分表', 'assessment-choice': '考核对象', 'assessment-team': '考核组', assessment: '考核' },
} as const;
