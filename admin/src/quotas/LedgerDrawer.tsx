import { Box, Button, Drawer, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import type { LedgerLine } from '../providers/casework-commands';
import { useCommands } from '../providers/office';
import type { Quota } from '../providers/records';
import { useMay } from '../session/access';
import { useAward } from '../session/session';
import { PlacesDialog, type PlacesAct } from './PlacesDialog';
import '../i18n/zh-CN/casework';

interface Props {
  quotas: Quota[];
  all: Quota[];
  onClose(): void;
}

/** What happened to the places of one unit, award by award, newest first; and what can be done with them. */
export function LedgerDrawer({ quotas, all, onClose }: Props) {
  const unit = quotas[0]?.unitName ?? '';
  const title = text('ledger.title', { unit });
  return (
    <Drawer anchor="right" open onClose={onClose} slotProps={{ paper: { role: 'dialog', 'aria-label': title } }}>
      <Box sx={{ width: { xs: '100vw', sm: 460 }, maxWidth: '100vw', p: 2 }}>
        <Typography variant="h2" sx={{ mb: 2 }}>
          {title}
        </Typography>
        <Stack spacing={3}>
          {quotas.map((quota) => (
            <Account key={quota.id} quota={quota} all={all} />
          ))}
        </Stack>
        <Button onClick={onClose} sx={{ mt: 2 }}>
          {text('ledger.close')}
        </Button>
      </Box>
    </Drawer>
  );
}

function Account({ quota, all }: { quota: Quota; all: Quota[] }) {
  const award = useAward(quota.award);
  const commands = useCommands();
  const mayMove = useMay('quota.move').allowed;
  const maySurrender = useMay('quota.surrender').allowed;
  const [acting, setActing] = useState<PlacesAct | null>(null);
  const { data: lines } = useQuery({
    queryKey: ['ledger', quota.id, quota.version],
    queryFn: () => commands.quotaLedger(quota.id),
  });
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600, flex: 1 }}>
          {award?.label} {text('ledger.free', { count: quota.places - quota.used })}
        </Typography>
        {mayMove && (
          <Button size="small" onClick={() => setActing('move')}>
            {text('ledger.move')}
          </Button>
        )}
        {mayMove && (
          <Button size="small" color="error" onClick={() => setActing('deduct')}>
            {text('ledger.deduct')}
          </Button>
        )}
        {maySurrender && (
          <Button size="small" onClick={() => setActing('surrender')}>
            {text('ledger.surrender')}
          </Button>
        )}
      </Box>
      {!lines && <RowsSkeleton />}
      {lines?.length === 0 && <Typography color="text.secondary">{text('ledger.empty')}</Typography>}
      <Stack component="ol" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
        {lines?.map((line) => (
          <Box component="li" key={line.id}>
            <Typography className="figures">
              {text(`ledger.${line.kind}`)} {line.places}
              {line.kind === 'moved' && ` · ${direction(line, quota)}`}
              {line.nomineeName && ` · ${line.nomineeName}`}
            </Typography>
            <Typography variant="caption" color="text.secondary">
              {[instant(line.at), line.documentNumber, line.reason].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        ))}
      </Stack>
      {acting && <PlacesDialog act={acting} quota={quota} others={all} onClose={() => setActing(null)} />}
    </Box>
  );
}

const direction = (line: LedgerLine, quota: Quota) =>
  line.toUnitId === quota.unitId
    ? text('ledger.into', { unit: line.unitName })
    : text('ledger.outOf', { unit: line.toUnitName ?? '' });
