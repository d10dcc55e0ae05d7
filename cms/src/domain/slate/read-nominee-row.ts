/** Reads one row of a list into an ImportedNominee; what cannot be read stays null, with the words in `unread`. */
import { birthOf, checkIdNumber } from '../person/id-number';
import { readSkillLevel } from '../person/skill-level';
import type { Award, CodeList, NomineeField } from '../rules/schema';
import type { ColumnField, Header } from './find-header';
import type { ImportedNominee } from './imported-nominee';
import { compact, textOf } from './reading/plain-text';
import { readBirthMonth } from './reading/read-birth-month';
import { readCleanRecord } from './reading/read-clean-record';
import { readCoded } from './reading/read-coded';
import { readConditions } from './reading/read-conditions';
import { readEmployment } from './reading/read-employment';
import { readIdNumber } from './reading/read-id-number';
import { readName, readUnitName } from './reading/read-name';
import { readProfessionalTitle } from './reading/read-professional-title';
import { readRank } from './reading/read-rank';
import { readSex } from './reading/read-sex';
import { readYears } from './reading/read-years';
import { readYesNo } from './reading/read-yes-no';
import type { Cell } from './sheet';

/** The code lists used to unify spellings, by field; a field without one keeps its text. */
export type CodeLists = Partial<Record<NomineeField, CodeList>>;

export interface ReadingRules {
  awards: readonly Pick<Award, 'id' | 'spellings'>[];
  codes: CodeLists;
  variants: Readonly<Record<string, string>>;
}

export interface Place {
  sheet: string;
  row: number;
}

/** Every field of the row, in normal form. */
export function readNomineeRow(cells: readonly Cell[], header: Header, place: Place, rules: ReadingRules): ImportedNominee {
  const cell = (field: ColumnField): Cell => {
    const column = header.columns.get(field);
    return column === undefined ? null : (cells[column] ?? null);
  };
  const text = (field: ColumnField): string | null => textOf(cell(field)) || null;
  const { idNumber, lost } = readIdNumber(cell('idNumber'));
  const birthHint = idNumber !== null && checkIdNumber(idNumber) === null ? birthOf(idNumber).slice(0, 7) : null;
  const skillLevel = readSkillLevel(withVariants(cell('skillLevel'), rules));
  const nominee: ImportedNominee = {
    ...place,
    rank: readRank(cell('rank')),
    award: readAward(cell('award'), rules),
    name: readName(cell('name')),
    sex: readSex(cell('sex')),
    ethnicity: readCoded(cell('ethnicity'), rules.codes.ethnicity),
    birthMonth: readBirthMonth(cell('birthMonth'), birthHint),
    politicalStatus: readCoded(cell('politicalStatus'), rules.codes.politicalStatus),
    education: readCoded(cell('education'), rules.codes.education),
    idNumber,
    idDigitsLost: lost,
    phone: compact(cell('phone')) || null,
    employerName: readUnitName(cell('employerName')) || null,
    employerCode: compact(cell('employerCode')).toUpperCase() || null,
    post: text('post'),
    ownership: text('ownership'),
    frontline: readYesNo(cell('frontline')),
    occupation: text('occupation'),
    skillLevel,
    professionalTitle: skillLevel === null ? readProfessionalTitle(compact(cell('skillLevel'))) : null,
    certificateNumber: compact(cell('certificateNumber')) || null,
    yearsInOccupation: readYears(cell('yearsInOccupation')),
    head: readYesNo(cell('head')),
    employment: readEmployment(cell('employment'), header.headings.get('employment') ?? ''),
    ...cleanRecordOf(cell('cleanRecord')),
    conditions: readConditions(cell('conditions')),
    honours: text('honours'),
    achievements: text('achievements'),
    remarks: text('remarks'),
  };
  return { ...nominee, unread: unreadOf(nominee, cell) };
}

function cleanRecordOf(cell: Cell): Pick<ImportedNominee, 'cleanRecord' | 'cleanRecordNote'> {
  const { cleanRecord, note } = readCleanRecord(cell);
  return { cleanRecord, cleanRecordNote: note };
}

/** The award whose spelling the cell is; a spelling inside a longer text does not count. */
function readAward(cell: Cell, rules: ReadingRules): string | null {
  const written = withVariants(cell, rules).replace(/[《》“”"'「」]/g, '');
  return rules.awards.find((award) => award.spellings.includes(written))?.id ?? null;
}

function withVariants(cell: Cell, { variants }: ReadingRules): string {
  return [...compact(cell)].map((character) => variants[character] ?? character).join('');
}

/** Fields where something was written and nothing could be read. */
function unreadOf(nominee: ImportedNominee, cell: (field: ColumnField) => Cell): ImportedNominee['unread'] {
  const readable = ['award', 'sex', 'birthMonth', 'frontline', 'skillLevel', 'yearsInOccupation', 'head', 'employment', 'cleanRecord'] as const;
  const unread: NonNullable<ImportedNominee['unread']> = {};
  for (const field of readable) {
    const written = textOf(cell(field));
    if (nominee[field] === null && written !== '') unread[field] = written;
  }
  const conditions = textOf(cell('conditions'));
  if (nominee.conditions.length === 0 && conditions !== '' && !/^(?:无|没有|\/|-+|—+)$/.test(conditions)) unread.conditions = conditions;
  return unread;
}
