/** @example fileSize(1_500_000) → '1.4 兆' */
import { text } from '../i18n/text';
import '../i18n/zh-CN/evidence';

export function fileSize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? text('evidence.megabytes', { size: megabytes.toFixed(1) }) : text('evidence.kilobytes', { size: Math.max(1, Math.round(bytes / 1024)) });
}
