import { Button, MenuItem, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { LegalDialog } from '../components/LegalDialog';
import { Section } from '../components/Section';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import { useMay } from '../session/access';
import type { Candidate, Panel, Seat } from './review-records';
import { SeatStateChip } from './StateChips';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

interface Props {
  panel: Panel;
  seats: Seat[];
  candidates: Candidate[];
}

/** Who sits on a panel, what they answered and how far they are; never what they scored. */
export function SeatTable({ panel, seats, candidates }: Props) {
  const mayRun = useMay('panel.run').allowed;
  const [dialog, setDialog] = useState<{ seat: Seat; act: 'decline' | 'recuse' } | null>(null);
  const commands = useCommands();
  const done = useDone();
  const notify = useNotify();
  const run = (act: () => Promise<unknown>) => () => {
    act().then(() => done(text('review.panel.done')), (error: unknown) => notify(messageOf(error), { type: 'error' }));
  };
  const filled = new Set(seats.filter(({ state }) => state === 'drawn' || state === 'accepted').map(({ number }) => number));
  const actions = (seat: Seat) => (
    <Stack direction="row" sx={{ flexWrap: 'wrap' }}>
      {panel.state === 'drawn' && seat.state === 'drawn' && !seat.hasAccount && (
        <>
          <Button onClick={run(() => commands.answerSeat(seat.id, { version: seat.version, answer: 'accept' }))}>{text('review.panel.accept')}</Button>
          <Button onClick={() => setDialog({ seat, act: 'decline' })}>{text('review.panel.decline')}</Button>
        </>
      )}
      {panel.state === 'drawn' && !filled.has(seat.number) && <Button onClick={run(() => commands.redrawSeat(seat.id))}>{text('review.panel.redraw')}</Button>}
      {panel.state === 'open' && seat.state === 'accepted' && !seat.hasAccount && seat.submittedAt === null && (
        <Button component={Link} to={`/review-desk/${seat.id}`}>{text('review.panel.enter')}</Button>
      )}
      {(panel.state === 'drawn' || panel.state === 'open') && seat.state === 'accepted' && <Button onClick={() => setDialog({ seat, act: 'recuse' })}>{text('review.panel.recuse')}</Button>}
    </Stack>
  );
  return (
    <Section title={text('review.panel.seats')} flush>
      <TableContainer tabIndex={0} role="region" aria-label={text('review.panel.seatsTable')}>
        <Table size="small" sx={{ minWidth: 640 }}>
          <TableHead>
            <TableRow>
              <TableCell>{text('review.panel.expert')}</TableCell>
              <TableCell>{text('review.panel.employer')}</TableCell>
              <TableCell>{text('review.panel.answer')}</TableCell>
              <TableCell>{text('review.panel.progress')}</TableCell>
              {mayRun && panel.state !== 'closed' && <TableCell>{text('review.panel.actions')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {seats.map((seat) => (
              <TableRow key={seat.id}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {seat.number}. {seat.reviewerName}
                  {!seat.hasAccount && <Typography variant="caption" component="p" color="text.secondary">{text('review.panel.noAccount')}</Typography>}
                </TableCell>
                <TableCell>{seat.employerName}</TableCell>
                <TableCell>
                  <SeatStateChip state={seat.state} />
                  {seat.reason && <Typography variant="caption" component="p" color="text.secondary">{seat.reason}</Typography>}
                </TableCell>
                <TableCell>
                  {seat.submittedAt ? text('review.panel.submittedAt', { at: instant(seat.submittedAt) }) : text('review.panel.scored', { count: seat.scored })}
                  {seat.recused.length > 0 && (
                    <Typography variant="caption" component="p" color="text.secondary" title={seat.recused.map(({ code, name, reason }) => `${code} ${name}：${reason}`).join('\n')}>
                      {text('review.panel.recusedCount', { count: seat.recused.length })}
                    </Typography>
                  )}
                </TableCell>
                {mayRun && panel.state !== 'closed' && <TableCell>{actions(seat)}</TableCell>}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {dialog && <StandAsideDialog {...dialog} candidates={candidates} onClose={() => setDialog(null)} />}
    </Section>
  );
}

function StandAsideDialog({ seat, act, candidates, onClose }: { seat: Seat; act: 'decline' | 'recuse'; candidates: Candidate[]; onClose(): void }) {
  const [reason, setReason] = useState('');
  const [whom, setWhom] = useState('');
  const commands = useCommands();
  const done = useDone();
  return (
    <LegalDialog
      title={text(act === 'decline' ? 'review.panel.decline' : 'review.panel.recuse')}
      facts={[{ label: text('review.panel.expert'), value: seat.reviewerName }]}
      follows={text(act === 'decline' ? 'review.panel.declineFollows' : 'review.panel.recuseFollows')}
      confirmLabel={text(act === 'decline' ? 'review.panel.decline' : 'review.panel.recuse')}
      reason={act === 'recuse' && whom === '' ? text('review.panel.whomNeeded') : reason.trim() === '' ? text('review.panel.reasonNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        if (act === 'decline') await commands.answerSeat(seat.id, { version: seat.version, answer: 'decline', reason });
        else await commands.recuse(seat.id, { candidateId: whom, reason });
        onClose();
        await done(text('review.panel.done'));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        {act === 'recuse' && (
          <TextField select label={text('review.panel.recuseWhom')} value={whom} onChange={(event) => setWhom(event.target.value)}>
            {candidates.map(({ id, code, name }) => (
              <MenuItem key={id} value={id}>{code} {name}</MenuItem>
            ))}
          </TextField>
        )}
        <TextField label={text('review.panel.reason')} value={reason} multiline minRows={2} onChange={(event) => setReason(event.target.value)} />
      </Stack>
    </LegalDialog>
  );
}
