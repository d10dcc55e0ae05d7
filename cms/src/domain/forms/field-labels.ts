/** What a text of a form is called where it cannot be printed: 「姓名」里的这个字…. */
const LABELS: Readonly<Record<string, string>> = {
  title: '标题', award: '申报奖项', name: '姓名', sex: '性别', ethnicity: '民族', birthMonth: '出生年月', nativePlace: '籍贯',
  politicalStatus: '政治面貌', workingSince: '参加工作时间', education: '学历', school: '毕业院校及专业', degree: '学位', idNumber: '身份证号码',
  employerName: '工作单位', ownership: '单位性质', employerPlace: '单位所在地', post: '岗位', occupation: '职业（工种）',
  skillLevel: '技能等级', certificateNumber: '证书编号', certificateIssuer: '发证机构', yearsInOccupation: '从事本职业年限',
  professionalTitle: '专业技术职务', phone: '联系电话', address: '通讯地址', conditions: '符合条件', resume: '个人简历',
  deeds: '主要事迹', innovations: '技术革新', apprentices: '带徒传技', competitions: '竞赛成绩', honours: '曾获荣誉',
  rewards: '奖惩情况', achievements: '主要业绩', remarks: '备注', body: '推荐单位', agency: '机关名称', answer: '意见',
  byName: '经办人', rows: '表格', head: '表头', foot: '表尾', recipients: '主送机关', documentNumber: '发文字号', issuer: '署名',
  letterhead: '发文机关', text: '正文', annexes: '附件说明', notes: '附注', number: '编号', contact: '联系人',
};

/** The label of a text's key; 文书内容 where it has none of its own. */
export const labelOfText = (key: string): string => LABELS[key] ?? '文书内容';
