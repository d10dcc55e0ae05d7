import { maxLength, required, SelectInput, TextInput } from 'react-admin';
import { FormGrid } from '../../components/FormGrid';
import { Section } from '../../components/Section';
import { text } from '../../i18n/text';
import { BodyInput } from '../BodyInput';
import { YesNoInput } from '../YesNoInput';
import { upperCase } from './checks';
import { ChoiceInput } from './ChoiceInput';

/** Where the person works, and what R13 looks at beside the scores: industry, field, grassroots, hard posts. */
export function WorkInputs() {
  return (
    <Section title={text('form.section.work')} id="work">
      <FormGrid>
        <BodyInput />
        <TextInput source="employerName" validate={[required(), maxLength(120)]} />
        <TextInput source="employerCode" parse={upperCase} helperText={text('form.usccHelp')} />
        <TextInput source="employerLocation" />
        <TextInput source="post" />
        <TextInput source="ownership" />
        <SelectInput
          source="employment"
          choices={(['employed', 'retired', 'other'] as const).map((id) => ({ id, name: text(`employment.${id}`) }))}
        />
        <YesNoInput source="frontline" />
        <YesNoInput source="head" />
        <ChoiceInput source="industry" />
        <ChoiceInput source="strategicField" />
        <YesNoInput source="grassroots" />
        <YesNoInput source="hardPost" />
      </FormGrid>
    </Section>
  );
}
