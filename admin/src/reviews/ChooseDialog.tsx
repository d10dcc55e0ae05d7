import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import type { Panel, TallyView } from './review-records';
import { useDone } from './use-done';
import { emptyVote, VoteFields, voteOf } from './VoteFields';
import '../i18n/zh-CN/review';

/** The leading group fixes whom to assess: the first of each award, bound to the tally it saw. */
export function ChooseDialog({ panel, tally, onClose }: { panel: Panel; tally: TallyView; onClose(): void }) {
  const { edition, clock } = useSession();
  const awards = (edition?.awards ?? []).filter(({ id }) => tally.nominees.some(({ award }) => award === id));
  const [first, setFirst] = useState<Record<string, string>>(Object.fromEntries(awards.map(({ id, ceiling }) => [id, String(ceiling)])));
  const [form, setForm] = useState(emptyVote(clock.today));
  const commands = useCommands();
  const done = useDone();
  const free = new Set(tally.names.filter(({ state }) => state === 'submitted').map(({ id }) => id));
  const of = (award: string) => tally.nominees.filter((one) => one.award === award && one.rank !== null && one.rank <= Number(first[award]) && free.has(one.nominee)).map(({ nominee }) => nominee);
  const nominees = awards.flatMap(({ id }) => of(id));
  const vote = voteOf(form);
  return (
    <LegalDialog
      title={text('review.tally.chooseTitle')}
      facts={awards.map(({ id, label }) => ({ label: text('review.tally.chosen'), value: text('review.tally.chosenLine', { award: label, count: of(id).length }) })).map((fact, index) => ({ ...fact, label: index === 0 ? fact.label : ' '.repeat(index) }))}
      follows={text('review.tally.chooseFollows')}
      confirmLabel={text('review.tally.choose')}
      reason={nominees.length === 0 ? text('review.tally.nobody') : vote === null ? text('review.tally.minutesNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        if (vote === null) return;
        await commands.chooseForAssessment({ panelId: panel.id, inputsHash: tally.inputsHash, nominees, ...vote });
        onClose();
        await done(text('review.tally.done', { count: nominees.length }));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        {awards.map(({ id, label }) => (
          <TextField key={id} label={text('review.tally.upTo', { award: label })} value={first[id]} slotProps={{ htmlInput: { inputMode: 'numeric' } }} onChange={(event) => setFirst({ ...first, [id]: event.target.value })} />
        ))}
        <VoteFields form={form} onChange={setForm} />
      </Stack>
    </LegalDialog>
  );
}
