import {
  Box,
  Button,
  Card,
  Checkbox,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify, useRefresh } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Opinion } from '../providers/casework-commands';
import type { Nominee } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';
import { AskDialog } from './AskDialog';
import { StandingChip } from './StandingChip';
import { StepDialog, useStepOn } from './StepDialog';
import '../i18n/zh-CN/casework';

const whole = { page: 1, perPage: 1000 };

/** People × agencies of one unit's list: who has answered what, and what still stands in the way. */
export function OpinionDesk() {
  const { edition, clock } = useSession();
  const bodies = useBodies();
  const [chosenBody, setBody] = useState('');
  const body = bodies.length > 1 ? chosenBody || (bodies[0]?.id ?? '') : '';
  const filter = body ? { bodyId: body } : {};
  const { data: people, isPending } = useGetList<Nominee>('nominees', {
    filter,
    pagination: whole,
    sort: { field: 'rank', order: 'ASC' },
  });
  const { data: opinions } = useGetList<Opinion>('opinions', {
    filter: { ...filter, latest: true },
    pagination: whole,
    sort: { field: 'id', order: 'ASC' },
  });
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<'request' | 'record' | null>(null);
  const [stepping, setStepping] = useState<Opinion | null>(null);
  const mayRequest = useMay('opinion.request').allowed;
  const stepOn = useStepOn();
  const notify = useNotify();
  const refresh = useRefresh();
  const agencies = edition?.materials.opinions ?? [];
  const rows = people ?? [];
  const chosen = rows.filter(({ id }) => picked.has(id));
  const step = stepOn(stepping ?? undefined);
  const of = (nomineeId: string, agency: string) =>
    opinions?.find((opinion) => opinion.nomineeId === nomineeId && opinion.agency === agency);
  const toggle = (id: string) =>
    setPicked((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  function done() {
    setAsking(null);
    setStepping(null);
    setPicked(new Set());
    refresh();
    notify(text('opinion.done'), { type: 'success' });
  }
  const why = chosen.length === 0 ? text('opinion.choose') : null;

  return (
    <>
      <PageHeader
        title={text('opinion.title')}
        lead={text('opinion.lead')}
        actions={
          mayRequest && (
            <>
              <Typography color="text.secondary">{text('opinion.chosen', { count: chosen.length })}</Typography>
              <ReasonedButton variant="outlined" reason={why} onClick={() => setAsking('request')}>
                {text('opinion.request')}
              </ReasonedButton>
              <ReasonedButton variant="contained" reason={why} onClick={() => setAsking('record')}>
                {text('opinion.record')}
              </ReasonedButton>
            </>
          )
        }
      />
      {bodies.length > 1 && (
        <TextField
          select
          size="small"
          label={text('opinion.body')}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          sx={{ mb: 2, minWidth: 220 }}
        >
          {bodies.map(({ id, name, shortName }) => (
            <MenuItem key={id} value={id}>
              {shortName ?? name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Card>
        {isPending && <RowsSkeleton />}
        {!isPending && rows.length === 0 && <EmptyState title={text('opinion.emptyTitle')} why={text('opinion.emptyWhy')} />}
        {rows.length > 0 && (
          <TableContainer tabIndex={0} role="region" aria-label={text('opinion.title')}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  {mayRequest && (
                    <TableCell padding="checkbox">
                      <Checkbox
                        slotProps={{ input: { 'aria-label': text('opinion.pickAll') } }}
                        checked={picked.size === rows.length}
                        onChange={() => setPicked(new Set(picked.size === rows.length ? [] : rows.map(({ id }) => id)))}
                      />
                    </TableCell>
                  )}
                  <TableCell>{text('who')}</TableCell>
                  {agencies.map(({ id, label }) => (
                    <TableCell key={id}>{label}</TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((person) => (
                  <TableRow key={person.id} hover>
                    {mayRequest && (
                      <TableCell padding="checkbox">
                        <Checkbox
                          slotProps={{ input: { 'aria-label': text('opinion.pick', { name: person.name }) } }}
                          checked={picked.has(person.id)}
                          onChange={() => toggle(person.id)}
                        />
                      </TableCell>
                    )}
                    <TableCell component="th" scope="row">
                      {person.name}
                      <Typography variant="caption" color="text.secondary" component="div">
                        {person.employerName}
                      </Typography>
                    </TableCell>
                    {agencies.map(({ id }) => {
                      const opinion = of(person.id, id);
                      const next = stepOn(opinion);
                      return (
                        <TableCell key={id}>
                          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                            <StandingChip opinion={opinion} today={clock.today} />
                            {opinion && next && (
                              <Button size="small" onClick={() => setStepping(opinion)}>
                                {text(`opinion.${next}`)}
                              </Button>
                            )}
                          </Box>
                        </TableCell>
                      );
                    })}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </TableContainer>
        )}
      </Card>
      {asking && <AskDialog what={asking} people={chosen} onDone={done} onClose={() => setAsking(null)} />}
      {stepping && step && <StepDialog opinion={stepping} step={step} onDone={done} onClose={() => setStepping(null)} />}
    </>
  );
}
