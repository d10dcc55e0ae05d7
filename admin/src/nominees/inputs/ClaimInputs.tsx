import { CheckboxGroupInput, maxLength, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../../components/FormGrid';
import { Section } from '../../components/Section';
import { text } from '../../i18n/text';
import { useSession } from '../../session/session';
import { useConditionTexts } from '../use-edition-rules';
import { YesNoInput } from '../YesNoInput';

/** Which award, by which conditions, with which merits. */
export function ClaimInputs() {
  const { edition } = useSession();
  const award: string | undefined = useWatch({ name: 'award' });
  const conditions = useConditionTexts(award);
  return (
    <Section title={text('form.section.claim')} id="claim">
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
        <TextInput className="wide" source="achievements" multiline minRows={4} validate={maxLength(5000)} />
        <TextInput className="wide" source="honours" multiline minRows={2} />
        <TextInput className="wide" source="remarks" multiline minRows={2} />
      </FormGrid>
    </Section>
  );
}
