import { Box, Button, Typography } from '@mui/material';
import EditNote from '@mui/icons-material/EditNote';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Undo from '@mui/icons-material/Undo';
import { useEffect, type ReactNode } from 'react';
import { StickyFoot } from '../components/FormFoot';
import { text } from '../i18n/text';
import { movedCount } from './ranking';
import type { RankingWork } from './use-ranking';
import '../i18n/zh-CN/ranking';

interface Props {
  work: RankingWork;
  editable: boolean;
  /** The saved order itself still has to be confirmed. */
  confirmable?: boolean;
  /** Words for a list that is more than an order. */
  words?: { save: string; clean: string };
  children?: ReactNode;
}

/** Whether the order is saved, and the one call that saves it. */
export function DeskFoot({ work, editable, confirmable, words, children }: Props) {
  const { state, dispatch, dirty, saving } = work;
  const count = movedCount(state.base, state.current);
  const onUndo = () => dispatch({ type: 'undo' });
  const onDiscard = () => dispatch({ type: 'discard' });
  const onSave = () => void work.save();
  useEffect(() => {
    if (!editable) return undefined;
    const keys = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!(event.ctrlKey || event.metaKey) || typing) return;
      if (event.key === 'z') {
        event.preventDefault();
        onUndo();
      }
      if (event.key === 's') {
        event.preventDefault();
        if (dirty) onSave();
      }
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
  return (
    <StickyFoot>
      {editable && (
        <Box
          role="status"
          sx={{
            flex: 1,
            minWidth: 160,
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            color: dirty ? 'warning.main' : 'text.secondary',
          }}
        >
          {dirty ? <EditNote /> : <CheckCircle fontSize="small" />}
          <Typography sx={{ fontWeight: dirty ? 600 : 400 }}>
            {dirty
              ? text('rank.unsaved', { count })
              : confirmable
                ? text('rank.unconfirmed')
                : (words?.clean ?? text('rank.saved'))}
          </Typography>
        </Box>
      )}
      {!editable && (
        <Typography color="text.secondary" sx={{ flex: 1 }}>
          {text('rank.readOnly')}
        </Typography>
      )}
      {editable && dirty && (
        <>
          <Button startIcon={<Undo />} onClick={onUndo} disabled={state.past.length === 0}>
            {text('rank.undo')}
          </Button>
          <Button onClick={onDiscard}>{text('rank.discard')}</Button>
          <Button variant="contained" onClick={onSave} disabled={saving}>
            {saving ? text('working') : (words?.save ?? text('rank.save'))}
          </Button>
        </>
      )}
      {editable && !dirty && confirmable && (
        <Button variant="contained" onClick={onSave} disabled={saving}>
          {saving ? text('working') : text('rank.confirm')}
        </Button>
      )}
      {children}
    </StickyFoot>
  );
}
