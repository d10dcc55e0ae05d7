import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField, Typography } from '@mui/material';
import Event from '@mui/icons-material/EventOutlined';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { civilDate, clockTime, dayOf } from '../i18n/dates';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { readSession } from '../session/session-api';
import { serverNow, setSession, useSession } from '../session/session';

/** The server's day; in the demo whoever may can move it, so that a period can end while you watch. */
export function ClockControl() {
  const { clock } = useSession();
  const mayMove = useMay('clock.move').allowed;
  const [, tick] = useState(0);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 20_000);
    return () => clearInterval(timer);
  }, []);
  const now = serverNow();
  const label = text('clock.now', { day: civilDate(dayOf(now)), time: clockTime(now) });
  const words = (
    <>
      <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>
        {civilDate(dayOf(now))} {clockTime(now)}
      </Box>
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline', lg: 'none' } }}>
        {civilDate(dayOf(now)).slice(5)}
      </Box>
    </>
  );
  if (!clock.movable || !mayMove)
    return (
      <Typography className="figures" sx={{ px: 1, whiteSpace: 'nowrap' }} color="text.secondary">
        {words}
      </Typography>
    );
  return (
    <>
      <Button
        color="inherit"
        className="figures"
        startIcon={<Event />}
        onClick={() => setOpen(true)}
        aria-label={text('clock.move', { label })}
        sx={{ minWidth: 40, px: 1, '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 } } }}
      >
        {words}
      </Button>
      {open && <MoveClockDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function MoveClockDialog({ onClose }: { onClose(): void }) {
  const now = serverNow();
  const [day, setDay] = useState(dayOf(now));
  const [time, setTime] = useState(clockTime(now));
  const [busy, setBusy] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const valid =
    /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(time) && !Number.isNaN(Date.parse(`${day}T${time}:00+08:00`));

  const later = (days: number) => setDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
  async function move() {
    setBusy(true);
    try {
      await commands.moveClock(new Date(`${day}T${time}:00+08:00`).toISOString());
      setSession(await readSession());
      await queryClient.invalidateQueries();
      notify(text('clock.moved', { day: civilDate(day), time }), { type: 'success' });
      onClose();
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
      setBusy(false);
    }
  }
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="clock-title">
      <DialogTitle id="clock-title">{text('clock.title')}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          {text('clock.why')}
        </Typography>
        <Stack direction="row" spacing={1.5}>
          <TextField
            label={text('clock.day')}
            value={day}
            onChange={(event) => setDay(event.target.value.trim())}
            helperText={valid ? civilDate(day) : text('clock.dayFormat')}
            error={!valid}
            autoFocus
            fullWidth
          />
          <TextField
            label={text('clock.time')}
            value={time}
            onChange={(event) => setTime(event.target.value.trim())}
            helperText={text('clock.timeFormat')}
            sx={{ width: 132 }}
          />
        </Stack>
        <Stack direction="row" spacing={1} sx={{ mt: 1.5 }}>
          <Button size="small" variant="outlined" disabled={!valid} onClick={() => later(1)}>
            {text('clock.oneDay')}
          </Button>
          <Button size="small" variant="outlined" disabled={!valid} onClick={() => later(7)}>
            {text('clock.oneWeek')}
          </Button>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('cancel')}</Button>
        <Button variant="contained" disabled={!valid || busy} onClick={move}>
          {text('clock.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
