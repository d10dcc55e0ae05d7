import { Box, Link, Stack, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircle';
import Radio from '@mui/icons-material/RadioButtonUnchecked';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { missingSlots } from '@domain/evidence/missing-slots';
import { nomineeSlots } from '@domain/evidence/nominee-slots';
import { Section } from '../components/Section';
import { useEvidence } from '../evidence/use-evidence';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { sectionFields, sections } from './form-sections';
import { LiveJudgement } from './LiveJudgement';
import { useEditionRules } from './use-edition-rules';

/** Beside the form: what is filled in, and what the rules say so far. */
export function FormSide() {
  const values: Record<string, unknown> = useWatch();
  const nominee = useRecordContext<Nominee>();
  const rules = useEditionRules();
  const filled = (field: string) =>
    values[field] !== null &&
    values[field] !== undefined &&
    values[field] !== '' &&
    !(Array.isArray(values[field]) && values[field].length === 0);
  const { data: files } = useEvidence('nominee', nominee?.id);
  const lacking = rules ? missingSlots(nomineeSlots(rules.materials), files ?? []).length : 0;
  const marks = sections.map((section) => ({
    section,
    open: section === 'materials' ? lacking : sectionFields[section].filter((field) => !filled(field)).length,
  }));
  return (
    <Stack spacing={2}>
      <Section title={text('form.sections')}>
        <Stack component="ol" spacing={0.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {marks.map(({ section, open }) => {
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
