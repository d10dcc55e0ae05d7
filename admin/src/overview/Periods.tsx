import { Box, Link, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Section } from '../components/Section';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { workingDaysLeft } from '../notices/working-days';
import { useSession } from '../session/session';
import type { Overview, RunningPeriod } from './overview';
import '../i18n/zh-CN/overview';

/** Publicity periods that run now, with both days and the working days left. */
export function Periods({ periods }: Pick<Overview, 'periods'>) {
  const { tokens } = useTheme();
  if (periods.length === 0)
    return (
      <Section title={text('overview.periods', { count: 0 })}>
        <EmptyState title={text('overview.noPeriods')} why={text('overview.noPeriodsWhy')} />
      </Section>
    );
  return (
    <Section title={text('overview.periods', { count: periods.length })}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {periods.map((period) => (
          <Box component="li" key={period.id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, py: 0.75, borderBottom: 1, borderColor: tokens.lineSoft, '&:last-of-type': { borderBottom: 0 } }}>
            <Link component={RouterLink} to={`/notices/${period.id}/show`} sx={{ flex: '1 1 200px', minWidth: 0 }}>
              {period.unitName} · {text(`overview.level.${period.level}`)}
            </Link>
            <Typography className="figures" color="text.secondary">
              {text('overview.until', { from: monthDay(period.firstDay), to: monthDay(period.lastDay) })}
            </Typography>
            <Typography className="figures" sx={{ minWidth: 108, textAlign: 'right' }}>
              <Left period={period} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Left({ period: { lastDay, state } }: { period: RunningPeriod }) {
  const { clock } = useSession();
  if (state === 'suspended') return <>{text('overview.paused')}</>;
  const left = workingDaysLeft(clock.today, lastDay);
  if (left === null) return <>{text('notices.unknownDays')}</>;
  return <>{left > 0 ? text('overview.daysLeft', { count: left }) : text('overview.over')}</>;
}
