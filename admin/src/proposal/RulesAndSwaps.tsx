import { Box, Stack, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import type { Proposal, ProposedPerson } from './records';

/** What the list gives under each rule, and what it costs to change it. */
export function RulesAndSwaps({ proposal, byId }: { proposal: Proposal; byId: Map<string, ProposedPerson> }) {
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  return (
    <Stack spacing={2}>
      <Section title={text('proposal.rules')} aside={<Typography className="figures">{text('proposal.total', { total: proposal.total ?? 0 })}</Typography>}>
        <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {proposal.rules.map((rule, index) => (
            <Box component="li" key={index}>
              <Typography>{rule.label}</Typography>
              <Typography component="span" className="figures" color="text.secondary" sx={{ mr: 1 }}>{text('proposal.rule', rule)}</Typography>
              <ToneChip tone={rule.binding ? 'amber' : 'green'} icon={rule.binding ? Hourglass : CheckCircle} label={text(rule.binding ? 'proposal.binding' : 'proposal.loose')} />
            </Box>
          ))}
        </Stack>
      </Section>
      <Section title={text('proposal.swaps')}>
        <Typography color="text.secondary">{proposal.swaps.length > 0 ? text('proposal.swapsWhy') : text('proposal.noSwaps')}</Typography>
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 3 }}>
          {proposal.swaps.map((swap) => (
            <li key={swap.in}>
              {text('proposal.swap', { name: nameOf(swap.in), cost: swap.cost.toFixed(2), out: swap.out.map(nameOf).join('、') || text('proposal.nobody') })}
            </li>
          ))}
        </Box>
      </Section>
    </Stack>
  );
}
