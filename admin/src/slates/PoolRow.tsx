import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import Add from '@mui/icons-material/Add';
import Check from '@mui/icons-material/Check';
import { memo } from 'react';
import { VerdictChip } from '../components/StateChip';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';

/** One submitted person: chosen or to be chosen. `first` begins the people of another body. */
export const PoolRow = memo(function PoolRow({
  person,
  first,
  chosen,
  onAdd,
}: {
  person: Nominee;
  first: boolean;
  chosen: boolean;
  onAdd(people: Nominee[]): void;
}) {
  const { tokens, rowHeight } = useTheme();
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: tokens.lineSoft }}>
      {first && (
        <Typography
          variant="caption"
          component="p"
          color="text.secondary"
          sx={{ px: 2, pt: 0.75, fontWeight: 600, bgcolor: tokens.raised, pb: 0.25 }}
        >
          {person.bodyName}
        </Typography>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, minHeight: rowHeight }}>
        <Typography className="figures" color="text.secondary" sx={{ width: 20, textAlign: 'right', flex: 'none' }}>
          {person.rank ?? '—'}
        </Typography>
        <Typography sx={{ fontWeight: 600, flex: 'none' }}>{person.name}</Typography>
        <Typography noWrap color="text.secondary" sx={{ flex: 1, minWidth: 0 }}>
          {[person.employerName, person.occupation].filter(Boolean).join(' · ')}
        </Typography>
        {person.issues.length > 0 && <VerdictChip verdict={person.verdict} count={person.issues.length} />}
        {chosen ? (
          <Box
            component="span"
            sx={{ display: 'inline-flex', alignItems: 'center', color: 'success.main', width: 34, justifyContent: 'center' }}
          >
            <Check fontSize="small" titleAccess={text('pool.chosen')} />
          </Box>
        ) : (
          <Tooltip title={text('pool.add', { name: person.name })}>
            <IconButton
              size="small"
              color="primary"
              aria-label={text('pool.add', { name: person.name })}
              onClick={() => onAdd([person])}
            >
              <Add fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
      </Box>
    </Box>
  );
});
