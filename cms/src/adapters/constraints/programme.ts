/** The last line of the programme's rules: what must hold in the data whatever program writes it. */
import { CASE_TABLES } from '../write-guard';
import { check, foreignKey, index, required, trigger, unique, type Wanted } from './wanted';

const references: Wanted[] = [
  ...(['nominees', 'slates', 'quota_allocations', 'public_notices', 'commendations'] as const).map((table) => required(table, 'edition_id')),
  required('nominees', 'body_id'),
  required('slates', 'unit_id'),
  required('quota_allocations', 'unit_id'),
  required('slate_entries', 'slate_id'),
  required('slate_entries', 'nominee_id'),
  required('public_notices', 'slate_id'),
  required('commendations', 'nominee_id'),
  foreignKey('up_users', 'unit_id', 'units'),
];

const units: Wanted[] = [
  unique('units', 'units_code_key', 'code', '单位代码不得重复'),
  index('units', 'units_employer_uscc_key', `(uscc) where kind = 'employer' and uscc is not null`, '同一统一社会信用代码只能登记一个所在单位', 'unique'),
  check('units', 'units_path_ends_in_code', `path like '/%' and right(path, length(code) + 2) = '/' || code || '/'`, '单位路径须以本单位代码结尾'),
  check('units', 'units_root_is_province', `(parent_id is null) = (kind = 'province')`, '除省级外每个单位须有上级'),
  index('units', 'units_path_idx', '(path text_pattern_ops)', '按单位树查找'),
  index('units', 'units_sort_idx', '(sort_key, code)', '按次序列出单位'),
];

const editions: Wanted[] = [
  unique('editions', 'editions_number_key', 'number', '届次不得重复'),
  check('editions', 'editions_rules_frozen', `phase = 'preparing' or (rules is not null and rules_hash is not null)`, '已开启的届次须有冻结的规则'),
];

const quotas: Wanted[] = [
  unique('quota_allocations', 'quota_allocations_place_key', 'edition_id, unit_id, award', '同一单位同一奖项只有一行名额'),
  check('quota_allocations', 'quota_allocations_not_overfilled', 'used >= 0 and used <= places', '已用名额不得超过名额'),
];

const nominees: Wanted[] = [
  check('nominees', 'nominees_birth_month_form', `birth_month is null or birth_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`, '出生年月须为 YYYY-MM'),
  check('nominees', 'nominees_conditions_list', `conditions is null or jsonb_typeof(conditions) = 'array'`, '符合条件须为列表'),
  check('nominees', 'nominees_issues_list', `issues is null or jsonb_typeof(issues) = 'array'`, '核验问题须为列表'),
  // Lists: scope, then filter, then sort, then the row's number as list-statement.ts orders; read both ways, they also answer the exact count.
  index('nominees', 'nominees_body_created_idx', '(body_id, created_at, id)', '推荐单位的名单'),
  index('nominees', 'nominees_body_name_idx', '(body_id, name, id)', '推荐单位的名单'),
  index('nominees', 'nominees_body_award_created_idx', '(body_id, award, state, created_at, id)', '推荐单位的名单'),
  index('nominees', 'nominees_body_award_name_idx', '(body_id, award, name, id)', '推荐单位的名单'),
  index('nominees', 'nominees_body_verdict_idx', '(body_id, verdict, created_at, id)', '推荐单位的名单'),
  index('nominees', 'nominees_county_created_idx', '(county_id, award, state, created_at, id) where county_id is not null', '县级的名单'),
  index('nominees', 'nominees_employer_created_idx', '(employer_id, award, state, created_at, id) where employer_id is not null', '所在单位的名单'),
  index('nominees', 'nominees_created_idx', '(created_at, id)', '全省的名单'),
  index('nominees', 'nominees_name_idx', '(name, id)', '全省的名单'),
  index('nominees', 'nominees_award_created_idx', '(award, state, created_at, id)', '全省的名单'),
  index('nominees', 'nominees_award_name_idx', '(award, name, id)', '全省的名单'),
  index('nominees', 'nominees_state_created_idx', '(state, created_at, id)', '全省的名单'),
  index('nominees', 'nominees_verdict_created_idx', '(verdict, created_at, id)', '全省的名单'),
  index('nominees', 'nominees_edition_stage_idx', '(edition_id, body_id, award, state)', '各单位名额使用统计'),
  index('nominees', 'nominees_search_idx', 'using gin (search_bigrams(nominee_search(name, employer_name, occupation)))', '姓名、单位、职业检索'),
];

const slates: Wanted[] = [
  unique('slates', 'slates_unit_key', 'edition_id, unit_id', '一个单位一届一份汇总表'),
  unique('slate_entries', 'slate_entries_rank_key', 'slate_id, award, rank', '同一奖项的排序不得重复', { timing: 'deferrable initially deferred' }),
  unique('slate_entries', 'slate_entries_nominee_key', 'slate_id, nominee_id', '同一人在一份汇总表中只能出现一次'),
  index('slate_entries', 'slate_entries_nominee_idx', '(nominee_id, slate_id) include (rank)', '查找某人的排序'),
];

