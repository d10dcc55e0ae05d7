import { Alert, Box, Button } from '@mui/material';
import PictureAsPdf from '@mui/icons-material/PictureAsPdfOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import { QuotaUse } from '../dashboard/QuotaUse';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { messageOf } from '../providers/office';
import { serverNow } from '../session/session';
import { Funnel } from './Funnel';
import { useOverview } from './overview';
import { Periods } from './Periods';
import { Risks } from './Risks';
import { Structure } from './Structure';
import { Trend } from './Trend';
import '../i18n/zh-CN/overview';

/** Everything a leader looks at, on one page that also prints on one. */
export default function OverviewSections() {
  const { data, isPending, error } = useOverview();
  if (error)
    return (
      <Alert severity="error">
        {text('overview.failed')}：{messageOf(error)}
      </Alert>
    );
  if (isPending) return <RowsSkeleton />;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' }, '@media print': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1 } }}>
      <Risks risks={data.risks} lists={data.lists} />
      <Periods periods={data.periods} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <QuotaUse regions={data.regions} />
      </Box>
      <Funnel stages={data.stages} />
      <Structure structure={data.structure} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Trend delivered={data.delivered} />
      </Box>
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 2, color: 'text.secondary', fontSize: 13 }}>
        {text('overview.made', { at: instant(serverNow().toISOString()) })}
        <Button component="a" href="/rest/documents/overview" target="_blank" rel="noopener" startIcon={<PictureAsPdf />} sx={{ '@media print': { display: 'none' } }}>
          {text('overview.report')}
        </Button>
        <Button startIcon={<Print />} onClick={() => window.print()} sx={{ '@media print': { display: 'none' } }}>
          {text('overview.print')}
        </Button>
      </Box>
    </Box>
  );
}
