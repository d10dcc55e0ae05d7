import { Button, MenuItem, Stack, TextField } from '@mui/material';
import Undo from '@mui/icons-material/Undo';
import { useState } from 'react';
import type { Transition } from '@domain/rules/schema';
import { isLower } from '@domain/slate/level';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { lastDayToMend } from '../notices/working-days';
import { useCommands } from '../providers/office';
import type { Slate } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { machineOfLevel } from '../session/slate-stage';
import { useStep } from '../session/stages';
import '../i18n/zh-CN/procedure';
import '../i18n/zh-CN/ranking';

interface Props {
  slate: Slate;
  onDone(slate: Slate): void;
}

/** Gives a submitted list back to its body, with a reason and the last day to mend. */
export function ReturnSlateButton({ slate, onDone }: Props) {
  const { actor } = useSession();
  const lower = isLower(slate.level, 'body');
  const may = useMay(lower ? 'slate.receive' : 'slate.return').allowed && actor.unit?.id !== slate.unitId;
  const step = useStep(machineOfLevel(slate.level), slate.state, 'return');
  const [asking, setAsking] = useState(false);
  if (!may || !step) return null;
  return (
    <>
      <Button color="error" startIcon={<Undo />} onClick={() => setAsking(true)}>
        {text('return.open')}
      </Button>
      {asking && <ReturnDialog slate={slate} step={step} onDone={onDone} onClose={() => setAsking(false)} />}
    </>
  );
}

function ReturnDialog({ slate, step, onDone, onClose }: Props & { step: Transition; onClose(): void }) {
  const { clock } = useSession();
  const lower = isLower(slate.level, 'body');
  const reasons = step.reasons ?? [];
  const [reasonId, setReasonId] = useState(reasons[0]?.id ?? '');
  const [words, setWords] = useState('');
  const commands = useCommands();
  const mendBy = lastDayToMend(step, clock.today);

  async function confirm() {
    const input = { version: slate.version, reason: words.trim(), reasonId: reasonId || undefined };
    onDone(await (lower ? commands.sendBackSlate(slate.id, input) : commands.returnSlate(slate.id, input)));
    onClose();
  }
  return (
    <LegalDialog
      danger
      title={text('return.title')}
      confirmLabel={text('return.open')}
      follows={text(lower ? 'procedure.received.backFollows' : 'return.follows')}
      facts={[
        { label: text('submit.unit'), value: slate.unitName },
        ...(mendBy ? [{ label: text('return.mendBy'), value: civilDate(mendBy) }] : []),
      ]}
      reason={words.trim().length < 4 ? text('return.reasonNeeded') : null}
      onClose={onClose}
      onConfirm={confirm}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        {reasons.length > 0 && (
          <TextField select label={text('return.kind')} value={reasonId} onChange={(event) => setReasonId(event.target.value)}>
            {reasons.map(({ id, label }) => (
              <MenuItem key={id} value={id}>
                {label}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField
          label={text('return.reason')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          multiline
          minRows={2}
          autoFocus
        />
      </Stack>
    </LegalDialog>
  );
}
