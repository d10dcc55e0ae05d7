import { Stack, TextField, Typography } from '@mui/material';
import { LeaveGuardWhen } from '../components/LeaveGuard';
import { FormGrid } from '../components/FormGrid';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { BlockEditor } from './BlockEditor';
import type { Announcement } from './records';
import { useDraft, whyNotSave } from './use-draft';
import '../i18n/zh-CN/announcements';

interface Props {
  record: Announcement;
  onSend(): void;
}

/** Writing an announcement; sent to be checked only as it is stored. */
export function DraftEditor({ record, onSend }: Props) {
  const { fields, set, blocks, onAct, content, dirty, saving, save } = useDraft(record);
  const input = (name: keyof typeof fields, label: string) => (
    <TextField label={label} value={fields[name]} onChange={(event) => set(name, event.target.value)} fullWidth />
  );
  const why = whyNotSave(content);
  return (
    <Stack spacing={2}>
      <Section title={text('announcement.basics')}>
        <FormGrid>
          <TextField
            className="wide"
            label={text('announcement.name')}
            value={fields.title}
            onChange={(event) => set('title', event.target.value)}
            multiline
          />
          {input('documentNumber', text('announcement.number'))}
          {input('issuedOn', text('announcement.issuedOn'))}
          {input('expiresOn', text('announcement.expiresOn'))}
          {record.correctsId && input('correctionNote', text('announcement.correctionNote'))}
        </FormGrid>
      </Section>
      <Section title={text('announcement.body')}>
        <BlockEditor blocks={blocks} onAct={onAct} />
        <Stack direction="row" sx={{ mt: 2, gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography role="status" color={dirty ? 'text.primary' : 'text.secondary'} sx={{ flex: 1 }}>
            {text(dirty ? 'announcement.unsaved' : 'announcement.upToDate')}
          </Typography>
          <ReasonedButton
            variant="contained"
            reason={saving ? text('working') : dirty ? why : text('announcement.nothingToSave')}
            onClick={() => void save()}
          >
            {text('announcement.save')}
          </ReasonedButton>
          <ReasonedButton variant="outlined" reason={dirty ? text('announcement.saveFirst') : why} onClick={onSend}>
            {text('announcement.send')}
          </ReasonedButton>
        </Stack>
      </Section>
      <LeaveGuardWhen dirty={dirty} />
    </Stack>
  );
}
