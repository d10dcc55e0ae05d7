import { Box, Button, Card, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { LegalDialog } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { messageOf, useCommands } from '../providers/office';
import type { SeatSummary } from './review-records';
import { SeatStateChip } from './StateChips';
import { StatementsSection } from './StatementsSection';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

/** An expert's own seats: answer first, then score. */
export default function MySeats() {
  const commands = useCommands();
  const { data, error, isPending } = useQuery({ queryKey: ['my-seats'], queryFn: () => commands.mySeats() });
  const [dialog, setDialog] = useState<{ seat: SeatSummary; answer: 'accept' | 'decline' } | null>(null);
  return (
    <>
      <PageHeader title={text('review.desk.title')} lead={text('review.desk.lead')} />
      {isPending && <RowsSkeleton />}
      {error && <EmptyState title={text('list.failed')} why={messageOf(error)} />}
      {data?.length === 0 && (
        <Card>
          <EmptyState title={text('review.desk.emptyTitle')} why={text('review.desk.emptyWhy')} />
        </Card>
      )}
      <Stack spacing={2}>
        {data?.map((seat) => (
          <Card key={seat.id} component="section" sx={{ p: 2, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <Box sx={{ flex: '1 1 280px' }}>
              <Typography variant="h2">{seat.panelName}</Typography>
              <Typography color="text.secondary">
                {text('review.desk.seat', { number: seat.number })} · {text('review.desk.people', { count: seat.candidates, done: seat.started })}
                {seat.deadline && ` · ${text('review.desk.until', { at: instant(seat.deadline) })}`}
              </Typography>
              {seat.submittedAt && <Typography>{text('review.desk.submitted', { at: instant(seat.submittedAt) })}</Typography>}
              {seat.state === 'accepted' && seat.panelState === 'drawn' && <Typography>{text('review.desk.waiting')}</Typography>}
            </Box>
            <SeatStateChip state={seat.state} />
            {seat.state === 'drawn' && seat.panelState === 'drawn' && (
              <>
                <Button color="error" onClick={() => setDialog({ seat, answer: 'decline' })}>{text('review.desk.decline')}</Button>
                <Button variant="contained" onClick={() => setDialog({ seat, answer: 'accept' })}>{text('review.desk.accept')}</Button>
              </>
            )}
            {seat.state === 'accepted' && (
              <Button variant={seat.panelState === 'open' && !seat.submittedAt ? 'contained' : 'outlined'} component={Link} to={`/review-desk/${seat.id}`}>
                {text(seat.panelState === 'open' && !seat.submittedAt ? 'review.desk.openDesk' : 'review.desk.look')}
              </Button>
            )}
          </Card>
        ))}
      </Stack>
      <StatementsSection />
      {dialog && <AnswerDialog {...dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

function AnswerDialog({ seat, answer, onClose }: { seat: SeatSummary; answer: 'accept' | 'decline'; onClose(): void }) {
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const done = useDone();
  const declining = answer === 'decline';
  return (
    <LegalDialog
      title={text(declining ? 'review.desk.declineTitle' : 'review.desk.acceptTitle')}
      facts={[
        { label: text('review.panels.name'), value: seat.panelName },
        { label: text('review.panels.candidates'), value: text('review.panels.people', { count: seat.candidates }) },
      ]}
      follows={text(declining ? 'review.desk.declineFollows' : 'review.desk.acceptFollows')}
      confirmLabel={text(declining ? 'review.desk.decline' : 'review.desk.accept')}
      danger={declining}
      reason={declining && reason.trim() === '' ? text('review.panel.reasonNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.answerSeat(seat.id, { version: seat.version, answer, ...(declining ? { reason } : {}) });
        onClose();
        await done(text('review.panel.done'));
      }}
    >
      {declining && <TextField label={text('review.panel.reason')} value={reason} multiline minRows={2} sx={{ mt: 1, mb: 2 }} onChange={(event) => setReason(event.target.value)} />}
    </LegalDialog>
  );
}
