import { Alert } from '@mui/material';
import { text } from '../i18n/text';
import { Deviations } from '../proposal/Deviations';
import type { Slate } from '../providers/records';
import '../i18n/zh-CN/proposal';

/** What the province's list says of its proposal: where it departs from it, or that it has none. */
export default function ProposalNote({ slate }: { slate: Slate }) {
  const { proposalReason, deviations } = slate;
  if (proposalReason) return <Alert severity="info" sx={{ mb: 2 }}>{text('proposal.withoutLine', { reason: proposalReason })}</Alert>;
  if (!deviations || deviations.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      <Deviations people={deviations} />
    </Alert>
  );
}
