import { minValue, NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../../components/FormGrid';
import { Section } from '../../components/Section';
import { text } from '../../i18n/text';
import { CodeInput } from '../CodeInput';
import { skillLevelChoices } from '../code-choices';
import { month } from './checks';

/** What the person can do, for how long, and by which certificate. */
export function SkillInputs() {
  return (
    <Section title={text('form.section.skill')} id="skill">
      <FormGrid>
        <TextInput source="occupation" validate={required()} />
        <CodeInput source="skillLevel" choices={skillLevelChoices} />
        <NumberInput source="yearsInOccupation" min={0} step={1} validate={minValue(0)} />
        <TextInput source="certificateNumber" />
        <TextInput source="certificateIssuer" />
        <TextInput source="certificateDate" validate={month} placeholder="2015-06" helperText={text('form.monthHelp')} />
        <TextInput source="professionalTitle" helperText={text('form.titleHelp')} />
      </FormGrid>
    </Section>
  );
}
