import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Detail, DetailGrid } from '../components/Detail';
import { Section } from '../components/Section';
import { birthMonth, civilDay } from '../i18n/dates';
import { fieldLabel } from '../i18n/field-label';
import { text, type PlainTextKey } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import type { Nominee } from '../providers/records';
import { useConditionTexts } from './use-edition-rules';

interface Shown {
  field: keyof Nominee;
  /** Takes the whole row and keeps its line breaks. */
  wide?: boolean;
  /** How the value is written; as it is when left out. */
  write?(nominee: Nominee): ReactNode;
}

function yesNo(value: boolean | null | undefined): string {
  return typeof value === 'boolean' ? text(value ? 'yes' : 'no') : text('unknownValue');
}

const sections: { title: PlainTextKey; fields: Shown[] }[] = [
  {
    title: 'nominee.basic',
    fields: [
      { field: 'sex', write: ({ sex }) => sex && text(`sex.${sex}`) },
      { field: 'ethnicity' },
      { field: 'birthMonth', write: (nominee) => birthMonth(nominee.birthMonth) },
      { field: 'politicalStatus' },
      { field: 'nativePlace' },
      { field: 'education' },
      { field: 'degree' },
      { field: 'school' },
      { field: 'major' },
      { field: 'workStart', write: (nominee) => birthMonth(nominee.workStart) },
      { field: 'address', wide: true },
      { field: 'employment', write: ({ employment }) => employment && text(`employment.${employment}`) },
    ],
  },
  {
    title: 'nominee.work',
    fields: [
      { field: 'employerName' },
      { field: 'post' },
      { field: 'ownership' },
      { field: 'employerLocation' },
      { field: 'occupation' },
      { field: 'skillLevel' },
      {
        field: 'yearsInOccupation',
        write: ({ yearsInOccupation: count }) => typeof count === 'number' && text('years', { count }),
      },
      { field: 'certificateNumber' },
      { field: 'certificateIssuer' },
      { field: 'certificateDate', write: (nominee) => birthMonth(nominee.certificateDate) },
      { field: 'professionalTitle' },
      { field: 'industry' },
      { field: 'strategicField' },
      { field: 'grassroots', write: ({ grassroots }) => yesNo(grassroots) },
      { field: 'hardPost', write: ({ hardPost }) => yesNo(hardPost) },
      { field: 'frontline', write: ({ frontline }) => yesNo(frontline) },
      { field: 'head', write: ({ head }) => yesNo(head) },
    ],
  },
  {
    title: 'form.section.story',
    fields: (['resume', 'deeds', 'deedsBrief', 'innovations', 'apprentices', 'competitions', 'awardsAndPenalties'] as const).map(
      (field) => ({ field, wide: true }),
    ),
  },
  {
    title: 'form.section.promise',
    fields: [
      { field: 'involvesSecrets', write: ({ involvesSecrets }) => yesNo(involvesSecrets) },
      { field: 'declassified', write: ({ declassified }) => yesNo(declassified) },
      { field: 'consentGiven', write: ({ consentGiven }) => yesNo(consentGiven) },
      { field: 'consentOn', write: ({ consentOn }) => civilDay(consentOn) },
      { field: 'consentPaper' },
      { field: 'promiseSigned', write: ({ promiseSigned }) => yesNo(promiseSigned) },
    ],
  },
];

/** Everything known of a nominee, in sections. A field the role does not see is not in the record and not on the page. */
export function NomineeFacts({ nominee }: { nominee: Nominee }) {
  const conditions = useConditionTexts(nominee.award);
  const claimed = (nominee.conditions ?? []).map(
    (number) => conditions.find((condition) => condition.number === number)?.text ?? text('nominee.condition', { number }),
  );
  const merits: Shown[] = [
    { field: 'conditions', wide: true, write: () => claimed.join('\n') },
    { field: 'achievements', wide: true },
    { field: 'honours', wide: true },
    {
      field: 'cleanRecord',
      wide: true,
      write: ({ cleanRecord, cleanRecordNote }) => [yesNo(cleanRecord), cleanRecordNote].filter(Boolean).join('\n'),
    },
    ...(nominee.exceptionReason ? [{ field: 'exceptionReason', wide: true } as const] : []),
    { field: 'remarks', wide: true },
  ];
  return (
    <>
      {[...sections, { title: 'nominee.merits', fields: merits } as const].map(({ title, fields }) => (
        <FactSection key={title} title={title} facts={fields.filter(({ field }) => nominee[field] !== undefined).map((shown) => ({ ...shown, value: written(nominee, shown) }))} />
      ))}
    </>
  );
}

function written(nominee: Nominee, { field, write }: Shown): ReactNode {
  return write ? write(nominee) : (nominee[field] as string | null);
}

/** What is filled in, each under its name; what is not, in one line of names at the end. */
function FactSection({ title, facts }: { title: PlainTextKey; facts: (Shown & { value: ReactNode })[] }) {
  const isEmpty = ({ value }: { value: ReactNode }) => value === null || value === undefined || value === false || value === '' || value === '—' || value === text('unknownValue');
  const empty = facts.filter(isEmpty);
  const filled = facts.filter((fact) => !isEmpty(fact));
  return (
    <Section title={text(title)} {...(title === 'nominee.basic' ? { id: 'basic' } : {})}>
      {filled.length > 0 && (
        <DetailGrid>
          {filled.map(({ field, wide, value }) => (
            <Detail key={field} label={fieldLabel('nominees', field)} wide={wide}>
              {value}
            </Detail>
          ))}
        </DetailGrid>
      )}
      {empty.length > 0 && (
        <Typography color="text.secondary" sx={{ mt: filled.length > 0 ? 1.5 : 0 }}>
          {text('dossier.notFilled', { labels: empty.map(({ field }) => fieldLabel('nominees', field)).join('、') })}
        </Typography>
      )}
    </Section>
  );
}
