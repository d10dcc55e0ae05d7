import { Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import { namesIn } from './ReviewerDialog';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

/** What a panel is drawn for, and by which seed. */
export function DrawPanelDialog({ onClose }: { onClose(): void }) {
  const { edition } = useSession();
  const known = edition?.awards ?? [];
  const [name, setName] = useState<string>(text('review.panels.defaultName'));
  const [awards, setAwards] = useState(known.map(({ id }) => id));
  const [occupations, setOccupations] = useState('');
  const [size, setSize] = useState('7');
  const [seed, setSeed] = useState('');
  const commands = useCommands();
  const done = useDone();
  const wrongSize = !/^\d{1,2}$/.test(size);
  return (
    <LegalDialog
      title={text('review.panels.draw')}
      facts={[]}
      follows={text('review.panels.drawFollows')}
      confirmLabel={text('review.panels.confirmDraw')}
      reason={name.trim() === '' || awards.length === 0 ? text('review.panels.nameNeeded') : wrongSize ? text('review.panels.sizeHelp') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.drawPanel({ name, awards, occupations: namesIn(occupations), size: Number(size), seed: seed.trim() || null });
        onClose();
        await done(text('review.panels.drawn'));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        <TextField label={text('review.panels.name')} value={name} onChange={(event) => setName(event.target.value)} />
        <FormControl component="fieldset">
          <FormLabel component="legend">{text('review.panels.awards')}</FormLabel>
          <FormGroup row>
            {known.map(({ id, label }) => (
              <FormControlLabel
                key={id}
                label={label}
                control={<Checkbox checked={awards.includes(id)} onChange={(_, on) => setAwards(on ? [...awards, id] : awards.filter((award) => award !== id))} />}
              />
            ))}
          </FormGroup>
        </FormControl>
        <TextField label={text('review.panels.occupations')} value={occupations} helperText={text('review.panels.occupationsHelp')} onChange={(event) => setOccupations(event.target.value)} />
        <TextField label={text('review.panels.size')} value={size} error={wrongSize} helperText={text('review.panels.sizeHelp')} slotProps={{ htmlInput: { inputMode: 'numeric' } }} onChange={(event) => setSize(event.target.value)} />
        <TextField label={text('review.panels.seed')} value={seed} helperText={text('review.panels.seedHelp')} onChange={(event) => setSeed(event.target.value)} />
      </Stack>
    </LegalDialog>
  );
}
