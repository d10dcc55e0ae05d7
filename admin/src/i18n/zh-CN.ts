/**
 * Every text of the office in one catalogue: react-admin's (`ra`), the labels of records (`resources`), our own (`office`).
 * Another language is one more file of this shape.
 */
import type { ReactAdminTexts } from './react-admin-texts';

const ra = {
  action: {
    add_filter: '添加筛选', add: '添加', back: '返回', bulk_actions: '已选 %{smart_count} 条', cancel: '取消',
    clear_array_input: '清空列表', clear_input_value: '清除', clone: '复制', confirm: '确定', create: '新建', create_item: '新建%{item}',
    delete: '删除', edit: '修改', export: '导出', list: '列表', refresh: '刷新', remove_filter: '去掉这个筛选', remove_all_filters: '去掉全部筛选',
    remove: '移除', reset: '重置', save: '保存', search: '搜索', search_columns: '搜索列', select_all: '全选', select_all_button: '全选',
    select_row: '选择这一行', show: '查看', sort: '排序', undo: '撤销', unselect: '取消选择', expand: '展开', close: '关闭',
    open_menu: '展开菜单', close_menu: '收起菜单', update: '更新', move_up: '上移', move_down: '下移', open: '打开',
    toggle_theme: '切换浅色、深色', select_columns: '列', update_application: '重新载入',
  },
  boolean: { true: '是', false: '否', null: '未填' },
  page: {
    create: '新建%{name}', dashboard: '首页', edit: '%{name} %{recordRepresentation}', error: '页面出错了', list: '%{name}', loading: '正在读取',
    not_found: '没有这个页面', show: '%{name} %{recordRepresentation}', empty: '还没有%{name}。', invite: '现在新建一条？',
    access_denied: '没有权限', authentication_error: '登录出错',
  },
  input: {
    file: { upload_several: '把文件拖到这里，或点击选择', upload_single: '把文件拖到这里，或点击选择' },
    image: { upload_several: '把图片拖到这里，或点击选择', upload_single: '把图片拖到这里，或点击选择' },
    references: { all_missing: '找不到关联的记录', many_missing: '至少一条关联的记录已不存在', single_missing: '关联的记录已不存在' },
    password: { toggle_visible: '隐藏密码', toggle_hidden: '显示密码' },
  },
  message: {
    about: '说明', access_denied: '你没有查看这个页面的权限', are_you_sure: '确定要这样做吗', authentication_error: '登录服务返回错误，无法核对身份',
    auth_error: '核对身份时出错', bulk_delete_content: '确定删除这 %{smart_count} 条%{name}？', bulk_delete_title: '删除 %{smart_count} 条%{name}',
    bulk_update_content: '确定更新这 %{smart_count} 条%{name}？', bulk_update_title: '更新 %{smart_count} 条%{name}',
    clear_array_input: '确定清空整个列表？', delete_content: '确定删除？删除后不能恢复。', delete_title: '删除%{name}“%{recordRepresentation}”',
    details: '详情', error: '页面运行出错，操作没有完成', invalid_form: '有填写错误，请按提示改正', loading: '请稍候', no: '否',
    not_found: '地址有误，或记录已经删除', select_all_limit_reached: '条数太多，只选中了前 %{max} 条',
    unsaved_changes: '有修改没有保存，确定离开？', yes: '是', placeholder_data_warning: '网络不通，显示的是上次读到的数据',
  },
  navigation: {
    clear_filters: '清除筛选', no_filtered_results: '当前筛选下没有%{name}', no_results: '没有%{name}',
    no_more_results: '第 %{page} 页没有内容，请看前一页', page_out_of_boundaries: '没有第 %{page} 页', page_out_from_end: '已是最后一页', page_out_from_begin: '已是第一页',
    page_range_info: '第 %{offsetBegin}–%{offsetEnd} 条，共 %{total} 条', partial_page_range_info: '第 %{offsetBegin}–%{offsetEnd} 条，后面还有',
    current_page: '第 %{page} 页', page: '到第 %{page} 页', first: '第一页', last: '最后一页', next: '下一页', previous: '上一页',
    page_rows_per_page: '每页', skip_nav: '跳到正文',
  },
  sort: { sort_by: '按%{field_lower_first}%{order}', ASC: '升序', DESC: '降序' },
  auth: { auth_check_error: '请先登录', user_menu: '我的账户', username: '账号', password: '密码', email: '电子邮箱', sign_in: '登录', sign_in_error: '登录失败，请重试', logout: '退出登录' },
  notification: {
    updated: '已保存', created: '已新建', deleted: '已删除', bad_item: '记录有误', item_doesnt_exist: '记录不存在', http_error: '与服务器的连接出错',
    data_provider_error: '读取数据出错', i18n_error: '无法载入所选语言', canceled: '已取消', logged_out: '登录已失效，请重新登录',
    not_authorized: '你没有这项权限', application_update_available: '系统有新版本', offline: '网络不通，无法读取数据',
  },
  validation: {
    required: '必填', minLength: '至少 %{min} 个字', maxLength: '最多 %{max} 个字', minValue: '不能小于 %{min}', maxValue: '不能大于 %{max}',
    number: '请填数字', email: '请填电子邮箱', oneOf: '只能是：%{options}', regex: '格式不对：%{pattern}', unique: '已有相同的内容',
  },
  saved_queries: {
    label: '常用筛选', query_name: '名称', new_label: '保存当前筛选…', new_dialog_title: '把当前筛选保存为', remove_label: '删除常用筛选',
    remove_label_with_name: '删除“%{name}”', remove_dialog_title: '删除常用筛选？', remove_message: '确定从常用筛选中删除？', help: '筛选列表后可以保存，下次直接使用',
  },
  guesser: { empty: { title: '没有数据', message: '请检查数据来源' } },
  configurable: {
    customize: '自定义', configureMode: '设置这个页面', inspector: { title: '设置', content: '把鼠标移到要设置的部分', reset: '恢复默认', hideAll: '全部隐藏', showAll: '全部显示' },
    Datagrid: { title: '表格', unlabeled: '第 %{column} 列' }, SimpleForm: { title: '表单', unlabeled: '第 %{input} 项' },
    SimpleList: { title: '列表', primaryText: '主要文字', secondaryText: '次要文字', tertiaryText: '补充文字' },
  },
} as const satisfies ReactAdminTexts;

