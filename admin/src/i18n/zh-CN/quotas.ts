/** Texts of places, their use and the units; they come with the pages that show them. */
import { addTexts } from '../late-texts';

export const quotas = {
  title: '名额分配',
  lead: '本单位的推荐名额与使用情况。',
  leadOffice: '已用/名额。点数字可以调整，需要写明文号。',
  emptyTitle: '还没有分配名额',
  emptyWhy: '名额随届次规则载入；没有看到时请联系省厅。',
  total: '合计 %{count} 家',
  sum: '%{used} / %{places}',
  ceiling: '表彰上限 %{ceiling}，差额比 %{ratio}',
  cell: '%{unit}，%{award}',
  change: '调整%{label}名额，现为 %{places}',
  changeTitle: '调整名额',
  confirm: '确认调整',
  follows: '调整立即生效，推荐单位会看到新的名额；调整记入日志。',
  before: '现在',
  after: '调整为',
  placesUsed: '%{places} 个，已用 %{used} 个',
  placesChange: '%{places} 个（%{change}）',
  places: '新名额',
  document: '依据文号',
  whole: '请填写整数。',
  belowUsed: '不能少于已用的 %{used} 个。',
  same: '和现在的名额一样。',
  documentNeeded: '请填写依据文号。',
  done: '%{unit}%{award}名额已调整为 %{places} 个。',
} as const;

export const use = {
  title: '%{bodies} 家推荐单位的 %{places} 个名额，已报送 %{submitted} 人',
  empty: '还没有分配名额',
  none: '%{count} 家还没有名单：%{names}',
  drafting: '%{count} 家还在填报：%{names}',
  over: '%{count} 家超出名额：%{names}',
  allSent: '各单位都已报送，没有超出名额的。',
  award: '看哪个奖项',
  both: '合计',
  view: '看图或看表',
  chart: '图',
  table: '表',
  places: '名额',
  submitted: '已报送',
  drafted: '填报中',
  left: '剩余',
  total: '合计',
  tip: '已报送 %{submitted}，填报中 %{drafted}，名额 %{places}',
  tipOpen: '点击查看这些人',
  chartHelp: '条形为人数，竖线为名额。点击条形查看名单；键盘用左右箭头移动，回车打开。',
} as const;

export const units = {
  title: '单位',
  lead: '从省到所在单位的一棵树，权限和推荐渠道都按它确定。',
  create: '新增单位',
  search: '名称、代码或信用代码',
  emptyTitle: '还没有单位',
  emptyWhy: '单位随届次规则和单位名册载入。',
  facts: '单位信息',
  codeHelp: '系统内唯一，如 2201',
  channelHelp: '负责推荐这个单位人员的推荐单位代码',
  created: '已新增 %{name}',
  saved: '%{name} 已保存',
} as const;

addTexts({ quotas, use, units });
