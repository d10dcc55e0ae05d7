import { Box } from '@mui/material';
import { Form, maxLength, NumberInput, ReferenceInput, required, SelectInput, TextInput, type RaRecord } from 'react-admin';
import { checkSocialCreditCode } from '@domain/person/social-credit-code';
import { FormFoot } from '../components/FormFoot';
import { LeaveGuard } from '../components/LeaveGuard';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { kindChoices } from './kinds';

const uscc = (value: unknown) => (!value || checkSocialCreditCode(String(value)) === null ? undefined : text('form.uscc'));

/** The fields of a unit. */
export function UnitForm({ defaults }: { defaults?: Partial<RaRecord> }) {
  return (
    <Form defaultValues={defaults} noValidate>
      <Section title={text('units.facts')}>
        <Box sx={{ display: 'grid', columnGap: 2, rowGap: 0.5, pt: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
          <TextInput source="name" validate={[required(), maxLength(120)]} />
          <TextInput source="shortName" validate={maxLength(30)} />
          <TextInput source="code" validate={required()} helperText={text('units.codeHelp')} />
          <SelectInput source="kind" choices={kindChoices} validate={required()} />
          <ReferenceInput source="parentId" reference="units" filter={{ kind_neq: 'employer' }} perPage={200} sort={{ field: 'sortKey', order: 'ASC' }}><SelectInput optionText="name" /></ReferenceInput>
          <NumberInput source="sortKey" />
          <TextInput source="uscc" validate={uscc} parse={(value: string) => value.trim().toUpperCase()} />
          <TextInput source="ownership" />
          <TextInput source="regionCode" />
          <TextInput source="channel" helperText={text('units.channelHelp')} />
        </Box>
      </Section>
      <FormFoot />
      <LeaveGuard />
    </Form>
  );
}
