/** The committed holiday orders, as every test of the calendar needs them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Holidays, HolidayTable } from '@domain/calendar/working-day';

const folder = new URL('../../../config/holidays/', import.meta.url);

export const holidays: Holidays = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as HolidayTable);
