import { Box, Stack, Typography } from '@mui/material';
import { PlacesMeter } from '../components/PlacesMeter';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { nearestAllocation } from '../quotas/nearest-allocation';
import { useSession } from '../session/session';
import { useQuotaUse } from './use-quota-use';

/** The places of one's own body and how many of them the list uses. */
export function MyPlaces() {
  const { edition, actor } = useSession();
  const { data, isPending } = useQuotaUse();
  const path = actor.unit?.path ?? '';
  const mine = (edition?.awards ?? []).flatMap((award) => nearestAllocation(data ?? [], path, award.id) ?? []);
  return (
    <Section title={text('home.places')}>
      {isPending && <RowsSkeleton rows={2} />}
      {!isPending && mine.length === 0 && <Typography color="text.secondary">{text('home.noPlaces')}</Typography>}
      <Stack spacing={1.5}>
        {edition?.awards.map((award) => {
          const line = mine.find((entry) => entry.award === award.id);
          if (!line) return null;
          return (
            <Box key={award.id}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
                <Typography sx={{ fontWeight: 600 }}>{award.label}</Typography>
                <PlacesMeter count={line.drafted + line.submitted} places={line.places} />
              </Box>
              <Typography color="text.secondary">
                {text('home.placesDetail', { drafted: line.drafted, submitted: line.submitted })}
              </Typography>
            </Box>
          );
        })}
      </Stack>
    </Section>
  );
}
