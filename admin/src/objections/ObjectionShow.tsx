import { Box, Button, Link as MuiLink, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { ShowBase, useNotify, useRefresh, useShowContext } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { findTransition } from '@domain/workflow/find-transition';
import { Facts } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { Section } from '../components/Section';
import { StateChip } from '../components/StateChip';
import { civilDate, instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { AssignDialog } from './AssignDialog';
import { DecisionDialog } from './DecisionDialog';
import { InvestigatorDesk } from './InvestigatorDesk';
import { LateMark } from './LateMark';
import { ReopenDialog } from './ReopenDialog';
import type { Objection } from './records';
import '../i18n/zh-CN/objections';

/** One objection: its facts, what was found, and the next step of whoever is looking. */
export default function ObjectionShow() {
  return (
    <ShowBase queryOptions={{ staleTime: 0 }}>
      <ObjectionPage />
    </ShowBase>
  );
}

function ObjectionPage() {
  const { record } = useShowContext<Objection>();
  const { actor, edition } = useSession();
  const mayAssign = useMay('objection.assign').allowed;
  const mayDecide = useMay('objection.decide').allowed;
  const [dialog, setDialog] = useState<'assign' | 'decide' | 'reopen' | null>(null);
  const notify = useNotify();
  const refresh = useRefresh();
  const queryClient = useQueryClient();
  if (!record || !edition) return <PageSkeleton />;
  const can = (action: string) => findTransition(edition.stages.objection, record.state, action).found;
  const done = async (words: string) => {
    setDialog(null);
    await queryClient.invalidateQueries();
    refresh();
    notify(words, { type: 'success' });
  };
  const mine = record.investigatorId === actor.id;
  const struck = record.effect !== null && record.effect !== 'none';
  return (
    <>
      <PageHeader
        title={text('objections.number', { number: record.number })}
        beside={<StateChip machine="objection" state={record.state} />}
        lead={record.nomineeName ?? text('objections.whole')}
        actions={
          <>
            {mayDecide && can('reopen') && !struck && <Button onClick={() => setDialog('reopen')}>{text('objections.reopen.open')}</Button>}
            {mayAssign && can('assign') && (
              <Button variant={record.investigatorId ? 'text' : 'contained'} onClick={() => setDialog('assign')}>
                {text(record.investigatorId ? 'objections.assign.again' : 'objections.assign.open')}
              </Button>
            )}
            {mayDecide && can('decide') && (
              <Button variant="contained" onClick={() => setDialog('decide')}>
                {text('objections.decide.open')}
              </Button>
            )}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' } }}>
        <Stack spacing={2}>
          {mine && <InvestigatorDesk objection={record} onDone={done} />}
          <Findings objection={record} />
        </Stack>
        <ObjectionFacts objection={record} />
      </Box>
      {dialog === 'assign' && <AssignDialog objection={record} onDone={() => done(text('objections.assign.done'))} onClose={() => setDialog(null)} />}
      {dialog === 'decide' && <DecisionDialog objection={record} onDone={() => done(text('objections.decide.done'))} onClose={() => setDialog(null)} />}
      {dialog === 'reopen' && <ReopenDialog objection={record} onDone={() => done(text('objections.reopen.done'))} onClose={() => setDialog(null)} />}
    </>
  );
}

function Findings({ objection }: { objection: Objection }) {
  const findings = objection.findings ?? [];
  return (
    <Section title={text('objections.findings')}>
      {findings.length === 0 && <Typography color="text.secondary">{text('objections.noFinding')}</Typography>}
      <Stack spacing={2}>
        {findings.map((finding, index) => (
          <Box key={finding.at}>
            <Typography variant="h3" sx={{ mb: 1 }}>
              {text('objections.round', { number: index + 1, conclusion: text(`objections.conclusion.${finding.conclusion}`), name: finding.byName })}
            </Typography>
            <Facts
              facts={[
                { label: text('objections.desk.checked'), value: finding.checked },
                { label: text('objections.desk.found'), value: finding.found },
                { label: text('objections.desk.evidence'), value: finding.evidence },
              ]}
            />
          </Box>
        ))}
      </Stack>
    </Section>
  );
}

function ObjectionFacts({ objection }: { objection: Objection }) {
  return (
    <Section title={text('objections.facts')}>
      <Facts
        facts={[
          { label: text('objections.about'), value: [objection.nomineeName ?? text('objections.whole'), objection.nomineeEmployer].filter(Boolean).join('，') },
          {
            label: text('objections.notice'),
            value: (
              <MuiLink component={Link} to={`/notices/${objection.noticeId}/show`}>
                {objection.noticeTitle}
              </MuiLink>
            ),
          },
          { label: text('objections.via'), value: text(`objections.channel.${objection.channel}`) },
          { label: text('objections.arrived'), value: civilDate(objection.arrivedOn) },
          ...(objection.postmarkedOn ? [{ label: text('objections.postmark'), value: civilDate(objection.postmarkedOn) }] : []),
          { label: text('objections.timely'), value: objection.late ? <LateMark objection={objection} /> : text('objections.inTime') },
          { label: text('objections.receivedBy'), value: objection.receivedBy ?? text('objections.online') },
          { label: text('objections.files'), value: text('objections.filesCount', { count: objection.files }) },
          { label: text('objections.investigator'), value: objection.investigatorName ?? '—' },
          ...(objection.conclusion ? [{ label: text('objections.conclusionLabel'), value: text(`objections.conclusion.${objection.conclusion}`) }] : []),
          ...(objection.effect
            ? [
                { label: text('objections.decision'), value: text(`objections.effect.${objection.effect}`) },
                { label: text('objections.reason'), value: objection.decisionReason ?? '—' },
                { label: text('objections.decidedBy'), value: `${objection.decidedBy ?? ''} ${objection.decidedAt ? instant(objection.decidedAt) : ''}` },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
