import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, ListBase } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { civilDate, civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { useMay } from '../session/access';
import { ConveneDialog } from './ConveneDialog';
import { MeetingStateChip } from './MeetingStateChip';
import type { Meeting } from './records';
import '../i18n/zh-CN/meetings';

/** The meetings of the 领导小组, the latest first. */
export default function MeetingList() {
  const mayConvene = useMay('meeting.convene').allowed;
  const [convening, setConvening] = useState(false);
  const convene = (
    <Button variant="contained" onClick={() => setConvening(true)}>
      {text('meetings.convene')}
    </Button>
  );
  return (
    <ListBase perPage={25} sort={{ field: 'heldOn', order: 'DESC' }}>
      <PageHeader title={text('meetings.title')} lead={text('meetings.lead')} actions={mayConvene && convene} />
      <RecordList<Meeting>
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="title" label={text('meetings.name')}>
              <RecordLink source="title" />
            </DataTable.Col>
            <DataTable.Col
              source="heldOn"
              label={text('meetings.heldOn')}
              cellClassName="short"
              render={(record: Meeting) => civilDay(record.heldOn)}
            />
            <DataTable.Col source="place" label={text('meetings.place')} />
            <DataTable.NumberCol source="motions" label={text('meetings.motionCount')} disableSort />
            <DataTable.Col
              source="minutesNumber"
              label={text('meetings.minutesNumber')}
              render={(record: Meeting) => record.minutesNumber ?? '—'}
            />
            <DataTable.Col
              source="state"
              label={text('meetings.minutes')}
              render={(record: Meeting) => <MeetingStateChip state={record.state} />}
            />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <RecordLink source="title" record={record} />
            <Typography color="text.secondary">
              {civilDate(record.heldOn)} · {record.place}
            </Typography>
            <Box sx={{ mt: 0.5 }}>
              <MeetingStateChip state={record.state} />
            </Box>
          </Box>
        )}
        empty={{ title: text('meetings.emptyTitle'), why: text('meetings.emptyWhy') }}
      />
      {convening && <ConveneDialog onClose={() => setConvening(false)} />}
    </ListBase>
  );
}
