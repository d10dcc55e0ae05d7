import { Typography } from '@mui/material';
import { TextInput } from 'react-admin';
import { FormGrid } from '../../components/FormGrid';
import { Section } from '../../components/Section';
import { text } from '../../i18n/text';
import { YesNoInput } from '../YesNoInput';
import { day } from './checks';

/** Secrets, the separate consent to publication (个人信息保护法第二十五条), and the signed promise. */
export function PromiseInputs() {
  return (
    <Section title={text('form.section.promise')} id="promise">
      <Typography color="text.secondary">{text('form.consentHelp')}</Typography>
      <FormGrid>
        <YesNoInput source="involvesSecrets" />
        <YesNoInput source="declassified" />
        <YesNoInput source="consentGiven" />
        <TextInput source="consentOn" validate={day} placeholder="2022-10-20" helperText={text('form.dayHelp')} />
        <TextInput source="consentPaper" helperText={text('form.paperHelp')} />
        <YesNoInput source="promiseSigned" />
      </FormGrid>
    </Section>
  );
}
