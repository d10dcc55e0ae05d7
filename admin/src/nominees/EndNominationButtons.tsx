import { Button, MenuItem, Stack, TextField } from '@mui/material';
import Block from '@mui/icons-material/Block';
import Undo from '@mui/icons-material/Undo';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Nominee } from '../providers/records';
import { useMay } from '../session/access';
import { useAward } from '../session/session';
import { useStep } from '../session/stages';
import '../i18n/zh-CN/casework';

type Act = 'disqualify' | 'withdraw';

/** Cancels or withdraws a nomination: no substitute in either case. */
export function EndNominationButtons({ nominee }: { nominee: Nominee }) {
  const mayDisqualify = useMay('nominee.disqualify').allowed;
  const mayWithdraw = useMay('nominee.withdraw').allowed;
  const disqualify = useStep('nominee', nominee.state, 'disqualify');
  const withdraw = useStep('nominee', nominee.state, 'withdraw');
  const [acting, setActing] = useState<Act | null>(null);
  return (
    <>
      {mayWithdraw && withdraw && (
        <Button startIcon={<Undo />} onClick={() => setActing('withdraw')}>
          {text('discipline.withdraw')}
        </Button>
      )}
      {mayDisqualify && disqualify && (
        <Button color="error" startIcon={<Block />} onClick={() => setActing('disqualify')}>
          {text('discipline.disqualify')}
        </Button>
      )}
      {acting && (
        <EndDialog
          nominee={nominee}
          act={acting}
          reasons={acting === 'disqualify' ? (disqualify?.reasons ?? []) : []}
          onClose={() => setActing(null)}
        />
      )}
    </>
  );
}

interface DialogProps {
  nominee: Nominee;
  act: Act;
  reasons: { id: string; label: string }[];
  onClose(): void;
}

function EndDialog({ nominee, act, reasons, onClose }: DialogProps) {
  const award = useAward(nominee.award);
  const [reasonId, setReasonId] = useState(reasons[0]?.id ?? '');
  const [words, setWords] = useState('');
  const [documentNumber, setDocument] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  const refresh = useRefresh();
  const strict = act === 'disqualify';
  const lacks = words.trim() === '' || (strict && documentNumber.trim() === '');
  async function confirm() {
    const { id, version } = nominee;
    const reason = words.trim();
    if (strict) await commands.disqualifyNominee(id, { version, reasonId, reason, documentNumber: documentNumber.trim() });
    else await commands.withdrawNominee(id, { version, reason });
    onClose();
    refresh();
    notify(text('discipline.done', { name: nominee.name }), { type: 'success' });
  }
  return (
    <LegalDialog
      danger
      title={text(strict ? 'discipline.disqualifyTitle' : 'discipline.withdraw')}
      confirmLabel={text(`discipline.${act}`)}
      follows={text(strict ? 'discipline.disqualifyFollows' : 'discipline.withdrawFollows')}
      reason={lacks ? text(strict ? 'discipline.fill' : 'discipline.reasonNeeded') : null}
      facts={[
        { label: text('who'), value: nominee.name },
        { label: text('award'), value: award?.label },
        { label: text('body'), value: nominee.bodyName },
      ]}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        {strict && (
          <TextField
            select
            label={text('discipline.kind')}
            value={reasonId}
            onChange={(event) => setReasonId(event.target.value)}
          >
            {reasons.map(({ id, label }) => (
              <MenuItem key={id} value={id}>
                {label}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField
          label={text(strict ? 'discipline.evidence' : 'discipline.reason')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          multiline
          minRows={2}
          autoFocus
        />
        {strict && (
          <TextField
            label={text('discipline.document')}
            value={documentNumber}
            onChange={(event) => setDocument(event.target.value)}
          />
        )}
      </Stack>
    </LegalDialog>
  );
}
