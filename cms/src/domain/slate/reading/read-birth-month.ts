/** A birth month in any of the ways it is typed; a cell may fit two months, then the ID number decides. */
import type { Cell } from '../sheet';
import { compact } from './plain-text';

/** The month 'YYYY-MM', or null. `hint` is the month in the ID number, used only between readings that both fit. */
export function readBirthMonth(cell: Cell | undefined, hint: string | null): string | null {
  const months = [...new Set(candidates(cell))];
  if (months.length === 1) return months[0] as string;
  return hint !== null && months.includes(hint) ? hint : null;
}

function candidates(cell: Cell | undefined): string[] {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? [] : [cell.toISOString().slice(0, 7)];
  if (typeof cell === 'number') return fromNumber(cell);
  return fromText(compact(cell));
}

/** 198210, 19821023, 1982.1 (October has lost its zero), a serial date without its format, 19821. */
function fromNumber(value: number): string[] {
  const text = String(value);
  const decimal = /^(\d{4})\.(\d{1,2})$/.exec(text);
  if (decimal) {
    const [year, month] = [decimal[1] as string, decimal[2] as string];
    return month === '1' ? [...monthOf(year, '1'), ...monthOf(year, '10')] : monthOf(year, month);
  }
  const serial = value >= 5_000 && value <= 60_000 ? [new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 7)] : [];
  return [...fromText(text), ...serial];
}

function fromText(raw: string): string[] {
  const text = westernDigits(raw);
  const packed = /^(\d{4})(\d{2})(\d{2})?$/.exec(text) ?? /^(\d{4})(\d)$/.exec(text);
  if (packed) return monthOf(packed[1] as string, packed[2] as string);
  const parted = /^(\d{4}|\d{2})(?:年|[.\-/—–~、,])(\d{1,2})(?!\d)/.exec(text);
  return parted ? monthOf(fullYear(parted[1] as string), parted[2] as string) : [];
}

function monthOf(year: string, month: string): string[] {
  const plausible = Number(year) >= 1900 && Number(year) <= 2099 && Number(month) >= 1 && Number(month) <= 12;
  return plausible ? [`${year}-${month.padStart(2, '0')}`] : [];
}

/** Workers with a two-digit birth year were born in the last century unless the year is small. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return (Number(year) < 30 ? '20' : '19') + year;
}

/** 一九七〇年九月 → 1970年9月; 十 counts as ten only in the month. */
function westernDigits(text: string): string {
  return text
    .replace(/十([一二])月/, '1$1月')
    .replace(/十月/, '10月')
    .replace(/[〇○零一二三四五六七八九]/g, (digit) => String(Math.max(0, '零一二三四五六七八九'.indexOf(digit))));
}
