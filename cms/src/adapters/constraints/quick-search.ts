/** What the quick search finds people, units and documents by: the first letters of their names, their last digits. */
import { FAMILY_LETTERS, FAMILY_NAMES, PINYIN_LETTERS } from './pinyin-letters';
import { index, type Wanted } from './wanted';

/** U+4E00, the first character of PINYIN_LETTERS. */
const FIRST = 0x4e00;

/** «四平市人社局» → «spsrsj»; Latin letters and digits stand for themselves, what has no reading is left out. */
const pinyinInitials: Wanted = {
  kind: 'function',
  table: '',
  name: 'pinyin_initials',
  keeps: '检索用拼音首字母',
  sql: `create or replace function pinyin_initials(input text, is_name boolean) returns text language plpgsql immutable strict parallel safe as $$
declare
  sign text;
  point int;
  letters text := '';
begin
  for place in 1 .. length(input) loop
    sign := substr(input, place, 1);
    point := ascii(sign);
    if is_name and place = 1 and position(sign in '${FAMILY_NAMES}') > 0 then
      letters := letters || substr('${FAMILY_LETTERS}', position(sign in '${FAMILY_NAMES}'), 1);
    elsif point between ${FIRST} and ${FIRST + PINYIN_LETTERS.length - 1} then
      letters := letters || chr(get_byte('${PINYIN_LETTERS}'::bytea, point - ${FIRST}));
    elsif sign ~ '[A-Za-z0-9]' then
      letters := letters || lower(sign);
    end if;
  end loop;
  return letters;
end $$`,
};

export const quickSearch: readonly Wanted[] = [
  pinyinInitials,
  index('nominees', 'nominees_initials_idx', '(pinyin_initials(name, true) text_pattern_ops)', '按姓名拼音首字母查找'),
  index('nominees', 'nominees_name_start_idx', '(name text_pattern_ops)', '按姓名开头查找'),
  index('nominees', 'nominees_certificate_end_idx', '(reverse(certificate_number) text_pattern_ops)', '按证书编号末几位查找'),
  index('units', 'units_short_initials_idx', `(pinyin_initials(coalesce(short_name, ''), false))`, '按单位简称拼音首字母查找'),
  index('units', 'units_initials_idx', '(pinyin_initials(name, false) text_pattern_ops)', '按单位拼音首字母查找'),
];
