import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify, useRefresh } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { LegalDialog } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { birthMonth, civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Opinion } from '../providers/casework-commands';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import { AnswerFields, answerLacks, answerOf, type AnswerDraft } from './AnswerFields';
import { StandingChip } from './StandingChip';
import '../i18n/zh-CN/casework';

/** What an agency is asked, the unanswered first, and its answers. */
export function AgencyInbox() {
  const { clock } = useSession();
  const { data, isPending } = useGetList<Opinion>('opinions', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'requestedOn', order: 'DESC' },
  });
  const [answering, setAnswering] = useState<Opinion | null>(null);
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const commands = useCommands();
  const notify = useNotify();
  const refresh = useRefresh();
  const rows = [...(data ?? [])].sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
  async function reveal({ id }: Opinion) {
    const { idNumber } = await commands.readAskedIdentity(id);
    setNumbers((known) => ({ ...known, [id]: idNumber ?? '—' }));
    notify(text('opinion.identityFollows'));
  }
  return (
    <>
      <PageHeader title={text('opinion.inboxTitle')} lead={text('opinion.inboxLead')} />
      <Card>
        {isPending && <RowsSkeleton />}
        {!isPending && rows.length === 0 && (
          <EmptyState title={text('opinion.inboxEmptyTitle')} why={text('opinion.inboxEmptyWhy')} />
        )}
        <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {rows.map((opinion) => (
            <Box
              component="li"
              key={opinion.id}
              sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', p: 2, borderTop: 1, borderColor: 'divider' }}
            >
              <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600 }}>{opinion.nomineeName}</Typography>
                <Typography color="text.secondary">
                  {[opinion.employerName, opinion.post, birthMonth(opinion.birthMonth), numbers[opinion.id]]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
                <Typography color="text.secondary">
                  {[opinion.bodyName, opinion.letterNumber, civilDay(opinion.requestedOn)].filter(Boolean).join(' · ')}
                </Typography>
                {opinion.remarks && <Typography>{opinion.remarks}</Typography>}
              </Box>
              <StandingChip opinion={opinion} today={clock.today} />
              {!numbers[opinion.id] && (
                <Button size="small" onClick={() => void reveal(opinion)}>
                  {text('opinion.identity')}
                </Button>
              )}
              {opinion.answer === null && (
                <Button variant="contained" onClick={() => setAnswering(opinion)}>
                  {text('opinion.answer')}
                </Button>
              )}
            </Box>
          ))}
        </Stack>
      </Card>
      {answering && (
        <AnswerDialog
          opinion={answering}
          onClose={() => setAnswering(null)}
          onDone={() => {
            setAnswering(null);
            refresh();
            notify(text('opinion.done'), { type: 'success' });
          }}
        />
      )}
    </>
  );
}

function AnswerDialog({ opinion, onDone, onClose }: { opinion: Opinion; onDone(): void; onClose(): void }) {
  const { actor } = useSession();
  const [draft, setDraft] = useState<AnswerDraft>({
    answer: 'agree',
    byName: actor.displayName,
    number: '',
    day: '',
    remarks: '',
    validUntil: '',
  });
  const commands = useCommands();
  return (
    <LegalDialog
      title={text('opinion.answer')}
      confirmLabel={text('opinion.answer')}
      follows={text('opinion.answerFollows')}
      reason={answerLacks(draft) ? text('opinion.fill') : null}
      facts={[
        { label: text('who'), value: opinion.nomineeName },
        { label: text('opinion.employer'), value: opinion.employerName },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.answerOpinion({
          ids: [opinion.id],
          ...answerOf(draft),
          ...(draft.number.trim() ? { answerNumber: draft.number.trim() } : {}),
        });
        onDone();
      }}
    >
      <AnswerFields draft={draft} onChange={setDraft} />
    </LegalDialog>
  );
}
