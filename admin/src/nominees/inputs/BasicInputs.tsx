import { maxLength, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { FormGrid } from '../../components/FormGrid';
import { Section } from '../../components/Section';
import { text } from '../../i18n/text';
import type { Nominee } from '../../providers/records';
import { CodeInput } from '../CodeInput';
import { educationChoices, ethnicityChoices, politicalStatusChoices } from '../code-choices';
import { idNumber, month, phone, upperCase } from './checks';
import { ChoiceInput } from './ChoiceInput';

/** Who the person is. */
export function BasicInputs() {
  const record = useRecordContext<Nominee>();
  return (
    <Section title={text('form.section.basic')} id="basic">
      <FormGrid>
        <TextInput source="name" validate={[required(), maxLength(60)]} autoComplete="off" />
        <SelectInput
          source="sex"
          choices={(['male', 'female'] as const).map((id) => ({ id, name: text(`sex.${id}`) }))}
          validate={required()}
        />
        <CodeInput source="ethnicity" choices={ethnicityChoices} />
        <TextInput source="birthMonth" validate={month} placeholder="1982-10" helperText={text('form.monthHelp')} />
        <TextInput source="nativePlace" />
        <CodeInput source="politicalStatus" choices={politicalStatusChoices} />
        <TextInput source="workStart" validate={month} placeholder="2003-07" helperText={text('form.monthHelp')} />
        <CodeInput source="education" choices={educationChoices} />
        <ChoiceInput source="degree" />
        <TextInput source="school" />
        <TextInput source="major" />
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
        <TextInput className="wide" source="address" autoComplete="off" />
      </FormGrid>
    </Section>
  );
}
