/** config/regions/*.json: where each region's tile stands in the schematic (示意图, not a map). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regionsSchema, type Regions } from '../domain/rules/schema';
import { SettingsError } from './settings';

/** The schematic of a province by its code; null where nobody has drawn one. */
export function readRegions(configFolder: string, code: string): Regions | null {
  const folder = join(configFolder, 'regions');
  if (!existsSync(folder)) return null;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const path = join(folder, name);
    const parsed = regionsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) throw new SettingsError(`示意图 ${path} 有误：${parsed.error.issues[0]?.message ?? '格式不对'}。`);
    if (parsed.data.code === code) return parsed.data;
  }
  return null;
}
