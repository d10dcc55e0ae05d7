import { Box, Link, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircle';
import Radio from '@mui/icons-material/RadioButtonUnchecked';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import { goTo, type SectionId } from './SectionNav';

/** One thing the nomination takes: whether it is done, and where on the page it stands. */
export interface NextStep {
  section: SectionId;
  label: string;
  done: boolean;
  /** How far it is, in words. */
  state: string;
}

/** What is done and what still stands in the way of one nominee. */
export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  return (
    <Section title={text('dossier.next')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {steps.map(({ section, label, done, state }) => (
          <Box component="li" key={label} sx={{ display: 'flex', gap: 1 }}>
            {done ? <CheckCircle fontSize="small" color="success" titleAccess={text('dossier.done')} /> : <Radio fontSize="small" color="warning" />}
            <Box sx={{ minWidth: 0 }}>
              <Link
                href={`#${section}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(section);
                }}
              >
                {label}
              </Link>
              <Typography color="text.secondary">{state}</Typography>
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
