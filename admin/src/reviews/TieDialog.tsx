import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import type { Panel, TallyView } from './review-records';
import { useDone } from './use-done';
import { emptyVote, VoteFields, voteOf } from './VoteFields';
import '../i18n/zh-CN/review';

interface Props {
  panel: Panel;
  tally: TallyView;
  tie: { award: string; nominees: readonly string[] };
  onClose(): void;
}

/** Records the vote on nominees nobody could separate: their order and its minutes. */
export function TieDialog({ panel, tally, tie, onClose }: Props) {
  const { clock } = useSession();
  const [order, setOrder] = useState([...tie.nominees]);
  const [form, setForm] = useState(emptyVote(clock.today));
  const commands = useCommands();
  const done = useDone();
  const names = new Map(tally.names.map((one) => [one.id, text('review.tally.person', { code: one.code, name: one.name })]));
  const vote = voteOf(form);
  const put = (place: number, id: string) => {
    const next = [...order];
    const from = next.indexOf(id);
    [next[place], next[from]] = [id, next[place]!];
    setOrder(next);
  };
  return (
    <LegalDialog
      title={text('review.tally.decide')}
      facts={[]}
      follows={text('review.tally.decideFollows')}
      confirmLabel={text('review.tally.decide')}
      reason={vote === null ? text('review.tally.minutesNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        if (vote === null) return;
        await commands.decideTie(panel.id, { version: panel.version, award: tie.award, order, ...vote });
        onClose();
        await done(text('review.panel.done'));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        {order.map((chosen, place) => (
          <TextField key={place} select label={text('review.tally.order', { place: place + 1 })} value={chosen} onChange={(event) => put(place, event.target.value)}>
            {tie.nominees.map((id) => (
              <MenuItem key={id} value={id}>{names.get(id)}</MenuItem>
            ))}
          </TextField>
        ))}
        <VoteFields form={form} onChange={setForm} />
      </Stack>
    </LegalDialog>
  );
}
