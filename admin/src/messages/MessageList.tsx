import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Circle from '@mui/icons-material/CircleOutlined';
import DoneAll from '@mui/icons-material/DoneAll';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DataTable, ListBase, SelectInput, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { describeMessage } from '@domain/rules/wording/message-phrases';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { RecordList } from '../components/RecordList';
import { ToneChip } from '../components/ToneChip';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Message } from './records';
import '../i18n/zh-CN/messages';

const states = [
  { id: true, name: text('messages.unread') },
  { id: false, name: text('messages.read') },
];

/** What the person was told, newest first; opening one puts it aside. */
export default function MessageList() {
  return (
    <ListBase perPage={25} sort={{ field: 'createdAt', order: 'DESC' }}>
      <PageHeader title={text('messages.title')} lead={text('messages.lead')} actions={<ReadAllButton />} />
      <MailSwitch />
      <RecordList<Message>
        filters={[
          <SelectInput key="read" source="readAt_null" label={text('messages.state')} choices={states} emptyText={text('list.all')} />,
        ]}
        table={
          <DataTable rowClick={false} bulkActionButtons={false} size="small">
            <DataTable.Col source="createdAt" cellClassName="short" render={(record: Message) => instant(record.createdAt)} />
            <DataTable.Col
              source="kind"
              label={text('messages.what')}
              disableSort
              render={(record: Message) => <OpenMessage message={record} />}
            />
            <DataTable.Col source="readAt" cellClassName="short" render={(record: Message) => <ReadChip message={record} />} />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <OpenMessage message={record} />
            <Typography color="text.secondary">{instant(record.createdAt)}</Typography>
          </Box>
        )}
        empty={{ title: text('messages.emptyTitle'), why: text('messages.emptyWhy') }}
      />
    </ListBase>
  );
}

function OpenMessage({ message }: { message: Message }) {
  const read = useRead();
  return (
    <Typography
      component={Link}
      to={message.link}
      onClick={() => message.readAt === null && read.mutate([message.id])}
      sx={{ color: 'primary.main', fontWeight: message.readAt === null ? 600 : 400 }}
    >
      {describeMessage(message.kind, message.params)}
    </Typography>
  );
}

function ReadChip({ message }: { message: Message }) {
  return message.readAt === null ? (
    <ToneChip tone="ink" icon={Circle} label={text('messages.unread')} />
  ) : (
    <ToneChip tone="grey" icon={CheckCircle} label={text('messages.read')} />
  );
}

/** Marks as read and lets every list and the bell count anew. */
function useRead() {
  const commands = useCommands();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) => commands.readMessages(ids),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['messages'] }),
  });
}

function ReadAllButton() {
  const { data } = useListContext<Message>();
  const read = useRead();
  const unread = data?.some((message) => message.readAt === null) ?? false;
  return (
    <ReasonedButton startIcon={<DoneAll />} reason={unread ? null : text('messages.nothingUnread')} onClick={() => read.mutate(null)}>
      {text('messages.readAll')}
    </ReasonedButton>
  );
}

/** Whether messages also come by mail; said plainly when they cannot. */
function MailSwitch() {
  const commands = useCommands();
  const cache = useQueryClient();
  const { data } = useQuery({ queryKey: ['mail-choice'], queryFn: () => commands.mailChoice() });
  const choose = useMutation({
    mutationFn: (wanted: boolean) => commands.chooseMail(wanted),
    onSuccess: (choice) => cache.setQueryData(['mail-choice'], choice),
  });
  if (!data) return null;
  return (
    <Box sx={{ mb: 1.5, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <FormControlLabel
        control={<Switch checked={data.possible && data.wanted} disabled={!data.possible} onChange={(event) => choose.mutate(event.target.checked)} />}
        label={text('messages.mail')}
      />
      {!data.possible && <Typography color="text.secondary">{text('messages.noMail')}</Typography>}
    </Box>
  );
}
