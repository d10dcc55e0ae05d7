import { Box, Typography } from '@mui/material';
import { text } from '../i18n/text';
import type { Deviation } from '../providers/records';
import '../i18n/zh-CN/proposal';

/** In whom a list departs from its proposal, each with the reason. */
export function Deviations({ people }: { people: readonly Deviation[] }) {
  return (
    <Box>
      <Typography sx={{ fontWeight: 600 }}>{text('proposal.deviations', { count: people.length })}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {people.map(({ nominee, name, kind, reason, byName }) => (
          <li key={`${kind}/${nominee}`}>
            <b>{name}</b> {text(kind === 'added' ? 'proposal.added' : 'proposal.leftOut')}：{reason}
            {byName && (
              <Typography component="span" variant="caption" color="text.secondary">
                {' '}
                {text('proposal.byName', { name: byName })}
              </Typography>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}
