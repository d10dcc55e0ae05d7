/** Labels of the fields of records that have a topic of their own; react-admin asks for them by the resource. */
/** Labels of the records. */
export const reviewResources = {
  reviewers: { name: '评审专家', empty: '还没有评审专家', fields: { name: '姓名', employerName: '工作单位' } },
  panels: { name: '评审组', empty: '还没有评审组', fields: { name: '名称', state: '进度' } },
} as const;

export const announcementResource = {
  name: '公告稿',
  empty: '还没有公告稿',
  fields: { title: '标题', kind: '种类', state: '进度', authorName: '拟稿人', checkerName: '审核人', issuedOn: '成文日期' },
} as const;

export const memberResource = {
  name: '成员',
  empty: '还没有登记成员',
  fields: { unitId: '单位', unitName: '单位', groupKind: '机构', personName: '姓名', post: '职务', seat: '担任', fromDay: '任职起', toDay: '任职止' },
} as const;

export const releaseResource = {
  name: '公布稿',
  empty: '还没有公布稿',
  fields: { title: '标题', state: '进度', act: '事项', authorName: '拟稿人', checkerName: '审核人', updatedAt: '更新时间' },
} as const;

export const objectionResource = {
  name: '异议',
  empty: '还没有异议',
  fields: { number: '编号', nomineeName: '对象', channel: '途径', arrivedOn: '收到日期', state: '进度', investigatorName: '核查人', noticeTitle: '所涉公示' },
} as const;