const notices: Wanted[] = [
  check('public_notices', 'public_notices_period_order', 'first_day is null or last_day >= first_day', '公示截止日不得早于起始日'),
  check('public_notices', 'public_notices_period_known', `kind <> 'publicity' or (first_day is not null and last_day is not null and working_days > 0)`, '公示须有起止日期和工作日数'),
  index('public_notices', 'public_notices_standing_key', `(slate_id, kind) where state <> 'withdrawn'`, '一份汇总表同时只有一份有效公示', 'unique'),
];

const commendations: Wanted[] = [
  unique('commendations', 'commendations_certificate_key', 'certificate_number', '证书编号不得重复'),
  index('commendations', 'commendations_standing_key', `(edition_id, nominee_id) where state = 'conferred'`, '一人一届只授予一次', 'unique'),
];

const journal: Wanted[] = [
  unique('journal_entries', 'journal_entries_sequence_key', 'edition_id, sequence', '日志序号不得重复', { nulls: 'nulls not distinct' }),
  unique('journal_entries', 'journal_entries_hash_key', 'hash', '日志哈希不得重复'),
  index('journal_entries', 'journal_entries_subject_idx', '(subject_type, subject_id, occurred_at)', '某项业务的日志'),
  index('journal_entries', 'journal_entries_occurred_idx', '(occurred_at desc)', '按时间列出日志'),
  trigger('journal_entries', 'journal_entries_append_only', 'before update or delete', 'row', 'app_append_only()', '办理日志只增不改'),
  trigger('journal_entries', 'journal_entries_no_truncate', 'before truncate', 'statement', 'app_append_only()', '办理日志不得清空'),
];

const secrets: Wanted[] = [
  foreignKey('person_secrets', 'nominee_id', 'nominees'),
  foreignKey('person_secrets', 'prior_honour_id', 'prior_honours'),
  foreignKey('person_secrets', 'edition_id', 'editions'),
  check('person_secrets', 'person_secrets_one_subject', 'num_nonnulls(nominee_id, prior_honour_id) = 1', '身份信息须属于且只属于一人'),
  check('person_secrets', 'person_secrets_edition', 'nominee_id is null or edition_id is not null', '推荐对象的身份信息须注明届次'),
  check(
    'person_secrets',
    'person_secrets_sealed',
    `(id_number_index is null) = (id_number_cipher is null) and (id_number_index is null or octet_length(id_number_index) = 32)
     and (id_number_cipher is null or octet_length(id_number_cipher) > 28) and (phone_cipher is null or octet_length(phone_cipher) > 28)`,
    '身份信息须加密保存',
  ),
  unique('person_secrets', 'person_secrets_nominee_key', 'nominee_id', '每人一份身份信息'),
  unique('person_secrets', 'person_secrets_prior_honour_key', 'prior_honour_id', '每人一份身份信息'),
  index('person_secrets', 'person_secrets_person_key', '(edition_id, id_number_index) where standing and nominee_id is not null', '同一人同一届只能有一个有效推荐', 'unique'),
  index('person_secrets', 'person_secrets_index_idx', '(id_number_index)', '按身份证号索引查重'),
];

const sessions: Wanted[] = [
  foreignKey('app_sessions', 'user_id', 'up_users', 'cascade'),
  index('app_sessions', 'app_sessions_user_idx', '(user_id)', '某账号的会话'),
  unique('up_users', 'up_users_username_key', 'username', '用户名不得重复'),
  required('up_users', 'username'),
  required('up_users', 'credential_version'),
  required('up_users', 'actor_version'),
  required('up_users', 'active'),
  unique('up_roles', 'up_roles_type_key', 'type', '角色不得重复'),
  trigger('up_users', 'up_users_changed', 'before update', 'row', 'app_account_changed()', '账号变动后原有会话立即失效'),
  trigger('up_users_role_lnk', 'up_users_role_changed', 'after insert or update or delete', 'row', 'app_role_link_changed()', '角色变动立即生效'),
  trigger('units', 'units_changed', 'after update of code, name, kind, path', 'row', 'app_unit_changed()', '单位变动立即生效'),
];

const publications: Wanted[] = [
  foreignKey('publications', 'edition_id', 'editions'),
  foreignKey('publications', 'notice_id', 'public_notices'),
  unique('publications', 'publications_version_key', 'path, version', '同一网页的版本不得重复'),
  index('publications', 'publications_path_idx', '(path, publish_at desc) where withdrawn_at is null', '按地址取网页'),
  trigger('publications', 'publications_immutable', 'before update or delete', 'row', 'app_publication_immutable()', '已发布的内容不得修改，只能撤下'),
  trigger('publications', 'publications_no_truncate', 'before truncate', 'statement', 'app_append_only()', '已发布的内容不得清空'),
];

const guards: Wanted[] = CASE_TABLES.map((table) =>
  trigger(table, `${table}_guard`, 'before insert or update or delete or truncate', 'statement', 'app_require_command()', `${table} 只能由办理写入`),
);

export const programme: readonly Wanted[] = [
  ...references, ...units, ...editions, ...quotas, ...nominees, ...slates, ...notices, ...commendations, ...journal, ...secrets,
  ...sessions, ...publications, ...guards,
];
