import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Section } from '../components/Section';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import '../i18n/zh-CN/review';

const StatementsDialog = lazy(() => import('./StatementsDialog'));

/** What an expert stated of relations to people who may be judged; an account that is no expert has nothing to state. */
export function StatementsSection() {
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  const { data } = useQuery({ queryKey: ['my-statements'], queryFn: () => commands.myStatements(), retry: false });
  if (!data?.expert) return null;
  const { statements, statedOn } = data;
  const day = civilDay(statedOn);
  return (
    <Box sx={{ mt: 2 }}>
      <Section title={text('review.statements.title')} aside={<Button variant="outlined" onClick={() => setAsking(true)}>{text('review.statements.edit')}</Button>}>
        <Typography color="text.secondary">{text('review.statements.lead')}</Typography>
        <Typography sx={{ mt: 1, fontWeight: 600 }}>
          {statedOn === null ? text('review.statements.none') : statements.length === 0 ? text('review.statements.nothing', { day }) : text('review.statements.stated', { day, count: statements.length })}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 3 }}>
          {statements.map(({ personName, employerName, relation }, index) => (
            <li key={index}>
              {text('review.statements.line', { name: personName, relation: text(`review.relation.${relation}`) })} {employerName}
            </li>
          ))}
        </Box>
      </Section>
      {asking && (
        <Suspense>
          <StatementsDialog statements={statements} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Box>
  );
}
