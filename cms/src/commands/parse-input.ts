/** Reads what a client sent by a command's schema; refuses with one Chinese message per field. */
import type { z } from 'zod';
import { badRequest } from './refusal';

type Problem = z.core.$ZodRawIssue;

function describe(problem: Problem): string {
  switch (problem.code) {
    case 'invalid_type':
      if (problem.input === undefined || problem.input === null) return '必填';
      return { string: '应为文字', number: '应为数字', int: '应为整数', boolean: '应为是或否', array: '应为列表', object: '格式不对' }[problem.expected as string] ?? '格式不对';
    case 'too_small':
      if (problem.origin === 'string') return Number(problem.minimum) <= 1 ? '必填' : `至少 ${problem.minimum} 个字`;
      if (problem.origin === 'array') return `至少 ${problem.minimum} 项`;
      return `不能小于 ${problem.minimum}`;
    case 'too_big':
      if (problem.origin === 'string') return `最多 ${problem.maximum} 个字`;
      if (problem.origin === 'array') return `最多 ${problem.maximum} 项`;
      return `不能大于 ${problem.maximum}`;
    case 'invalid_value':
      return '不在可选的范围内';
    case 'unrecognized_keys':
      return `不认识的字段：${problem.keys.join('、')}`;
    default:
      return '格式不对';
  }
}

/** The parsed input, or Refusal bad-request with `errors` by field path (`ranking.grand-prize.0`). */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const parsed = schema.safeParse(raw, { error: describe });
  if (parsed.success) return parsed.data;
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.') || 'root';
    errors[field] ??= issue.message;
  }
  const named = Object.entries(errors).map(([field, text]) => (field === 'root' ? text : `${field}：${text}`));
  throw badRequest(`填写的内容有误：${named.join('；')}。`, errors);
}
