import { Box, Stack } from '@mui/material';
import { lazy, Suspense } from 'react';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { useSendsList } from '../units/use-bodies';
import { EditionClock } from './EditionClock';
import { MyPeople } from './MyPeople';
import { MyPlaces } from './MyPlaces';
import { UseFigures } from './UseFigures';
import { WaitingForMe } from './WaitingForMe';

const OverviewSections = lazy(() => import('../overview/OverviewSections'));

/** The role's home. A body: what waits, its places, its people. Who sees all bodies: what waits, and use by region. */
export default function HomePage() {
  const { actor, role } = useSession();
  const mayCount = useMay('dashboard.read').allowed;
  const submits = useSendsList();
  const whole = mayCount && role.scope === 'all';
  return (
    <>
      <PageHeader
        title={text('home.title', { name: actor.displayName })}
        lead={[role.label, actor.unit?.name].filter(Boolean).join(' · ')}
      />
      <Stack spacing={2}>
        {submits && (
          <Box
            sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 5fr)' } }}
          >
            <WaitingForMe />
            {mayCount && <MyPlaces />}
          </Box>
        )}
        {!submits && <WaitingForMe />}
        {whole && <UseFigures />}
        <EditionClock />
        {submits && <MyPeople />}
        {whole && (
          <Suspense fallback={<RowsSkeleton />}>
            <OverviewSections />
          </Suspense>
        )}
      </Stack>
    </>
  );
}
