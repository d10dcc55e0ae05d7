import { Box, Button, IconButton, TextField, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Slate } from '../providers/records';
import type { Expert, Report } from '../providers/selection-commands';
import { useSession } from '../session/session';
import '../i18n/zh-CN/procedure';
import '../i18n/zh-CN/ranking';

interface Props {
  slate: Slate;
  report: Report | undefined;
  onDone(words: string): void;
  onClose(): void;
}

const nobody: Expert = { name: '', title: '', unit: '' };
const three = { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' };

/** What the recommendation report says, with the evaluation by experts it encloses. */
export function ReportDialog({ slate, report, onDone, onClose }: Props) {
  const { clock } = useSession();
  const commands = useCommands();
  const [facts, setFacts] = useState({
    contactPerson: report?.contactPerson ?? '',
    contactPhone: report?.contactPhone ?? '',
    publicityResult: report?.publicityResult ?? text('procedure.reporting.noObjection'),
    evaluatedOn: report?.evaluatedOn ?? '',
    evaluationMethod: report?.evaluationMethod ?? '',
    expertOpinion: report?.expertOpinion ?? '',
  });
  const [experts, setExperts] = useState<Expert[]>(report?.experts ?? [nobody]);
  const values = [...Object.values(facts), ...experts.flatMap((expert) => Object.values(expert) as string[])];

  async function confirm() {
    await commands.writeReport({ slateId: slate.id, ...facts, experts, ...(report ? { version: report.version } : {}) });
    onDone(text('procedure.reporting.saved'));
  }
  const field = (key: keyof typeof facts, label: string, more: object = {}) => (
    <TextField label={label} value={facts[key]} onChange={(event) => setFacts({ ...facts, [key]: event.target.value })} {...more} />
  );
  const change = (place: number, part: Partial<Expert>) => setExperts(experts.map((expert, index) => (index === place ? { ...expert, ...part } : expert)));
  const wide = { multiline: true, minRows: 2, sx: { gridColumn: '1 / -1' } };
  return (
    <LegalDialog
      title={text('procedure.reporting.title')}
      confirmLabel={text('procedure.reporting.confirm')}
      follows={text('procedure.reporting.follows')}
      reason={values.some((value) => value.trim() === '') ? text('procedure.reporting.fill') : null}
      facts={[{ label: text('submit.unit'), value: slate.unitName }]}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, mt: 1, mb: 2, gridTemplateColumns: three }}>
        {field('contactPerson', text('procedure.reporting.contactPerson'), { autoFocus: true })}
        {field('contactPhone', text('procedure.reporting.contactPhone'))}
        {field('evaluatedOn', text('procedure.reporting.evaluatedOn'), { type: 'date', slotProps: { inputLabel: { shrink: true }, htmlInput: { max: clock.today } } })}
        {field('publicityResult', text('procedure.reporting.publicityResult'), wide)}
        {field('evaluationMethod', text('procedure.reporting.method'), wide)}
        {field('expertOpinion', text('procedure.reporting.opinion'), wide)}
      </Box>
      {experts.map((expert, place) => (
        <Box key={place} role="group" aria-label={text('procedure.reporting.expert', { number: place + 1 })} sx={{ mb: 2 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
            <Typography sx={{ flex: 1, fontWeight: 600 }}>{text('procedure.reporting.expert', { number: place + 1 })}</Typography>
            {experts.length > 1 && (
              <IconButton size="small" aria-label={text('procedure.reporting.remove', { number: place + 1 })} onClick={() => setExperts(experts.filter((_, index) => index !== place))}>
                <Close fontSize="small" />
              </IconButton>
            )}
          </Box>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: three }}>
            <TextField label={text('procedure.reporting.name')} value={expert.name} onChange={(event) => change(place, { name: event.target.value })} />
            <TextField label={text('procedure.reporting.titleOf')} value={expert.title} onChange={(event) => change(place, { title: event.target.value })} />
            <TextField label={text('procedure.reporting.unit')} value={expert.unit} onChange={(event) => change(place, { unit: event.target.value })} />
          </Box>
        </Box>
      ))}
      <Button startIcon={<Add />} onClick={() => setExperts([...experts, nobody])} sx={{ mb: 2 }}>
        {text('procedure.reporting.add')}
      </Button>
    </LegalDialog>
  );
}
