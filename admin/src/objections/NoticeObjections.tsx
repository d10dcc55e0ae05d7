import { Alert, Box, Button, Link as MuiLink, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../components/Section';
import { StateChip } from '../components/StateChip';
import { text } from '../i18n/text';
import type { Notice } from '../providers/records';
import { useMay } from '../session/access';
import { IntakeDialog } from './IntakeDialog';
import { LateMark } from './LateMark';
import { isDone, type Objection } from './records';
import '../i18n/zh-CN/objections';

/** The objections to one posted list: how many, where each stands, and the intake; never who objected. */
export function NoticeObjections({ notice }: { notice: Notice }) {
  const record = { unitPath: notice.unitPath ?? '/' };
  const mayRead = useMay('objection.read', record).allowed;
  const mayReceive = useMay('objection.receive', record).allowed;
  const [asking, setAsking] = useState(false);
  const { data = [] } = useGetList<Objection>(
    'objections',
    { filter: { noticeId: notice.id }, pagination: { page: 1, perPage: 100 }, sort: { field: 'number', order: 'DESC' } },
    { enabled: mayRead },
  );
  if (!mayRead) return null;
  const open = data.filter((objection) => !isDone(objection)).length;
  return (
    <Section
      title={text('objections.title')}
      aside={mayReceive && notice.state !== 'withdrawn' ? <Button onClick={() => setAsking(true)}>{text('objections.intake.open')}</Button> : undefined}
    >
      {open > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('posted.openAlert', { count: open })}
        </Alert>
      )}
      <Typography color="text.secondary">{data.length === 0 ? text('objections.none') : text('objections.open', { open, total: data.length })}</Typography>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0, mt: data.length > 0 ? 1 : 0 }}>
        {data.map((objection) => (
          <Box component="li" key={objection.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <MuiLink component={Link} to={`/objections/${objection.id}/show`}>
              {text('objections.number', { number: objection.number })}
            </MuiLink>
            <span>{objection.nomineeName ?? text('objections.whole')}</span>
            <StateChip machine="objection" state={objection.state} />
            <LateMark objection={objection} />
          </Box>
        ))}
      </Stack>
      {asking && <IntakeDialog notice={notice} onClose={() => setAsking(false)} />}
    </Section>
  );
}
