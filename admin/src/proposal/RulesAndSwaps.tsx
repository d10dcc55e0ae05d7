import { Box, Stack, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import type { Proposal, ProposedPerson } from './records';
import '../i18n/zh-CN/proposal';

/** What the list gives under each rule, and what it costs to change it. */
export function RulesAndSwaps({ proposal, byId }: { proposal: Proposal; byId: Map<string, ProposedPerson> }) {
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  return (
    <Stack spacing={2}>
      <Section title={text('proposal.rules')} aside={<Typography className="figures">{text('proposal.total', { total: proposal.total ?? 0 })}</Typography>}>
        <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {groupsOf(proposal.rules).map((rules) => (
            <RuleLine key={rules[0]!.label} rules={rules} />
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

type Rule = Proposal['rules'][number];

/** Rules of the same words belong together: one about each kind is one rule with many findings. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(rule.label, [...(groups.get(rule.label) ?? []), rule]);
  return [...groups.values()];
}

function RuleLine({ rules }: { rules: Rule[] }) {
  const [first] = rules as [Rule];
  const tight = rules.filter(({ binding }) => binding);
  const ofKinds = first.category !== undefined;
  const counts = rules.map(({ found }) => found);
  return (
    <Box component="li">
      <Typography>{first.label}</Typography>
      <Typography component="span" className="figures" color="text.secondary" sx={{ mr: 1 }}>
        {first.unknown ? text('proposal.unknown') : ofKinds ? text('proposal.kinds', { count: rules.length, most: Math.max(...counts), least: Math.min(...counts) }) : text('proposal.rule', first)}
      </Typography>
      {!first.unknown && <ToneChip tone={tight.length > 0 ? 'amber' : 'green'} icon={tight.length > 0 ? Hourglass : CheckCircle} label={text(tight.length > 0 ? 'proposal.binding' : 'proposal.loose')} />}
      {ofKinds && tight.length > 0 && (
        <Typography variant="caption" color="text.secondary" component="p">
          {text('proposal.bindingKinds', { names: tight.map(({ category }) => category).join('、') })}
        </Typography>
      )}
    </Box>
  );
}
