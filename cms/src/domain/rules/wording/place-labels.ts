/** What the places of one notice are called, for whoever fills in the next edition. */
export const placeLabels: Readonly<Record<string, string>> = {
  'edition.name': '届次名称',
  'edition.shortName': '届次简称',
  'edition.documentNumber': '通知文号',
  'edition.documentTitle': '通知标题',
  'edition.noticeDate': '通知日期',
  'edition.lookBacks.cleanSince': '「……年以来」无违法违纪的起算日',
  'edition.lookBacks.countedFrom': '「近……年内」的起算日',
  'edition.window.from': '报送开始日',
  'edition.window.to': '报送截止日',
  'edition.window.place': '报送地点',
  quotas: '名额分配',
};
