import { lateTexts } from './late-texts';
import { zhCN } from './zh-CN';
import type { LateTexts } from './zh-CN/late-topics';

type OfficeTexts = typeof zhCN.office & LateTexts;

type Leaf = string;
type Paths<T> = { [K in keyof T & string]: T[K] extends Leaf ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
type At<T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? K extends keyof T
    ? At<T[K], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;
type Names<S> = S extends `${string}%{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

export type TextKey = Paths<OfficeTexts>;
type Params<K extends TextKey> = Names<At<OfficeTexts, K>>;
/** Keys of texts that need no values. */
export type PlainTextKey = { [K in TextKey]: [Params<K>] extends [never] ? K : never }[TextKey];
type Arguments<K extends TextKey> = [Params<K>] extends [never] ? [] : [params: Record<Params<K>, string | number>];

/**
 * One of the office's own texts, with its %{names} filled in; the compiler knows every key and every name.
 * @example text('rank.unsaved', { count: 3 })
 */
export function text<K extends TextKey>(key: K, ...[params]: Arguments<K>): string {
  const [topic = '', ...parts] = key.split('.');
  let found: unknown = lateTexts(topic) ?? (zhCN.office as Record<string, unknown>)[topic];
  for (const part of parts) found = (found as Record<string, unknown>)[part];
  const values = params as Record<string, string | number> | undefined;
  return String(found).replace(/%\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
}
