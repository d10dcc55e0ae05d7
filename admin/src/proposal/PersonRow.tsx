import { Box, Button, Typography } from '@mui/material';
import { text } from '../i18n/text';
import type { ProposedPerson } from './records';
import '../i18n/zh-CN/proposal';

export type Pin = 'in' | 'out';

interface Props {
  person: ProposedPerson;
  pin?: Pin | undefined;
  /** Which pin a person without one is offered. */
  offer: Pin;
  onPin(id: string, pin: Pin | null): void;
}

/** One person with points; the button asks what would follow. */
export function PersonRow({ person, pin, offer, onPin }: Props) {
  const label = text(pin ? 'proposal.unpin' : offer === 'in' ? 'proposal.pinIn' : 'proposal.pinOut');
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, py: 0.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>{person.name}</Typography>{' '}
        <Typography component="span" variant="caption" color="text.secondary">{person.employerName ?? person.bodyName}</Typography>
      </Box>
      <Typography className="figures">{text('proposal.points', { score: person.score.toFixed(2) })}</Typography>
      <Button size="small" variant={pin ? 'outlined' : 'text'} aria-label={`${label} ${person.name}`} onClick={() => onPin(person.id, pin ? null : offer)}>
        {label}
      </Button>
    </Box>
  );
}
