import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { conclusions, type Conclusion } from '@domain/objection/conclusions';
import { Facts } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import { isDone, type Objection, type OpenedObjection } from './records';
import '../i18n/zh-CN/objections';

interface Props {
  objection: Objection;
  onDone(words: string): Promise<void>;
}

/** The desk of whoever was named: opens what is sealed, for as long as the page is open, and takes the finding. */
export function InvestigatorDesk({ objection, onDone }: Props) {
  const commands = useCommands();
  const [opened, setOpened] = useState<OpenedObjection | null>(null);
  const [fault, setFault] = useState('');
  async function open() {
    setFault('');
    try {
      setOpened(await commands.readObjection(objection.id));
    } catch (error) {
      setFault(messageOf(error));
    }
  }
  return (
    <Section title={text('objections.desk.title')}>
      <Stack spacing={2}>
        {fault && <Alert severity="error">{fault}</Alert>}
        {opened ? (
          <Opened objection={objection} opened={opened} />
        ) : (
          <Alert severity="info" action={<Button onClick={open}>{text('objections.desk.read')}</Button>}>
            {text('objections.desk.sealed')}
          </Alert>
        )}
        {!isDone(objection) && objection.state !== 'concluded' && <FindingForm objection={objection} read={opened !== null} onDone={onDone} />}
      </Stack>
    </Section>
  );
}

function Opened({ objection, opened }: { objection: Objection; opened: OpenedObjection }) {
  const { reporter, content, files } = opened;
  return (
    <Facts
      facts={[
        { label: text('objections.desk.reporter'), value: reporter.name },
        { label: text('objections.desk.contact'), value: reporter.contact },
        ...(reporter.unitName ? [{ label: text('objections.desk.unit'), value: reporter.unitName }] : []),
        { label: text('objections.desk.content'), value: <Typography sx={{ whiteSpace: 'pre-wrap' }}>{content}</Typography> },
        ...files.map((file) => ({
          label: text('objections.files'),
          value: (
            <Button component="a" size="small" href={`/rest/objections/${objection.id}/files/${file.id}`} download>
              {text('objections.desk.file', { name: file.name })}
            </Button>
          ),
        })),
      ]}
    />
  );
}

function FindingForm({ objection, read, onDone }: Props & { read: boolean }) {
  const commands = useCommands();
  const [conclusion, setConclusion] = useState<Conclusion>('not-upheld');
  const [words, setWords] = useState({ checked: '', found: '', evidence: '' });
  const [fault, setFault] = useState('');
  const missing = Object.values(words).some((value) => value.trim() === '');
  async function save() {
    setFault('');
    try {
      // Reading may have moved the record on: the version it has now is asked for with the finding.
      const version = objection.state === 'assigned' ? objection.version + 1 : objection.version;
      await commands.recordFinding(objection.id, { version, conclusion, ...words });
      await onDone(text('objections.desk.done'));
    } catch (error) {
      setFault(messageOf(error));
    }
  }
  return (
    <Stack spacing={2}>
      <Typography variant="h3">{text('objections.desk.finding')}</Typography>
      <Typography color="text.secondary">{text('objections.desk.note')}</Typography>
      <TextField select label={text('objections.desk.conclusion')} value={conclusion} onChange={(event) => setConclusion(event.target.value as Conclusion)}>
        {conclusions.map((id) => (
          <MenuItem key={id} value={id}>
            {text(`objections.conclusion.${id}`)}
          </MenuItem>
        ))}
      </TextField>
      {(['checked', 'found', 'evidence'] as const).map((field) => (
        <TextField
          key={field}
          label={text(`objections.desk.${field}`)}
          value={words[field]}
          onChange={(event) => setWords({ ...words, [field]: event.target.value })}
          multiline
          minRows={2}
        />
      ))}
      {fault && <Alert severity="error">{fault}</Alert>}
      <ReasonedButton variant="contained" reason={!read ? text('objections.desk.readFirst') : missing ? text('objections.desk.needed') : null} onClick={save} sx={{ alignSelf: 'flex-start' }}>
        {text('objections.desk.save')}
      </ReasonedButton>
    </Stack>
  );
}
