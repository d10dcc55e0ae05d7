import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { IssueList } from '../components/IssueList';
import { ReasonedButton } from '../components/ReasonedButton';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/booklet';
import { RequestError } from '../providers/http-client';
import { messageOf, useCommands } from '../providers/office';
import type { Id } from '../providers/records';
import { useMay } from '../session/access';
import { JobFiles, useJobs } from './JobFiles';
import type { BookletCheck } from './records';
import type { Issue } from '@domain/rules/issue';

interface Trouble {
  message: string;
  issues: Issue[];
}

const troubleOf = (error: unknown): Trouble => ({ message: messageOf(error), issues: error instanceof RequestError ? error.issues : [] });

function verdictOf({ nominee: { name }, bound, matches, changed }: BookletCheck): { severity: 'success' | 'warning' | 'error'; words: string } {
  if (!bound) return { severity: 'error', words: text('booklet.unknown', { name }) };
  if (matches) return { severity: 'success', words: text('booklet.matches', { name, by: bound.by, at: instant(bound.at) }) };
  return { severity: 'warning', words: text('booklet.differs', { name, changed: changed.join('、') }) };
}

/** The booklet of one person: bound as a task, and paper matched with the record by its code. */
export default function BookletBinding({ nomineeId, name }: { nomineeId: Id; name: string }) {
  const commands = useCommands();
  const may = useMay('nominee.read-identity').allowed;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [code, setCode] = useState('');
  const [found, setFound] = useState<BookletCheck | null>(null);
  const { jobs, refetch } = useJobs('bind-booklet', (job) => job.text === `${text('booklet.title')}（${name}）`);
  const verdict = found && verdictOf(found);

  async function make() {
    setTrouble(null);
    try {
      await commands.bindBooklet({ nomineeId });
      void refetch();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  }
  async function check() {
    setTrouble(null);
    setFound(null);
    try {
      setFound(await commands.checkBooklet(code.trim()));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  }
  return (
    <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3">{text('booklet.title')}</Typography>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
        {text('booklet.lead')}
      </Typography>
      <ReasonedButton size="small" variant="outlined" reason={may ? null : text('booklet.mayNot')} onClick={() => void make()}>
        {text('booklet.make')}
      </ReasonedButton>
      <JobFiles jobs={jobs} label={text('booklet.files')} onChanged={() => void refetch()} />
      <Box
        component="form"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', mt: 2 }}
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          void check();
        }}
      >
        <TextField
          size="small"
          label={`${text('booklet.check')}：${text('booklet.code')}`}
          helperText={text('booklet.checkHelp')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          sx={{ flex: '1 1 240px' }}
        />
        <Button type="submit" disabled={code.trim() === ''}>
          {text('booklet.checkNow')}
        </Button>
      </Box>
      <Box role="status" sx={{ mt: 1 }}>
        {verdict && <Alert severity={verdict.severity}>{verdict.words}</Alert>}
        {trouble && <Alert severity="error">{trouble.issues.length > 0 ? <IssueList issues={trouble.issues} /> : trouble.message}</Alert>}
      </Box>
    </Box>
  );
}
