import { Form, maxLength, NumberInput, ReferenceInput, required, SelectInput, TextInput, type RaRecord } from 'react-admin';
import { checkSocialCreditCode } from '@domain/person/social-credit-code';
import { FormFoot } from '../components/FormFoot';
import { FormGrid } from '../components/FormGrid';
import { LeaveGuard } from '../components/LeaveGuard';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { kindChoices } from './kinds';
import '../i18n/zh-CN/quotas';

const uscc = (value: unknown) => (!value || checkSocialCreditCode(String(value)) === null ? undefined : text('form.uscc'));

/** The fields of a unit. */
export function UnitForm({ defaults }: { defaults?: Partial<RaRecord> }) {
  return (
    <Form defaultValues={defaults} noValidate>
      <Section title={text('units.facts')}>
        <FormGrid>
          <TextInput source="name" validate={[required(), maxLength(120)]} />
          <TextInput source="shortName" validate={maxLength(30)} />
          <TextInput source="code" validate={required()} helperText={text('units.codeHelp')} />
          <SelectInput source="kind" choices={kindChoices} validate={required()} />
          <ReferenceInput
            source="parentId"
            reference="units"
            filter={{ kind_neq: 'employer' }}
            perPage={200}
            sort={{ field: 'sortKey', order: 'ASC' }}
          >
            <SelectInput optionText="name" />
          </ReferenceInput>
          <NumberInput source="sortKey" />
          <TextInput source="uscc" validate={uscc} parse={(value: string) => value.trim().toUpperCase()} />
          <TextInput source="ownership" />
          <TextInput source="regionCode" />
          <TextInput source="channel" helperText={text('units.channelHelp')} />
        </FormGrid>
      </Section>
      <FormFoot />
      <LeaveGuard />
    </Form>
  );
}
