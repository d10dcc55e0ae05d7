import { Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Deviation } from '@domain/decision/deviations';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import '../i18n/zh-CN/proposal';

export interface Explanation {
  reasons?: Record<string, string>;
  withoutProposal?: string;
}

interface Props {
  /** In whom the list departs from its proposal without a reason on record; null: it has no proposal. */
  silent: readonly Deviation[] | null;
  nameOf(id: string): string;
  onExplained(explanation: Explanation): Promise<void>;
  onClose(): void;
}

/** Asks why a list departs from its proposal, person by person, or why it has none. */
export default function ExplainDialog({ silent, nameOf, onExplained, onClose }: Props) {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [without, setWithout] = useState('');
  const incomplete = silent === null ? without.trim() === '' : silent.some(({ nominee }) => !reasons[nominee]?.trim());
  return (
    <LegalDialog
      title={text(silent === null ? 'proposal.withoutTitle' : 'proposal.explainTitle')}
      confirmLabel={text('proposal.save')}
      follows={text('proposal.explainFollows')}
      reason={incomplete ? text('proposal.explainNeeded') : null}
      facts={[]}
      onClose={onClose}
      onConfirm={() => onExplained(silent === null ? { withoutProposal: without.trim() } : { reasons: Object.fromEntries(silent.map(({ nominee }) => [nominee, reasons[nominee]!.trim()])) })}
    >
      {silent === null ? (
        <Stack spacing={2} sx={{ mb: 1 }}>
          <Typography>{text('proposal.withoutLead')}</Typography>
          <Button component={RouterLink} to="/proposal" sx={{ alignSelf: 'start' }}>
            {text('proposal.toDesk')}
          </Button>
          <TextField label={text('proposal.withoutReason')} value={without} onChange={(event) => setWithout(event.target.value)} fullWidth multiline minRows={2} />
        </Stack>
      ) : (
        <Stack spacing={2} sx={{ mb: 1 }}>
          <Typography>{text('proposal.explainLead', { count: silent.length })}</Typography>
          {silent.map(({ nominee, kind }) => (
            <TextField
              key={nominee}
              label={text(kind === 'added' ? 'proposal.reasonAdded' : 'proposal.reasonLeftOut', { name: nameOf(nominee) })}
              value={reasons[nominee] ?? ''}
              onChange={(event) => setReasons({ ...reasons, [nominee]: event.target.value })}
              fullWidth
            />
          ))}
        </Stack>
      )}
    </LegalDialog>
  );
}
