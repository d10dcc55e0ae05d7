import { Alert, Box, Button, Typography } from '@mui/material';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { differences, type RankingState } from './ranking';
import '../i18n/zh-CN/ranking';

/** Somebody saved another order while this one was being made: ours is kept, the differences are named, saving again is a choice. */
export function OvertakenAlert({
  state,
  byId,
  onTakeTheirs,
}: {
  state: RankingState;
  byId: Map<string, Nominee>;
  onTakeTheirs(): void;
}) {
  const found = differences(state.base, state.current);
  return (
    <Alert
      severity="warning"
      role="alert"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" onClick={onTakeTheirs}>
          {text('overtaken.takeTheirs')}
        </Button>
      }
    >
      <Typography sx={{ fontWeight: 600 }}>{text('overtaken.title')}</Typography>
      <Typography>{text('overtaken.body')}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, columns: { md: 3 } }}>
        {found.slice(0, 8).map(({ id, award, from, to }) => (
          <li key={`${award}:${id}`}>
            {text('overtaken.line', { name: byId.get(id)?.name ?? '', theirs: from ?? '—', mine: to ?? '—' })}
          </li>
        ))}
        {found.length > 8 && <li>{text('overtaken.more', { count: found.length - 8 })}</li>}
      </Box>
    </Alert>
  );
}