const resources = {
  nominees: {
    name: '推荐对象', empty: '还没有推荐对象',
    fields: {
      name: '姓名', award: '申报奖项', bodyName: '推荐单位', bodyId: '推荐单位', sex: '性别', ethnicity: '民族', birthMonth: '出生年月', politicalStatus: '政治面貌',
      education: '学历', employerName: '工作单位', employerCode: '统一社会信用代码', post: '职务或岗位', ownership: '单位性质', frontline: '在生产服务一线',
      occupation: '职业（工种）', skillLevel: '技能等级', certificateNumber: '证书编号', yearsInOccupation: '从事本职业年限', head: '现任单位负责人',
      employment: '在职情况', cleanRecord: '2017年以来无违法违纪等情形', cleanRecordNote: '有关情况说明', conditions: '符合条件', honours: '曾获主要荣誉',
      achievements: '主要业绩', remarks: '备注', exceptionReason: '例外理由', idNumber: '身份证号码', phone: '联系电话', state: '进度', verdict: '资格判断', rank: '排序', updatedAt: '更新时间',
      idNumberMasked: '身份证号码', phoneMasked: '联系电话',
    },
  },
  slates: { name: '汇总表', empty: '还没有汇总表', fields: { unitName: '单位', level: '层级', state: '进度', submittedAt: '提交时间', entries: '人数', failing: '待改正', updatedAt: '更新时间' } },
  quotas: { name: '名额分配', empty: '还没有分配名额', fields: { unitName: '单位', award: '奖项', places: '名额', used: '已用', documentNumber: '文号' } },
  units: {
    name: '单位', empty: '还没有单位',
    fields: { code: '代码', name: '名称', shortName: '简称', kind: '类别', parentId: '上级单位', parentName: '上级单位', regionCode: '行政区划代码', uscc: '统一社会信用代码', ownership: '单位性质', channel: '推荐渠道', sortKey: '排列顺序' },
  },
  notices: {
    name: '公示公告', empty: '还没有公示公告',
    fields: { title: '标题', kind: '类别', state: '进度', documentNumber: '文号', firstDay: '公示起', lastDay: '公示止', workingDays: '工作日', postedAt: '发布时间', closedAt: '结束时间' },
  },
  commendations: { name: '表彰名单', empty: '还没有表彰名单', fields: { nomineeName: '姓名', award: '奖项', employerName: '工作单位', bodyName: '推荐单位', certificateNumber: '证书编号', decisionDocument: '决定文号', conferredOn: '表彰日期', state: '状态' } },
  'prior-honours': { name: '往届获奖', empty: '还没有往届获奖记录', fields: { name: '姓名', award: '奖项', editionNumber: '届次' } },
  journal: { name: '日志', empty: '还没有日志', fields: { sequence: '序号', occurredAt: '时间', actorName: '操作人', role: '角色', command: '操作', subjectType: '对象', reason: '理由' } },
} as const;

