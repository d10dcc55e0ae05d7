import { Box, Stack } from '@mui/material';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { EditionClock } from './EditionClock';
import { MyPlaces } from './MyPlaces';
import { QuotaUse } from './QuotaUse';
import { WaitingForMe } from './WaitingForMe';

/** The role's home: what waits, where the edition stands, the places; for those who see all bodies, use by region. */
export default function HomePage() {
  const { actor, role } = useSession();
  const mayCount = useMay('dashboard.read').allowed;
  const all = role.scope === 'all';
  const several = mayCount && all;
  return (
    <>
      <PageHeader title={text('home.title', { name: actor.displayName })} lead={[role.label, actor.unit?.name].filter(Boolean).join(' · ')} />
      <Stack spacing={2}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: mayCount && !all ? 'minmax(0, 7fr) minmax(0, 5fr)' : 'minmax(0, 1fr)' } }}>
          <WaitingForMe />
          {mayCount && !all && <MyPlaces />}
        </Box>
        <EditionClock />
        {several && <QuotaUse />}
      </Stack>
    </>
  );
}
