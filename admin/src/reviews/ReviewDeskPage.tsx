import { Alert, Box, Button, List, ListItemButton, ListItemText, Stack } from '@mui/material';
import Check from '@mui/icons-material/CheckCircleOutlined';
import Download from '@mui/icons-material/DownloadOutlined';
import Upload from '@mui/icons-material/UploadFileOutlined';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { LegalDialog } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import { messageOf, useCommands } from '../providers/office';
import { sheetAddress } from '../providers/review-commands';
import { serverNow } from '../session/session';
import { MaterialPanel } from './MaterialPanel';
import { RecuseDialog } from './RecuseDialog';
import type { DeskCandidate, ReviewDesk } from './review-records';
import { ScorePanel } from './ScorePanel';
import { UploadSheetDialog } from './UploadSheetDialog';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

/** Where an expert scores: the material on the left, the sheet on the right, everything by keyboard. */
export default function ReviewDeskPage() {
  const { id = '' } = useParams();
  const commands = useCommands();
  const { data, error } = useQuery({ queryKey: ['my-seats', id], queryFn: () => commands.readDesk(id) });
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>;
  return data ? <Desk desk={data} /> : <PageSkeleton />;
}

/** Scored in full, or stood aside for. */
export const isDone = (candidate: DeskCandidate, desk: ReviewDesk): boolean => candidate.review?.state === 'recused' || desk.dimensions.every(({ id }) => candidate.review?.points[id] !== undefined);

function Desk({ desk }: { desk: ReviewDesk }) {
  const [chosen, setChosen] = useState(() => Math.max(0, desk.people.findIndex((one) => !isDone(one, desk))));
  const [dialog, setDialog] = useState<'submit' | 'recuse' | 'upload' | null>(null);
  const commands = useCommands();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const done = useDone();
  const candidate = desk.people[chosen];
  const finished = desk.people.filter((one) => isDone(one, desk)).length;
  const open = desk.panelState === 'open' && desk.state === 'accepted' && desk.submittedAt === null && desk.deadline !== null && serverNow() < new Date(desk.deadline);
  if (!candidate) return <PageHeader title={desk.panelName} />;
  const save = async (points: Record<string, number>, comment: string) => {
    try {
      const next = await commands.saveReview(desk.id, { candidateId: candidate.id, points, comment: comment || null, ...(candidate.review ? { version: candidate.review.version } : {}) });
      queryClient.setQueryData(['my-seats', desk.id], next);
      notify(text('review.desk.saved', { code: candidate.code }), { type: 'info', autoHideDuration: 1_500 });
      setChosen(Math.min(chosen + 1, desk.people.length - 1));
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
    }
  };
  const progress = text('review.desk.progress', { done: finished, all: desk.people.length });
  return (
    <>
      <PageHeader
        title={desk.panelName}
        beside={<Box component="span" role="status" className="figures">{progress}</Box>}
        lead={[text('review.desk.seat', { number: desk.number }), desk.submittedAt ? text('review.desk.submitted', { at: instant(desk.submittedAt) }) : desk.deadline && text('review.desk.until', { at: instant(desk.deadline) })].filter(Boolean).join(' · ')}
        actions={
          <>
            <Button component="a" href={sheetAddress(desk.id)} startIcon={<Download />}>{text('review.desk.download')}</Button>
            {open && <Button startIcon={<Upload />} onClick={() => setDialog('upload')}>{text('review.desk.upload')}</Button>}
            {open && (
              <ReasonedButton variant="contained" reason={finished < desk.people.length ? text('review.desk.unfinished', { count: desk.people.length - finished }) : null} onClick={() => setDialog('submit')}>
                {text('review.desk.submit')}
              </ReasonedButton>
            )}
          </>
        }
      />
      {!open && <Alert severity="info" sx={{ mb: 2 }}>{text('review.desk.closed')}</Alert>}
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '132px minmax(0, 1fr) minmax(320px, 400px)' } }}>
        <CandidateList desk={desk} chosen={chosen} onChoose={setChosen} />
        <MaterialPanel candidate={candidate} />
        <ScorePanel key={`${candidate.id}/${candidate.review?.version ?? 0}`} candidate={candidate} dimensions={desk.dimensions} editable={open && candidate.review?.state !== 'recused'} onSave={save} onRecuse={open && candidate.review?.state !== 'recused' ? () => setDialog('recuse') : null} />
      </Box>
      {dialog === 'recuse' && <RecuseDialog seatId={desk.id} candidate={candidate} onClose={() => setDialog(null)} />}
      {dialog === 'upload' && <UploadSheetDialog seatId={desk.id} onClose={() => setDialog(null)} />}
      {dialog === 'submit' && (
        <LegalDialog
          title={text('review.desk.submit')}
          facts={[{ label: text('review.panels.candidates'), value: progress }]}
          follows={text('review.desk.submitFollows')}
          confirmLabel={text('review.desk.submit')}
          onClose={() => setDialog(null)}
          onConfirm={async () => {
            await commands.submitReviews(desk.id, { version: desk.version });
            setDialog(null);
            await done(text('review.desk.submittedNow'));
          }}
        />
      )}
    </>
  );
}

function CandidateList({ desk, chosen, onChoose }: { desk: ReviewDesk; chosen: number; onChoose(index: number): void }) {
  return (
    <Section title={text('review.desk.list')} flush>
      <Stack sx={{ maxHeight: { xs: 160, md: 560 }, overflowY: 'auto' }} tabIndex={0} role="region" aria-label={text('review.desk.codes')}>
        <List dense disablePadding>
          {desk.people.map((one, index) => (
            <li key={one.id}>
              <ListItemButton selected={index === chosen} aria-current={index === chosen ? 'true' : undefined} onClick={() => onChoose(index)}>
                <ListItemText primary={one.code} />
                {isDone(one, desk) && <Check fontSize="small" color="success" />}
              </ListItemButton>
            </li>
          ))}
        </List>
      </Stack>
    </Section>
  );
}
