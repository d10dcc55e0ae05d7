import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetOne, useNotify, type RaRecord } from 'react-admin';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import type { zhCN } from '../i18n/zh-CN';
import { messageOf } from '../providers/office';

interface Props<R extends RaRecord> {
  resource: keyof typeof zhCN.resources;
  mine: R;
  onSaved(record: R): void;
  onClose(): void;
}

const silent = new Set(['id', 'version', 'updatedAt', 'createdAt', 'issues', 'verdict']);

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** Somebody else saved meanwhile: both values side by side, and the choice whose stand. */
export function SaveConflict<R extends RaRecord>({ resource, mine, onSaved, onClose }: Props<R>) {
  const { data: theirs } = useGetOne<R>(resource, { id: mine.id }, { staleTime: 0, gcTime: 0 });
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const fields = theirs
    ? Object.keys(mine).filter((key) => !silent.has(key) && key in theirs && shown(mine[key]) !== shown(theirs[key]))
    : [];
  async function keepMine() {
    if (!theirs) return;
    setBusy(true);
    try {
      const { data } = await dataProvider.update<R>(resource, {
        id: mine.id,
        data: { ...mine, version: theirs.version },
        previousData: theirs,
      });
      onSaved(data);
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
      setBusy(false);
    }
  }
  return (
    <Dialog open maxWidth="sm" fullWidth aria-labelledby="conflict-title" onClose={onClose}>
      <DialogTitle id="conflict-title">{text('conflict.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{text('conflict.body')}</Typography>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('conflict.field')}</TableCell>
              <TableCell>{text('conflict.theirs')}</TableCell>
              <TableCell>{text('conflict.mine')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map((field) => (
              <TableRow key={field}>
                <TableCell component="th" scope="row">
                  {fieldLabel(resource, field)}
                </TableCell>
                <TableCell>{shown(theirs?.[field])}</TableCell>
                <TableCell sx={{ fontWeight: 600 }}>{shown(mine[field])}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('conflict.back')}</Button>
        <Button onClick={() => window.location.reload()}>{text('conflict.takeTheirs')}</Button>
        <Button variant="contained" disabled={busy || !theirs} onClick={keepMine}>
          {text('conflict.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
