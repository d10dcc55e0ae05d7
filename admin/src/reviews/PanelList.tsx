import { Box, Button, Typography } from '@mui/material';
import FastForward from '@mui/icons-material/FastForwardOutlined';
import Shuffle from '@mui/icons-material/ShuffleOutlined';
import { useState } from 'react';
import { DataTable, ListBase } from 'react-admin';
import { LegalDialog } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { DrawPanelDialog } from './DrawPanelDialog';
import type { Panel } from './review-records';
import { PanelStateChip } from './StateChips';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

/** All panels, and the way to draw another. */
export default function PanelList() {
  const { clock } = useSession();
  const mayRun = useMay('panel.run').allowed;
  const mayAdvance = useMay('clock.move').allowed && clock.movable;
  const [dialog, setDialog] = useState<'draw' | 'advance' | null>(null);
  const commands = useCommands();
  const done = useDone();
  const progress = ({ submitted, size }: Panel) => text('review.panels.progress', { done: submitted, all: size });
  return (
    <ListBase perPage={25} sort={{ field: 'drawnAt', order: 'DESC' }}>
      <PageHeader
        title={text('review.panels.title')}
        lead={text('review.panels.lead')}
        actions={
          <>
            {mayAdvance && (
              <Button startIcon={<FastForward />} onClick={() => setDialog('advance')}>
                {text('review.panels.advance')}
              </Button>
            )}
            {mayRun && (
              <Button variant="contained" startIcon={<Shuffle />} onClick={() => setDialog('draw')}>
                {text('review.panels.draw')}
              </Button>
            )}
          </>
        }
      />
      <RecordList<Panel>
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="name" label={text('review.panels.name')}>
              <RecordLink source="name" />
            </DataTable.Col>
            <DataTable.Col source="state" label={text('review.panels.state')} render={(record: Panel) => <PanelStateChip state={record.state} />} />
            <DataTable.Col source="size" label={text('review.panels.size')} />
            <DataTable.Col label={text('review.panels.candidates')} render={(record: Panel) => text('review.panels.people', { count: record.candidates })} />
            <DataTable.Col label={text('review.panels.submitted')} render={progress} />
            <DataTable.Col source="deadline" label={text('review.panels.deadline')} render={(record: Panel) => instant(record.deadline)} />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <RecordLink source="name" record={record} />
            <Typography color="text.secondary">
              {text('review.panels.people', { count: record.candidates })} · {text('review.panels.submitted')} {progress(record)}
            </Typography>
            <PanelStateChip state={record.state} />
          </Box>
        )}
        empty={{ title: text('review.panels.emptyTitle'), why: text('review.panels.emptyWhy') }}
      />
      {dialog === 'draw' && <DrawPanelDialog onClose={() => setDialog(null)} />}
      {dialog === 'advance' && (
        <LegalDialog
          title={text('review.panels.advanceTitle')}
          facts={[]}
          follows={text('review.panels.advanceFollows')}
          confirmLabel={text('review.panels.advanceConfirm')}
          onClose={() => setDialog(null)}
          onConfirm={async () => {
            const { chosen } = await commands.advanceDemo();
            setDialog(null);
            await done(text('review.panels.advanced', { count: chosen }));
          }}
        >
          <Typography sx={{ pb: 2 }}>{text('review.panels.advancing')}</Typography>
        </LegalDialog>
      )}
    </ListBase>
  );
}
