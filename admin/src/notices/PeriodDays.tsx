import { Box, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { addDays } from '@domain/calendar/civil-date';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { workingDaysLeft } from './working-days';
import '../i18n/zh-CN/notices';

/** Every day from the first to the last: which count, which are passed, where today is. */
export function PeriodDays({ firstDay, lastDay, today }: { firstDay: string; lastDay: string; today: string }) {
  const { tokens } = useTheme();
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay && days.length < 60; day = addDays(day, 1)) days.push(day);
  return (
    <Box
      component="ol"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(64px, 1fr))',
        gap: 0.5,
      }}
    >
      {days.map((day) => {
        const counts = workingDaysLeft(day, day) !== 0;
        const words =
          day === today
            ? text('period.today')
            : !counts
              ? text('period.rest')
              : day < today
                ? text('period.passed')
                : text('period.ahead');
        return (
          <Box
            component="li"
            key={day}
            aria-current={day === today ? 'date' : undefined}
            sx={{
              textAlign: 'center',
              borderRadius: 1,
              py: 0.5,
              border: 1,
              borderColor: day === today ? tokens.ink : 'transparent',
              bgcolor: !counts
                ? 'transparent'
                : day < today
                  ? tokens.greenSoft
                  : day === today
                    ? tokens.inkSoft
                    : tokens.greySoft,
            }}
          >
            <Typography
              className="figures"
              sx={{ fontSize: 13, fontWeight: counts ? 600 : 400 }}
              color={counts ? undefined : 'text.secondary'}
            >
              {monthDay(day)}
            </Typography>
            <Typography variant="caption" color="text.secondary" component="p">
              {words}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}
