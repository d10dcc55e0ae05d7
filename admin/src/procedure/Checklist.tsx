import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { describeIssue } from '@domain/rules/wording';
import { Section } from '../components/Section';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Nominee, Notice, Slate } from '../providers/records';
import type { Report, SlateOutlook, UnitDecision } from '../providers/selection-commands';
import { useMay } from '../session/access';
import { checklistItems, type ChecklistItem, type ItemId } from './checklist-items';
import { DecisionDialog } from './DecisionDialog';
import { AnswersDialog } from './AnswersDialog';
import { PostingDialog } from './PostingDialog';
import { ReportDialog } from './ReportDialog';
import '../i18n/zh-CN/procedure';

interface Props {
  slate: Slate;
  people: Nominee[];
  outlook: SlateOutlook | undefined;
  failed: boolean;
  /** Why nothing can be recorded now: the order on the screen is not the saved one. */
  reason: string | null;
}

const one = { page: 1, perPage: 1 };

/** What a unit does before its list goes up, each thing with its state, what is missing and the button that does it. */
export function Checklist({ slate, people, outlook, failed, reason }: Props) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [asking, setAsking] = useState<ItemId | null>(null);
  const decisions = useGetList<UnitDecision>('unit-decisions', { filter: { slateId: slate.id, state: 'standing' }, pagination: one });
  const postings = useGetList<Notice>('notices', { filter: { slateId: slate.id, kind: 'publicity', state: ['posted', 'suspended', 'closed'] }, pagination: one });
  const mayReport = useMay('report.write').allowed && slate.level === 'body';
  const reports = useGetList<Report>('recommendation-reports', { filter: { slateId: slate.id }, pagination: one }, { enabled: mayReport });
  const items = outlook ? checklistItems(outlook, mayReport) : [];
  const open = items.filter(({ issues, blocking }) => blocking && issues.length > 0);
  const decision = decisions.data?.[0];
  const posting = postings.data?.[0];
  const report = reports.data?.[0];

  function done(words: string) {
    setAsking(null);
    notify(words, { type: 'success' });
    void queryClient.invalidateQueries();
  }
  const facts: Partial<Record<ItemId, string>> = {
    ...(decision ? { decision: text('procedure.decisionDone', { minutes: decision.minutesNumber, day: monthDay(decision.heldOn), inFavour: decision.inFavour, present: decision.present }) } : {}),
    ...(posting ? { posting: text('procedure.postingDone', { first: monthDay(posting.firstDay), last: monthDay(posting.lastDay), place: posting.place ?? '' }) } : {}),
  };
  const acts: Partial<Record<ItemId, string>> = {
    decision: text(decision ? 'procedure.decideAgain' : 'procedure.decide'),
    posting: text(posting ? 'procedure.postAgain' : 'procedure.post'),
    opinions: text('procedure.opinions'),
    report: text(report ? 'procedure.reportAgain' : 'procedure.report'),
  };
  const title = text(slate.level === 'body' ? 'procedure.done' : 'procedure.doneUp');
  return (
    <Section title={text('procedure.title')}>
      {failed && <Alert severity="error">{text('procedure.failed')}</Alert>}
      {!outlook && !failed && <RowsSkeleton rows={4} />}
      {outlook && (
        <Typography color="text.secondary" role="status">
          {open.length === 0 ? title : text('procedure.left', { count: open.length })}
        </Typography>
      )}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            fact={facts[item.id]}
            act={acts[item.id]}
            urgent={item.id === open[0]?.id}
            reason={reason}
            onAct={() => setAsking(item.id)}
          />
        ))}
      </Stack>
      {asking === 'decision' && <DecisionDialog slate={slate} people={people.length} onDone={done} onClose={() => setAsking(null)} />}
      {asking === 'posting' && <PostingDialog slate={slate} people={people.length} onDone={done} onClose={() => setAsking(null)} />}
      {asking === 'opinions' && (
        <AnswersDialog issues={items.find(({ id }) => id === 'opinions')?.issues ?? []} people={people} onDone={done} onClose={() => setAsking(null)} />
      )}
      {asking === 'report' && <ReportDialog slate={slate} report={report} onDone={done} onClose={() => setAsking(null)} />}
    </Section>
  );
}

interface ItemProps {
  item: ChecklistItem;
  fact: string | undefined;
  act: string | undefined;
  urgent: boolean;
  reason: string | null;
  onAct(): void;
}

function Item({ item, fact, act, urgent, reason, onAct }: ItemProps) {
  const { tokens } = useTheme();
  const { id, issues, blocking } = item;
  const isDone = issues.length === 0;
  const Icon = isDone ? CheckCircle : RadioButtonUnchecked;
  const [first] = issues;
  const words = first ? describeIssue(first).what + (issues.length > 1 ? text('procedure.more', { count: issues.length }) : '') : fact;
  // What is done may be done again while the list is a draft, but it is not what is pressing.
  const offered = act !== undefined && (!isDone || id !== 'opinions');
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 1, borderTop: 1, borderColor: tokens.lineSoft, '&:first-of-type': { borderTop: 0 } }}>
      <Icon fontSize="small" titleAccess={text(isDone ? 'procedure.state.done' : 'procedure.state.open')} sx={{ color: isDone ? tokens.green : blocking ? tokens.amber : tokens.grey, mt: 0.25 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{text(`procedure.item.${id}`)}</Typography>
        {words && <Typography color="text.secondary">{words}</Typography>}
        {!isDone && !blocking && <Typography color="text.secondary">{text('procedure.papers')}</Typography>}
        {offered && (
          <Button size="small" variant={urgent ? 'contained' : isDone ? 'text' : 'outlined'} disabled={reason !== null} title={reason ?? undefined} onClick={onAct} sx={{ mt: 0.5 }}>
            {act}
          </Button>
        )}
        {id === 'opinions' && !isDone && (
          <Button size="small" component={RouterLink} to="/opinions" sx={{ mt: 0.5, ml: 1 }}>
            {text('procedure.toOpinions')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
