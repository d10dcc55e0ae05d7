import { Box, Card, Skeleton, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useSession } from '../session/session';
import { useQuotaUse } from './use-quota-use';

/** Four figures a leader reads in a minute; each opens the people it counts. */
export function UseFigures() {
  const { data: lines } = useQuotaUse();
  const { edition } = useSession();
  const failing = useGetList<Nominee>('nominees', {
    filter: { verdict: 'fail' },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'bodyCode', order: 'ASC' },
  });
  const bodies = new Set(lines?.map((line) => line.unitId));
  const sent = new Set(lines?.filter((line) => line.submitted > 0).map((line) => line.unitId));
  const figures = [
    {
      id: 'bodies',
      label: text('figure.bodies'),
      value: `${sent.size}/${bodies.size}`,
      note: text('figure.bodiesNote', { count: bodies.size - sent.size }),
      to: '/slates',
    },
    ...(edition?.awards ?? []).map((award) => {
      const own = lines?.filter((line) => line.award === award.id) ?? [];
      const submitted = own.reduce((sum, line) => sum + line.submitted, 0);
      const places = own.reduce((sum, line) => sum + line.places, 0);
      return {
        id: award.id,
        label: text('figure.award', { award: award.shortLabel }),
        value: `${submitted}/${places}`,
        note: text('figure.awardNote', { ceiling: award.ceiling }),
        to: `/nominees?filter=${encodeURIComponent(JSON.stringify({ award: award.id }))}&page=1&perPage=50&sort=bodyCode&order=ASC`,
      };
    }),
    {
      id: 'failing',
      label: text('figure.failing'),
      value: String(failing.total ?? 0),
      note: text('figure.failingNote'),
      to: `/nominees?filter=${encodeURIComponent(JSON.stringify({ verdict: 'fail' }))}&page=1&perPage=50&sort=bodyCode&order=ASC`,
    },
  ];
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', lg: `repeat(${figures.length}, minmax(0, 1fr))` } }}
    >
      {figures.map((figure) => (
        <Card
          key={figure.id}
          component={RouterLink}
          to={figure.to}
          sx={{
            p: 2,
            textDecoration: 'none',
            color: 'text.primary',
            display: 'block',
            '&:hover': { borderColor: 'primary.main' },
          }}
        >
          <Typography color="text.secondary">{figure.label}</Typography>
          {lines === undefined || failing.isPending ? (
            <Skeleton width={80} height={40} />
          ) : (
            <Typography className="figures" sx={{ fontSize: 28, lineHeight: '40px', fontWeight: 600 }}>
              {figure.value}
            </Typography>
          )}
          <Typography color="text.secondary" sx={{ fontSize: 13 }}>
            {figure.note}
          </Typography>
        </Card>
      ))}
    </Box>
  );
}
