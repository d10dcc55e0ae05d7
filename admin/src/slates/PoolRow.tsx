import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import Add from '@mui/icons-material/Add';
import Cancel from '@mui/icons-material/CancelOutlined';
import Check from '@mui/icons-material/Check';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import Remove from '@mui/icons-material/RemoveCircleOutlined';
import { memo } from 'react';
import { VerdictChip } from '../components/StateChip';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import '../i18n/zh-CN/ranking';

/** How an assessment ended; «open»: not yet; «none»: not chosen for one. */
export type Conclusion = 'passed' | 'failed' | 'open' | 'none';

const chips = { passed: ['green', CheckCircle], failed: ['vermilion', Cancel], open: ['amber', Hourglass], none: ['grey', Remove] } as const;

/** One submitted person with the conclusion of the assessment: chosen, to be chosen, or not to be. `first` begins the people of another body. */
export const PoolRow = memo(function PoolRow({
  person,
  first,
  chosen,
  conclusion,
  onAdd,
}: {
  person: Nominee;
  first: boolean;
  chosen: boolean;
  conclusion: Conclusion;
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
        <ToneChip tone={chips[conclusion][0]} icon={chips[conclusion][1]} label={text(`pool.conclusion.${conclusion}`)} />
        {person.issues.length > 0 && <VerdictChip verdict={person.verdict} count={person.issues.length} />}
        {chosen ? (
          <Box
            component="span"
            sx={{ display: 'inline-flex', alignItems: 'center', color: 'success.main', width: 34, justifyContent: 'center' }}
          >
            <Check fontSize="small" titleAccess={text('pool.chosen')} />
          </Box>
        ) : conclusion !== 'passed' ? (
          <Box component="span" sx={{ width: 34, flex: 'none' }} />
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