const office = {
  product: '技能人才评选表彰管理平台',
  reading: '正在读取', working: '正在处理…', cancel: '取消', yes: '是', no: '否', unknownValue: '未填', who: '姓名', award: '奖项', body: '推荐单位', etc: '等',
  years: '%{count} 年', days: '%{count} 个工作日',
  session: {
    signIn: '登录', signingIn: '正在登录…', username: '账号', password: '密码', showPassword: '显示密码', hidePassword: '隐藏密码', tagline: '吉林技能大奖 · 吉林省技术能手',
    bothNeeded: '请填写账号和密码。', wrong: '账号或密码不对。连续输错会暂时锁定，忘记密码请联系省厅系统管理员。', tooMany: '尝试次数太多，请过几分钟再试。',
    unreachable: '连不上服务器', unreachableHow: '请检查网络；如果系统刚刚启动，请过一会儿重试。', retry: '重试', forgotten: '没有账号或忘记密码：请联系省厅系统管理员，本系统不开放注册。',
    publicSite: '查看公示与表彰名单', ended: '登录已失效，请重新登录', endedKeeps: '页面上填写的内容都在，登录后接着办理。', continue: '登录并继续', asSomebodyElse: '换一个账号登录（未保存的内容会丢失）',
  },
  failure: { unreachable: '连不上服务器，操作没有完成。请检查网络后重试。', failed: '服务器没有完成这个请求（%{status}）。请稍后重试；仍不行请联系系统管理员。', unknown: '操作没有完成，请重试。', reconnecting: '连接中断，正在重连' },
  edition: { short: '第 %{number} 届评选表彰', demo: '演示' },
  menu: {
    label: '主菜单', skip: '跳到正文', fold: '收起菜单', unfold: '展开菜单', home: '首页', import: '导入汇总表', nominees: '推荐对象', slates: '汇总表与排序', assembly: '省级名单', notices: '公示公告',
    commendations: '表彰名单', quotas: '名额分配', units: '单位', journal: '办理日志',
  },
  display: { label: '显示设置', colours: '颜色', system: '跟随系统', light: '浅色', dark: '深色', rows: '行高', comfortable: '标准', compact: '紧凑' },
  person: { menu: '%{name}的账户', publicSite: '打开公示网站', signOut: '退出登录' },
  password: { title: '修改密码', current: '现在的密码', next: '新密码', again: '再输一次新密码', confirm: '修改', needed: '请填写现在的密码和新密码。', differ: '两次输入的新密码不一样。', done: '密码已修改，其他设备上的登录已失效。' },
  clock: {
    now: '系统时间 %{day} %{time}', move: '%{label}，点击调整演示时间', title: '调整演示时间', why: '演示环境可以把时间拨到任意一天，例如拨到公示期满之后。所有人看到的时间会一起改变。', day: '日期', time: '时间',
    dayFormat: '请按 2022-11-03 的格式填写', timeFormat: '如 09:00', oneDay: '后一天', oneWeek: '后一周', confirm: '调整', moved: '时间已调到 %{day} %{time}', edition: '本届进程', today: '今天 %{day}', here: '现在',
    range: '%{from}至%{to}', unset: '日期未定',
  },
  step: { notice: '印发通知', recommend: '基层推荐', window: '集中报送', select: '评审与汇总', publicity: '全省公示', results: '表彰决定' },
  window: { before: '受理时间 %{from}至%{to}，还没有开始，提前报送不予受理。', open: '正在受理，%{to}截止，逾期不予受理。', lastDay: '今天（%{to}）是受理的最后一天，逾期不予受理。', after: '受理时间 %{from}至%{to}，已经截止。' },
  plain: {
    home: '回到首页', deniedTitle: '没有权限', denied: '%{name}（%{role}）不能查看这个页面。需要开通时，请联系省厅系统管理员。', notFoundTitle: '没有这个页面', notFound: '地址可能写错了，或者记录已经删除。',
    brokenTitle: '页面出错了', broken: '这个页面没有正常显示，其他页面不受影响。请重试；仍不行请把操作步骤告诉系统管理员。', again: '重试',
  },
  list: { all: '全部', clearFilters: '清除筛选', failed: '没有读到数据', noneFiltered: '没有符合筛选条件的记录', noneFilteredWhy: '放宽条件，或清除筛选查看全部。', tableRegion: '表格，可左右滚动', pages: '翻页', firstPage: '第一页', lastPage: '最后一页', nextPage: '下一页', previousPage: '上一页' },
  verdict: { pass: '符合', fail: '不符合', unknown: '无法判定' },
  severity: { error: '不符合', warning: '提请说明', unknown: '无法判定' },
  issue: { rule: '依据 %{rule}', toField: '去填写', more: '%{words}（共 %{count} 个问题）' },
  sex: { male: '男', female: '女' },
  employment: { employed: '在职', retired: '退休', other: '其他' },
  nominees: {
    title: '推荐对象', count: '%{scope}，共 %{count} 人', wholeProvince: '全省', create: '新增推荐对象', createLead: '逐人录入。整张汇总表请用“导入汇总表”。', search: '姓名、单位或工种',
    emptyTitle: '还没有推荐对象', emptyWhy: '各推荐单位导入汇总表后，人员会出现在这里。', emptyWhyMine: '导入本单位的汇总表，或逐人新增。',
  },
  nominee: {
    lead: '%{award} · %{employer} · %{post}', edit: '修改', editTitle: '修改 %{name}', remove: '删除', removeTitle: '删除推荐对象', removeFollows: '删除后从汇总表中移出，后面的人依次递补名次；删除会记入日志，不能恢复。', removed: '已删除 %{name}',
    created: '已新增 %{name}', saved: '%{name} 的信息已保存', verdictTitle: '资格判断', noIssues: '没有发现问题，各项条件均符合。', blocking: '下列问题处理后才能报送。', softOnly: '下列事项属于“原则上”的要求：在“修改”中写明例外理由后可以报送。',
    basic: '基本情况', work: '工作与技能', workplace: '工作单位', skill: '职业技能', claim: '申报条件', merits: '业绩与荣誉', condition: '第 %{number} 项条件', recommendation: '推荐', rank: '第 %{rank} 名', unranked: '未排序', toSlate: '查看汇总表',
    source: '来源', sourceRow: '%{file} 第 %{row} 行', progress: '进度',
  },
  identity: { title: '证件与联系方式', reveal: '查看完整号码', follows: '查看会记入日志：谁、什么时间、看了谁的号码。号码只用于核对身份，不得外传。', journaled: '已查看完整号码，本次查看已记入日志。' },
  judge: { title: '边填边判', clear: '已填的内容没有发现问题。', serverToo: '往届获奖、重复推荐、推荐渠道由服务器在保存时核对。' },
  form: {
    section: { basic: '基本情况', work: '工作单位', skill: '职业技能', claim: '申报条件', merits: '业绩与荣誉' }, sections: '填写进度', complete: '已填', open: '缺 %{count} 项',
    unsaved: '有 %{count} 项修改未保存', saved: '没有未保存的修改', problems: '有 %{count} 处填写错误', monthFormat: '请按 1982-10 的格式填写年月', monthHelp: '如 1982-10', idNumber: '身份证号码有误：应为 18 位且校验码正确',
    phone: '电话号码有误', secretKept: '已登记 %{masked}，留空表示不改', secretNew: '18 位；加密保存，列表中不显示', phoneNew: '加密保存，列表中不显示', uscc: '统一社会信用代码有误：应为 18 位且校验码正确', usccHelp: '18 位，用于核对推荐渠道', conditionsHelp: '填写条件的序号，如 1、3',
    exceptionHelp: '“原则上应具有高级技师”等条款不完全满足时，写明集体研究同意推荐的理由',
  },
  leave: { title: '有修改没有保存', body: '离开这个页面，没有保存的修改会丢失。', leave: '放弃修改并离开', stay: '留在这里' },
  conflict: { title: '别人已经保存过这条记录', body: '在你修改期间，别人保存了新的内容。请选择以谁的为准。', field: '字段', theirs: '对方保存的', mine: '我填写的', back: '回去再看看', takeTheirs: '用对方的', keepMine: '用我的覆盖' },
  places: { people: '%{count} 人', left: '还有 %{count} 个名额', full: '名额已满', over: '超 %{count} 人' },
  level: { employer: '所在单位', county: '县（市、区）', body: '推荐单位', province: '省级名单' },
  slates: {
    title: '汇总表与排序', lead: '各推荐单位排好序的名单。点单位名称进入排序。', search: '单位名称或代码', submittedAt: '%{at} 报送', notSubmitted: '还没有报送', failing: '%{count} 人', emptyTitle: '还没有汇总表',
    emptyWhy: '推荐单位导入汇总表后，名单会出现在这里。',
  },
  rank: {
    title: '推荐排序', lead: '%{unit} · 共 %{count} 人 · 名次按奖项分别排', leadSubmitted: '%{unit} · %{at} 报送', closed: '名单已经报送，不能再改动。需要补正时，由省厅退回后修改。', readOnly: '只读', emptyTitle: '名单是空的', emptyWhy: '导入汇总表，或在“推荐对象”里逐人新增。',
    nobody: '没有推荐%{award}的人。', listLabel: '%{award}推荐排序', handle: '拖动 %{name}', up: '上移 %{name}', down: '下移 %{name}', remove: '移出 %{name}', position: '%{name}，第 %{rank} 名，点击改名次', typePosition: '%{name}的新名次，1 至 %{count}',
    typeHint: '点击后输入名次（1–%{count}）', dragHelp: '按空格键拿起，用上下箭头移动，再按空格键放下，按退出键取消。', dragStart: '拿起了 %{name}，现在第 %{rank} 名。', dragOver: '移到第 %{rank} 名。', dragNowhere: '不在名单内。', dragDone: '%{name} 放在第 %{rank} 名。', dragCancelled: '已取消移动。',
    saved: '排序已保存', savedNow: '排序已保存', unsaved: '未保存：移动了 %{count} 人', save: '保存排序', undo: '撤销一步', discard: '放弃改动', allClear: '没有问题', allClearWhy: '人员条件、名额、排序都符合，可以报送。', toMend: '需要处理',
    troubled: '%{count} 人有问题，处理后才能报送。', confirm: '确认排序', unconfirmed: '导入的名次有缺漏或重复，等待确认', confirmHow: '核对左侧名次无误后，点“确认排序”；不对的先调整再保存。', overPlaces: '%{award}推荐 %{count} 人，名额 %{places} 人。请打开多出的 %{extra} 人点“删除”，或由省厅调剂名额。', mend: '去改正', look: '查看', mendPerson: '处理 %{name} 的问题',
    changes: '移动了 %{count} 人', fromTo: '：%{from} → %{to}', keysTitle: '怎样排序', keys: '拖动左侧手柄；或点上下箭头；或点名次直接输入数字。\n键盘：Alt 加上下箭头移动所在行，Ctrl+Z 撤销，Ctrl+S 保存。',
  },
  overtaken: { title: '别人刚刚保存了新的排序', body: '你的排序还在，没有覆盖对方。两者不同之处如下；再按“保存”以你的为准。', line: '%{name}：对方第 %{theirs} 名，你排第 %{mine} 名', more: '另有 %{count} 人不同', takeTheirs: '用对方的' },
  submit: {
    open: '报送', title: '报送推荐名单', confirm: '确认报送', unit: '单位', window: '受理时间', people: '%{count} 人，名额 %{places} 人', follows: '报送后名单和人员信息不能再改；需要补正时由省厅退回。谁推荐、谁负责。', done: '%{unit}的名单已报送，共 %{count} 人。',
    unsaved: '请先保存排序。', unconfirmed: '导入的名次有缺漏或重复，请先确认排序。', blocked: '%{count} 人有问题没有处理，见“需要处理”。', over: '%{awards}超出名额，请移出多出的人，或由省厅调剂名额。',
  },
  return: { open: '退回补正', title: '退回补正', reason: '退回理由（推荐单位会看到）', reasonNeeded: '请写明退回的理由。', follows: '退回后推荐单位可以修改名单并重新报送；已占用的名额一并退回。', done: '已退回%{unit}的名单。' },
  import: {
    title: '导入汇总表', lead: '上传本单位的 Excel 汇总表，先看每一行的问题，确认后才保存。', forUnit: '为哪个单位导入', unitFirst: '请先选择单位。', closed: '%{unit}的名单已经报送，不能再导入。需要补正时，由省厅退回后再导入。',
    drop: '把汇总表拖到这里', dropHelp: '只收 .xlsx 文件；表头、列的顺序可以和附件5不同，系统会自动识别。', choose: '选择文件', chooseOther: '换一个文件', reading: '正在读取…', onlyXlsx: '“%{file}”不是 .xlsx 文件。请在 Excel 中另存为“Excel 工作簿（.xlsx）”。', unreadable: '“%{file}”没有读成',
    summary: '读到 %{count} 人：%{byAward}', byAward: '%{award} %{count} 人', show: '显示哪些行', showAll: '全部 %{count}', showProblems: '有问题 %{count}', tableLabel: '读到的人员与问题', row: '行', rank: '序号', name: '姓名', work: '工作单位', level: '技能等级', findings: '判断',
    noProblems: '没有一行有问题。', listIssues: '名单整体有 %{count} 个问题', notSaved: '还没有保存。问题可以保存后逐人改正，全部改正才能报送。', another: '重新选择', save: '保存 %{count} 人', blocked: '文件有问题，不能保存，见上方说明。', confirmTitle: '保存读到的名单', confirm: '确认保存',
    replaces: '将替换本单位现有的名单：全部成功才生效，有一行不成就一行都不改。', starts: '将建立本单位的名单：全部成功才生效。保存后可以修改、排序，报送之前都不算数。', file: '文件', people: '人数', problems: '问题', problemCount: '%{count} 个', done: '%{unit}的名单已保存，共 %{count} 人。',
  },
  assembly: {
    title: '省级名单', lead: '各单位已报送 %{pool} 人，列入省级名单 %{chosen} 人', posted: '名单已经公示：%{title}', toNotice: '查看公示', nobody: '还没有列入%{award}的人。从右侧添加。', save: '保存名单', saved: '省级名单已保存，共 %{count} 人。', clean: '名单已保存', unsaved: '请先保存名单。', empty: '名单是空的，请先从右侧添加。', over: '%{awards}超出表彰名额，请移出多出的人。',
  },
  pool: { title: '已报送的推荐对象', search: '姓名、单位或工种', add: '把 %{name} 列入名单', addAll: '全部列入（%{count}）', chosen: '已列入', nobody: '还没有单位报送名单。', noneMatch: '没有符合条件的人，请换个条件。' },
  notices: { title: '公示公告', lead: '面向社会发布的公示和表彰决定。', period: '公示期', left: '剩余', over: '已期满', notStarted: '还没开始', daysLeft: '%{count} 个工作日', lastDay: '最后一天', unknownDays: '无法计算', emptyTitle: '还没有公示公告', emptyWhy: '省级名单保存后，可在“省级名单”页发布公示。' },
  noticeKind: { publicity: '公示', results: '表彰决定' },
  noticeState: { overdue: '期满待结束' },
  notice: {
    post: '发布公示', confirmPost: '发布 %{count} 人的公示', postFollows: '发布后立即在网站公开，只显示姓名、性别、单位、岗位、工种和技能等级；名单随即锁定，公示期满前不能改动。', postedNow: '已发布：%{title}', who: '公示对象', whoLine: '%{award} %{count} 人', title: '标题', number: '文号', numberExample: '吉人社公示〔2022〕12号', firstDay: '公示第一天',
    defaultTitle: '%{edition}拟表彰对象公示', bothNeeded: '请填写标题和文号。', past: '公示第一天不能早于今天。', dates: '公示期', ends: '结束', endsAt: '%{day} 24时', period: '公示期', record: '公告信息', workingDays: '天数', postedAt: '发布时间', closedAt: '结束时间', address: '网址', publicPage: '查看网页',
    people: '公示对象', peopleCount: '公示对象 %{count} 人', awardCount: '%{award}（%{count} 人）', close: '结束公示', closeEarly: '公示期到%{day} 24时结束，期满后才能结束公示。', closeTitle: '结束公示', closeFollows: '公示期满且没有未办结的异议，才能结束。结束后可以发布表彰决定。', closedNow: '公示已结束。', overdue: '公示期已于%{day} 24时届满，请结束公示。',
  },
  period: { today: '今天', rest: '不计', passed: '已过', ahead: '工作日' },
  results: {
    open: '发布表彰决定', confirm: '授予 %{count} 人称号并发布', follows: '发布后立即在网站公开，每人生成证书编号；未入选的推荐对象同时办结。发布不能撤回，只能另行撤销称号。', done: '表彰决定已发布。', number: '决定文号', conferredOn: '表彰日期', basis: '依据公示', defaultTitle: '关于表彰%{edition}获得者的决定',
  },
  commendations: { title: '表彰名单', lead: '本届授予的称号与证书。', search: '姓名、单位或证书编号', emptyTitle: '还没有表彰名单', emptyWhy: '公示期满、发布表彰决定之后，名单会出现在这里。' },
  commendationState: { conferred: '有效', revoked: '已撤销' },
  quotas: {
    title: '名额分配', lead: '本单位的推荐名额与使用情况。', leadOffice: '已用/名额。点数字可以调整，需要写明文号。', emptyTitle: '还没有分配名额', emptyWhy: '名额随届次规则载入；没有看到时请联系省厅。', total: '合计 %{count} 家', sum: '%{used} / %{places}', ceiling: '表彰上限 %{ceiling}，差额比 %{ratio}', cell: '%{unit}，%{award}', change: '调整%{label}名额，现为 %{places}',
    changeTitle: '调整名额', confirm: '确认调整', follows: '调整立即生效，推荐单位会看到新的名额；调整记入日志。', before: '现在', after: '调整为', placesUsed: '%{places} 个，已用 %{used} 个', placesChange: '%{places} 个（%{change}）', places: '新名额', document: '依据文号', whole: '请填写整数。', belowUsed: '不能少于已用的 %{used} 个。', same: '和现在的名额一样。', documentNeeded: '请填写依据文号。', done: '%{unit}%{award}名额已调整为 %{places} 个。',
  },
  unitKind: { province: '省', prefecture: '市（州）', department: '省直部门', 'central-soe': '中直企业', 'technical-school': '省直技工院校', 'county-bureau': '县（市、区）人社部门', employer: '所在单位' },
  units: { title: '单位', lead: '从省到所在单位的一棵树，权限和推荐渠道都按它确定。', create: '新增单位', search: '名称、代码或信用代码', emptyTitle: '还没有单位', emptyWhy: '单位随届次规则和单位名册载入。', facts: '单位信息', codeHelp: '系统内唯一，如 2201', channelHelp: '负责推荐这个单位人员的推荐单位代码', created: '已新增 %{name}', saved: '%{name} 已保存' },
  journal: {
    title: '办理日志', lead: '每一次办理都在这里，按序号首尾相连，不能修改或删除。', search: '操作人、操作或理由', emptyTitle: '还没有日志', emptyWhy: '有人办理之后会出现在这里。',
    command: {
      'create-nominee': '新增推荐对象', 'edit-nominee': '修改推荐对象', 'remove-nominee': '删除推荐对象', 'read-identity': '查看完整号码', 'import-slate': '导入汇总表', 'rank-slate': '保存排序', 'submit-slate': '报送名单', 'return-slate': '退回补正', 'assemble-slate': '保存省级名单',
      'post-notice': '发布公示', 'close-notice': '结束公示', 'publish-results': '发布表彰决定', 'change-quota': '调整名额', 'create-unit': '新增单位', 'edit-unit': '修改单位', 'open-edition': '开启届次', 'move-clock': '调整演示时间', 'confer-title': '授予称号',
    },
    subject: { nominee: '推荐对象', slate: '汇总表', 'public-notice': '公告', notice: '公告', 'quota-allocation': '名额', quota: '名额', unit: '单位', edition: '届次', commendation: '表彰', clock: '时间' },
    role: {
      'province-office': '省厅评选办', leader: '领导小组', 'recommending-body': '推荐单位', 'county-bureau': '县（市、区）人社部门', employer: '所在单位', expert: '评审专家', 'opinion-agency': '征求意见机关', 'portal-editor': '门户网站编辑', auditor: '审计监督', 'system-administrator': '系统管理员', system: '系统',
    },
  },
  home: { title: '%{name}，你好', places: '本单位名额', noPlaces: '本届没有给本单位分配名额，有疑问请联系省厅。', myPeople: '本单位的推荐对象', people: '本单位推荐 %{count} 人', noPeople: '本单位还没有推荐对象', allPeople: '查看全部', fine: '没有问题', placesDetail: '填报中 %{drafted} 人，已报送 %{submitted} 人' },
  task: {
    heading: '等我办的事', mark: { urgent: '紧急', waiting: '等待中', next: '现在可以办', done: '已办' }, look: '查看', openDesk: '打开排序', openAssembly: '打开省级名单', openNotice: '打开公示', nothing: '现在没有等你办的事', nothingWhy: '有需要你办理的事项时，会按剩余天数列在这里。',
    import: '导入本单位的汇总表', importWhy: '还没有名单。%{window}', importDo: '去导入', returned: '名单被退回，需要补正', returnedWhy: '按退回理由改正后重新报送。', submitted: '名单已报送（%{at}）', submittedWhy: '等待省厅评审汇总。', postedUntil: '全省公示到%{day}。',
    mend: '%{count} 人有问题，需要处理', mendWhy: '%{names}%{etc}。改正后才能报送。', mendDo: '去改正', over: '%{award}推荐 %{count} 人，名额 %{places} 人', overWhy: '请移出多出的人，或由省厅调剂名额。', submitNow: '名单可以报送了', submitLater: '改正后报送',
    missing: '%{total} 家推荐单位中，%{count} 家还没有报送', missingWhy: '%{names}。%{to}截止。', allSent: '%{count} 家推荐单位全部报送', allSentWhy: '可以汇总省级名单。', assemble: '汇总省级名单', assembleWhy: '从已报送的人员中选出拟表彰对象并排序，不超过表彰名额。', post: '发布全省公示', postWhy: '省级名单已保存，可以公示。',
    period: '公示还剩 %{count} 个工作日', periodUnknown: '公示进行中', periodWhy: '到%{day} 24时结束。', close: '公示期已满，请结束公示', closeWhy: '%{day} 24时期满。', publish: '发布表彰决定', publishWhy: '公示已结束，没有未办结的异议。', published: '表彰决定已发布',
  },
  figure: { bodies: '已报送的单位', bodiesNote: '还有 %{count} 家没有报送', award: '%{award}：已报送/名额', awardNote: '表彰不超过 %{ceiling} 人', failing: '不符合条件的人', failingNote: '点开看每人的问题' },
  use: {
    title: '%{bodies} 家推荐单位的 %{places} 个名额，已报送 %{submitted} 人', empty: '还没有分配名额', none: '%{count} 家还没有名单：%{names}', drafting: '%{count} 家还在填报：%{names}', over: '%{count} 家超出名额：%{names}', allSent: '各单位都已报送，没有超出名额的。', award: '看哪个奖项', both: '合计', view: '看图或看表', chart: '图', table: '表',
    places: '名额', submitted: '已报送', drafted: '填报中', left: '剩余', total: '合计', tip: '已报送 %{submitted}，填报中 %{drafted}，名额 %{places}', tipOpen: '点击查看这些人', chartHelp: '条形为人数，竖线为名额。点击条形查看名单；键盘用左右箭头移动，回车打开。',
  },
} as const;

export const zhCN = { ra, resources, office };
