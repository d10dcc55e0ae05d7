/**
 * Reads the simple-rest dialect's query: `filter={json}&range=[s,e]&sort=["field","ASC"]`. Suffixes `_eq _neq _gt _gte
 * _lt _lte _in _contains _null`, an array means in, `q` searches. Whatever is not understood is refused by its name.
 */
import { badRequest } from '../commands/refusal';
import { isCivilDate } from '../domain/calendar/civil-date';
import type { Comparison, Condition, ListQuery } from '../queries/list-query';
import type { Field, FieldType, Resource } from '../queries/resources/resource';
import { isWellFormed } from './well-formed';

/** Rows one answer may hold. */
export const MOST_ROWS = 1000;
/** Offsets beyond this are no page anybody looks at. */
const FURTHEST = 10_000_000;
const LONGEST_TEXT = 200;
const MOST_WORDS = 8;

type Suffix = Comparison | 'in' | 'contains' | 'null';
const ORDERED: readonly Suffix[] = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'null'];
const OPERATORS: Readonly<Record<FieldType, readonly Suffix[]>> = {
  key: ['eq', 'neq', 'in', 'null'],
  text: [...ORDERED, 'contains'],
  integer: ORDERED,
  boolean: ['eq', 'neq', 'in', 'null'],
  date: ORDERED,
  instant: ORDERED,
  json: ['null'],
};
const SUFFIXES: readonly Suffix[] = [...ORDERED, 'contains'];
const KIND: Readonly<Record<FieldType, string>> = { key: '编号', text: '文字', integer: '整数', boolean: 'true 或 false', date: '日期（2022-11-03）', instant: '时刻', json: '内容' };

function parseJson(name: string, text: unknown): unknown {
  if (typeof text !== 'string') throw badRequest(`参数 ${name} 只能出现一次。`, { [name]: '只能出现一次' });
  if (!isWellFormed(text)) throw badRequest(`参数 ${name} 中含有无法识别的字符。`, { [name]: '含有无法识别的字符' });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badRequest(`参数 ${name} 不是有效的 JSON。`, { [name]: '不是有效的 JSON' });
  }
}

function refuseValue(key: string, type: FieldType): never {
  throw badRequest(`筛选条件「${key}」的值应为${KIND[type]}。`, { [key]: `应为${KIND[type]}` });
}

/** One value in the type of its field. */
function valueOf(key: string, { type }: Field, value: unknown): string | number | boolean {
  if (typeof value === 'string' && !isWellFormed(value)) throw badRequest(`筛选条件「${key}」中含有无法识别的字符。`, { [key]: '含有无法识别的字符' });
  switch (type) {
    case 'key':
    case 'text':
      if ((typeof value === 'string' && value.length <= LONGEST_TEXT) || typeof value === 'number') return String(value);
      return refuseValue(key, type);
    case 'integer': {
      const number = typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
      if (typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= 2_147_483_647) return number;
      return refuseValue(key, type);
    }
    case 'boolean':
      if (value === true || value === 'true') return true;
      if (value === false || value === 'false') return false;
      return refuseValue(key, type);
    case 'date':
      return typeof value === 'string' && isCivilDate(value) ? value : refuseValue(key, type);
    case 'instant': {
      const instant = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : null;
      return instant && !Number.isNaN(instant.getTime()) ? instant.toISOString() : refuseValue(key, type);
    }
    case 'json':
      return refuseValue(key, type);
  }
}

/** `field` or `field_suffix`; a field's own name wins. */
function split(key: string, fields: ReadonlySet<string>): { name: string; suffix: Suffix | undefined } {
  if (fields.has(key)) return { name: key, suffix: undefined };
  const cut = key.lastIndexOf('_');
  const name = key.slice(0, cut);
  const suffix = key.slice(cut + 1) as Suffix;
  if (cut > 0 && fields.has(name)) {
    if (SUFFIXES.includes(suffix)) return { name, suffix };
    throw badRequest(`筛选条件「${key}」的比较方式「_${suffix}」不存在，可用：${SUFFIXES.map((known) => `_${known}`).join(' ')}。`, { [key]: '比较方式不存在' });
  }
  throw badRequest(`筛选条件「${key}」不存在。`, { [key]: '没有这个字段' });
}

