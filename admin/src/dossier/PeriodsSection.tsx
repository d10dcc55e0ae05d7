import { Box, Link, Skeleton, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { StateChip } from '../components/StateChip';
import { Section } from '../components/Section';
import { period } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import { useMay } from '../session/access';
import type { DossierPeriod } from './records';

/** Where and when the nominee's name was posted, level by level (通知三（一）1、2、6). */
export function PeriodsSection({ periods }: { periods: DossierPeriod[] | undefined }) {
  const mayRead = useMay('notice.read').allowed;
  return (
    <Section id="periods" title={text('dossier.section.periods')}>
      {periods === undefined && <Skeleton variant="rounded" height={48} />}
      {periods?.length === 0 && <Typography color="text.secondary">{text('dossier.periodsNone')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {periods?.map((each, index) => (
          <Box component="li" key={each.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, py: 1, borderTop: index === 0 ? 0 : 1, borderColor: 'divider' }}>
            <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
              {mayRead ? (
                <Link component={RouterLink} to={`/notices/${each.id}/show`}>
                  {each.title}
                </Link>
              ) : (
                each.title
              )}
              <Typography color="text.secondary">
                {[
                  each.unitName,
                  each.firstDay && each.lastDay && text('dossier.periodDays', { days: period(each.firstDay, each.lastDay), count: each.workingDays ?? 0 }),
                  each.place,
                  each.documentNumber,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </Box>
            <StateChip machine="notice" state={each.state} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
