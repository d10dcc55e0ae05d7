/** What the levels that post lists are called. */
export const levelLabels: Readonly<Record<string, string>> = {
  employer: '所在单位',
  body: '推荐单位',
  province: '全省',
};
