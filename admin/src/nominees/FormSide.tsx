import { Box, Link, Stack, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircle';
import Radio from '@mui/icons-material/RadioButtonUnchecked';
import { useWatch } from 'react-hook-form';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { LiveJudgement } from './LiveJudgement';
import { sectionFields, sections } from './NomineeInputs';

/** Beside the form: what is filled in, and what the rules say so far. */
export function FormSide() {
  const values: Record<string, unknown> = useWatch();
  const filled = (field: string) =>
    values[field] !== null &&
    values[field] !== undefined &&
    values[field] !== '' &&
    !(Array.isArray(values[field]) && values[field].length === 0);
  return (
    <Stack spacing={2}>
      <Section title={text('form.sections')}>
        <Stack component="ol" spacing={0.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {sections.map((section) => {
            const open = sectionFields[section].filter((field) => !filled(field)).length;
            return (
              <Box component="li" key={section} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                {open === 0 ? <CheckCircle fontSize="small" color="success" /> : <Radio fontSize="small" color="secondary" />}
                <Link
                  href={`#${section}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(section)?.scrollIntoView();
                  }}
                  sx={{ flex: 1 }}
                >
                  {text(`form.section.${section}`)}
                </Link>
                <Typography color="text.secondary">
                  {open === 0 ? text('form.complete') : text('form.open', { count: open })}
                </Typography>
              </Box>
            );
          })}
        </Stack>
      </Section>
      <LiveJudgement values={values} />
    </Stack>
  );
}
