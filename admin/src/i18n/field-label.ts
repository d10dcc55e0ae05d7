import { zhCN } from './zh-CN';

/** The label of a record's field, for pages drawn without react-admin's own inputs. */
export function fieldLabel(resource: keyof typeof zhCN.resources, field: string): string {
  const fields: Readonly<Record<string, string>> = zhCN.resources[resource].fields;
  return fields[field] ?? field;
}
