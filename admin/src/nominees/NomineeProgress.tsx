import { Box, Stack, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircle';
import Radio from '@mui/icons-material/RadioButtonUnchecked';
import Current from '@mui/icons-material/RadioButtonChecked';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useStageLabel, useStagePath } from '../session/stages';

/** How far a nominee has come, and what happens next. */
export function NomineeProgress({ nominee }: { nominee: Nominee }) {
  const labelOf = useStageLabel('nominee');
  const path = useStagePath('nominee');
  const reached = path.indexOf(nominee.state);
  const steps = reached >= 0 ? path : [...path.slice(0, 2), nominee.state];
  const here = reached >= 0 ? reached : steps.length - 1;
  return (
    <Section title={text('nominee.progress')}>
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }} spacing={0.5}>
        {steps.map((state, index) => {
          const Icon = index < here ? CheckCircle : index === here ? Current : Radio;
          return (
            <Box
              component="li"
              key={state}
              aria-current={index === here ? 'step' : undefined}
              sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
            >
              <Icon
                fontSize="small"
                sx={{ color: index < here ? 'success.main' : index === here ? 'primary.main' : 'text.secondary' }}
              />
              <Typography sx={{ fontWeight: index === here ? 600 : 400 }} color={index > here ? 'text.secondary' : undefined}>
                {labelOf(state)}
              </Typography>
            </Box>
          );
        })}
      </Stack>
    </Section>
  );
}
