/** What an input says of a value that cannot stand; the server says the same. */
import { checkIdNumber } from '@domain/person/id-number';
import { text } from '../../i18n/text';

export const month = (value: unknown) => (!value || /^\d{4}-(0[1-9]|1[0-2])$/.test(String(value)) ? undefined : text('form.monthFormat'));
export const day = (value: unknown) =>
  !value || /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(String(value)) ? undefined : text('form.dayFormat');
export const idNumber = (value: unknown) => (!value || checkIdNumber(String(value)) === null ? undefined : text('form.idNumber'));
export const phone = (value: unknown) => (!value || /^[\d\-+ ]{7,20}$/.test(String(value)) ? undefined : text('form.phone'));
export const upperCase = (value: string) => value.trim().toUpperCase();
