import {
  CheckboxGroupInput,
  maxLength,
  minValue,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { checkIdNumber } from '@domain/person/id-number';
import { FormGrid } from '../components/FormGrid';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useSession } from '../session/session';
import { BodyInput } from './BodyInput';
import { CodeInput } from './CodeInput';
import { educationChoices, ethnicityChoices, politicalStatusChoices, skillLevelChoices } from './code-choices';
import { useConditionTexts } from './use-edition-rules';
import { YesNoInput } from './YesNoInput';

export const sections = ['basic', 'work', 'skill', 'claim', 'merits'] as const;

/** Which fields a section's completion mark looks at. */
export const sectionFields: Record<(typeof sections)[number], (keyof Nominee)[]> = {
  basic: ['name', 'sex', 'ethnicity', 'birthMonth', 'politicalStatus', 'education'],
  work: ['employerName', 'post', 'ownership', 'employment', 'frontline', 'head'],
  skill: ['occupation', 'skillLevel', 'yearsInOccupation', 'certificateNumber'],
  claim: ['award', 'conditions', 'cleanRecord'],
  merits: ['achievements'],
};

const month = (value: unknown) =>
  !value || /^\d{4}-(0[1-9]|1[0-2])$/.test(String(value)) ? undefined : text('form.monthFormat');
const idNumber = (value: unknown) => (!value || checkIdNumber(String(value)) === null ? undefined : text('form.idNumber'));
const phone = (value: unknown) => (!value || /^[\d\-+ ]{7,20}$/.test(String(value)) ? undefined : text('form.phone'));
const upperCase = (value: string) => value.trim().toUpperCase();

/** The fields of a nominee, in sections in the order of the approval form. */
export function NomineeInputs() {
  const record = useRecordContext<Nominee>();
  const { edition } = useSession();
  const award: string | undefined = useWatch({ name: 'award' });
  const conditions = useConditionTexts(award);
  return (
    <>
      <Section title={text('nominee.basic')} id="basic">
        <FormGrid>
          <TextInput source="name" validate={[required(), maxLength(60)]} autoComplete="off" />
          <SelectInput
            source="sex"
            choices={(['male', 'female'] as const).map((id) => ({ id, name: text(`sex.${id}`) }))}
            validate={required()}
          />
          <CodeInput source="ethnicity" choices={ethnicityChoices} />
          <TextInput source="birthMonth" validate={month} placeholder="1982-10" helperText={text('form.monthHelp')} />
          <CodeInput source="politicalStatus" choices={politicalStatusChoices} />
          <CodeInput source="education" choices={educationChoices} />
          <TextInput
            source="idNumber"
            validate={idNumber}
            parse={upperCase}
            autoComplete="off"
            helperText={
              record?.idNumberMasked ? text('form.secretKept', { masked: record.idNumberMasked }) : text('form.secretNew')
            }
          />
          <TextInput
            source="phone"
            validate={phone}
            autoComplete="off"
            helperText={record?.phoneMasked ? text('form.secretKept', { masked: record.phoneMasked }) : text('form.phoneNew')}
          />
        </FormGrid>
      </Section>
      <Section title={text('nominee.workplace')} id="work">
        <FormGrid>
          <BodyInput />
          <TextInput source="employerName" validate={[required(), maxLength(120)]} />
          <TextInput source="employerCode" parse={upperCase} helperText={text('form.usccHelp')} />
          <TextInput source="post" />
          <TextInput source="ownership" />
          <SelectInput
            source="employment"
            choices={(['employed', 'retired', 'other'] as const).map((id) => ({ id, name: text(`employment.${id}`) }))}
          />
          <YesNoInput source="frontline" />
          <YesNoInput source="head" />
        </FormGrid>
      </Section>
      <Section title={text('nominee.skill')} id="skill">
        <FormGrid>
          <TextInput source="occupation" validate={required()} />
          <CodeInput source="skillLevel" choices={skillLevelChoices} />
          <TextInput source="certificateNumber" />
          <NumberInput source="yearsInOccupation" min={0} step={1} validate={minValue(0)} />
        </FormGrid>
      </Section>
      <Section title={text('nominee.claim')} id="claim">
        <FormGrid>
          <SelectInput
            source="award"
            choices={edition?.awards.map(({ id, label }) => ({ id, name: label })) ?? []}
            validate={required()}
          />
          <YesNoInput source="cleanRecord" />
          {conditions.length > 0 ? (
            <CheckboxGroupInput
              className="wide"
              source="conditions"
              row={false}
              choices={conditions.map(({ number, text: words }) => ({ id: number, name: `${number}. ${words}` }))}
            />
          ) : (
            <TextInput
              className="wide"
              source="conditions"
              format={(value: number[] | null) => value?.join('、') ?? ''}
              parse={(value: string) => (value.match(/\d+/g) ?? []).map(Number)}
              helperText={text('form.conditionsHelp')}
            />
          )}
          <TextInput className="wide" source="cleanRecordNote" multiline minRows={2} />
          <TextInput className="wide" source="exceptionReason" multiline minRows={2} helperText={text('form.exceptionHelp')} />
        </FormGrid>
      </Section>
      <Section title={text('nominee.merits')} id="merits">
        <FormGrid>
          <TextInput className="wide" source="achievements" multiline minRows={4} validate={maxLength(5000)} />
          <TextInput className="wide" source="honours" multiline minRows={2} />
          <TextInput className="wide" source="remarks" multiline minRows={2} />
        </FormGrid>
      </Section>
    </>
  );
}
