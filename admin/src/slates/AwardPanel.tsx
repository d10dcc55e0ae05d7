import { Box, Card, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import type { Award } from '@domain/rules/schema';
import { PlacesMeter } from '../components/PlacesMeter';

interface Props {
  award: Pick<Award, 'label'>;
  count: number;
  places: number | null;
  children: ReactNode;
  aside?: ReactNode;
}

/** The head of one award's list: how many people, how many places. */
export function AwardPanel({ award, count, places, children, aside }: Props) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ containerType: 'inline-size' }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', px: 2, py: 1.25 }}
      >
        <Typography variant="h2" id={id}>
          {award.label}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          {aside}
          <PlacesMeter count={count} places={places} />
        </Box>
      </Box>
      {children}
    </Card>
  );
}