function conditionOf(key: string, value: unknown, resource: Resource, fields: ReadonlySet<string>): Condition {
  const { name, suffix } = split(key, fields);
  const field = resource.fields[name]!;
  const operator = suffix ?? (Array.isArray(value) ? 'in' : 'eq');
  if (!field.filterable && operator !== 'null') throw badRequest(`字段「${name}」不能用来筛选。`, { [key]: '不能筛选' });
  if (!OPERATORS[field.type].includes(operator)) throw badRequest(`字段「${name}」不能用「_${operator}」比较。`, { [key]: '比较方式不适用' });
  if (operator === 'null') {
    if (value !== true && value !== false && value !== 'true' && value !== 'false') return refuseValue(key, 'boolean');
    return { field: name, operator, value: value === true || value === 'true' };
  }
  if (operator === 'in') {
    if (!Array.isArray(value)) throw badRequest(`筛选条件「${key}」的值应为列表。`, { [key]: '应为列表' });
    if (value.length > MOST_ROWS) throw badRequest(`筛选条件「${key}」最多列 ${MOST_ROWS} 个值。`, { [key]: `最多 ${MOST_ROWS} 个` });
    return { field: name, operator, values: value.map((item) => valueOf(key, field, item)) };
  }
  if (value === null && (operator === 'eq' || operator === 'neq')) return { field: name, operator: 'null', value: operator === 'eq' };
  if (operator === 'contains') return { field: name, operator, value: String(valueOf(key, field, value)) };
  return { field: name, operator, value: valueOf(key, field, value) };
}

function wordsOf(value: unknown, resource: Resource): string[] {
  if (value === null || value === '') return [];
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw badRequest('搜索词应为文字，最多 200 个字。', { q: '应为文字' });
  if (!isWellFormed(value)) throw badRequest('搜索词中含有无法识别的字符。', { q: '含有无法识别的字符' });
  if (!resource.search) throw badRequest(`${resource.label}不能搜索，请用筛选条件。`, { q: '不能搜索' });
  return value.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

function parseSort(text: unknown, resource: Resource, fields: ReadonlySet<string>): ListQuery['sort'] {
  const sort = parseJson('sort', text);
  const [field, order] = Array.isArray(sort) && sort.length === 2 ? (sort as unknown[]) : [];
  if (typeof field !== 'string') throw badRequest('参数 sort 应为 ["字段","ASC"] 的形式。', { sort: '格式不对' });
  if (order !== 'ASC' && order !== 'DESC') throw badRequest('参数 sort 的方向应为 ASC 或 DESC。', { sort: '方向不对' });
  if (!fields.has(field)) throw badRequest(`排序字段「${field}」不存在。`, { sort: `没有字段 ${field}` });
  if (!resource.fields[field]!.sortable) throw badRequest(`字段「${field}」不能用来排序。`, { sort: '不能排序' });
  return [field, order];
}

function parseRange(text: unknown): { offset: number; limit: number } {
  const range = parseJson('range', text);
  const [first, last] = Array.isArray(range) && range.length === 2 ? (range as unknown[]) : [];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) throw badRequest('参数 range 应为 [起,止] 两个整数。', { range: '格式不对' });
  const [from, to] = [first as number, last as number];
  if (from < 0 || to < from) throw badRequest(`参数 range 的范围 [${from},${to}] 不对：从 0 起，止不小于起。`, { range: '范围不对' });
  if (to - from + 1 > MOST_ROWS) throw badRequest(`一次最多取 ${MOST_ROWS} 行，请求了 ${to - from + 1} 行。请缩小范围，或使用导出。`, { range: `最多 ${MOST_ROWS} 行` });
  if (from > FURTHEST) throw badRequest('参数 range 的起点过大。', { range: '起点过大' });
  return { offset: from, limit: to - from + 1 };
}

const KNOWN = ['filter', 'range', 'sort'];

/** The query of a list over the fields the caller may see. Throws Refusal bad-request naming what is wrong. */
export function parseListQuery(resource: Resource, visible: readonly string[], query: Readonly<Record<string, unknown>>): ListQuery {
  const strange = Object.keys(query).find((name) => !KNOWN.includes(name));
  if (strange !== undefined) throw badRequest(`参数「${strange}」不存在，可用：${KNOWN.join('、')}。`, { [strange]: '没有这个参数' });
  const fields = new Set(visible);
  const filter = query.filter === undefined ? {} : parseJson('filter', query.filter);
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw badRequest('参数 filter 应为 JSON 对象。', { filter: '应为对象' });
  const { q, ...rest } = filter as Record<string, unknown>;
  const page = query.range === undefined ? { offset: 0, limit: MOST_ROWS } : parseRange(query.range);
  return {
    conditions: Object.entries(rest).map(([key, value]) => conditionOf(key, value, resource, fields)),
    words: q === undefined ? [] : wordsOf(q, resource),
    sort: query.sort === undefined ? resource.defaultSort : parseSort(query.sort, resource, fields),
    ...page,
  };
}
