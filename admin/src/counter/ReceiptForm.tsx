import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import type { Issue } from '@domain/rules/issue';
import { MISSING_REPORT } from '@domain/workflow/missing-report';
import { useState } from 'react';
import { useGetList, useNotify, useRefresh } from 'react-admin';
import { IssueList } from '../components/IssueList';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { DocumentsSection } from '../documents/DocumentsSection';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Receipt } from '../providers/casework-commands';
import { messageOf, useCommands } from '../providers/office';
import type { Slate, SlateEntry } from '../providers/records';
import type { Report } from '../providers/selection-commands';
import { useSession, type EditionInfo } from '../session/session';
import { BagTable } from './BagTable';
import { useReceipt } from './use-receipt';
import '../i18n/zh-CN/casework';

interface Props {
  slate: Slate;
  receipt: Receipt | undefined;
}

/** What came in of one list. */
export function ReceiptForm({ slate, receipt }: Props) {
  const { edition } = useSession();
  const { data: entries } = useGetList<SlateEntry>('slate-entries', {
    filter: { slateId: slate.id },
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'rank', order: 'ASC' },
  });
  const { data: reports } = useGetList<Report>('recommendation-reports', { filter: { slateId: slate.id }, pagination: { page: 1, perPage: 1 } });
  if (!edition || !entries || !reports) return <RowsSkeleton />;
  return <Filling slate={slate} receipt={receipt} entries={entries} edition={edition} reported={reports.length > 0} />;
}

function Filling({ slate, receipt, entries, edition, reported }: Props & { entries: SlateEntry[]; edition: EditionInfo; reported: boolean }) {
  const { actor } = useSession();
  const work = useReceipt(slate, entries, receipt, edition, actor.displayName);
  const { draft, setDraft } = work;
  const missing: Issue[] = [...(reported ? [] : [MISSING_REPORT]), ...work.missing];
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<{ ok: boolean; words: string } | null>(null);
  const [asking, setAsking] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const refresh = useRefresh();
  const open = slate.state === 'submitted';
  const nobody = draft.handedBy.trim() === '' || draft.receivedBy.trim() === '' ? text('counter.nobody') : null;

  function scanned() {
    const entry = work.scan(code);
    setSaid(
      entry
        ? { ok: true, words: text('counter.scanned', { name: entry.nomineeName ?? '' }) }
        : { ok: false, words: text('counter.scanUnknown') },
    );
    setCode('');
  }
  async function save() {
    try {
      work.setVersion((await commands.saveReceipt(work.input)).version);
      refresh();
      notify(text('counter.saved'), { type: 'success' });
    } catch (error) {
      notify(messageOf(error), { type: 'error', multiLine: true });
    }
  }

  return (
    <Stack spacing={2}>
      {receipt?.number && (
        <Alert
          severity="success"
          action={
            <Button color="inherit" onClick={() => window.print()}>
              {text('counter.slip')}
            </Button>
          }
        >
          {text('counter.slipBody', { unit: slate.unitName, number: receipt.number })}
          {instant(receipt.registeredAt)}
        </Alert>
      )}
      <Section title={slate.unitName}>
        <Stack spacing={2} sx={{ mt: 1 }}>
          {open && (
            <Box
              component="form"
              onSubmit={(event) => {
                event.preventDefault();
                scanned();
              }}
            >
              <TextField
                fullWidth
                autoFocus
                label={text('counter.scan')}
                value={code}
                onChange={(event) => setCode(event.target.value)}
                error={said?.ok === false}
                helperText={said?.words ?? text('counter.scanHelp')}
              />
            </Box>
          )}
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            {edition.materials.submission.map(({ id, label, copies }) => (
              <TextField
                key={id}
                fullWidth
                type="number"
                disabled={!open}
                label={text('counter.copies', { label, count: copies })}
                value={draft.copies[id] ?? 0}
                onChange={(event) =>
                  setDraft({ ...draft, copies: { ...draft.copies, [id]: Math.max(0, Math.trunc(Number(event.target.value))) } })
                }
                slotProps={{ htmlInput: { min: 0, max: 99 } }}
              />
            ))}
          </Stack>
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            {(['handedBy', 'receivedBy'] as const).map((field) => (
              <TextField
                key={field}
                fullWidth
                disabled={!open}
                label={text(`counter.${field}`)}
                value={draft[field]}
                onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
              />
            ))}
            <TextField
              select
              fullWidth
              disabled={!open}
              label={text('counter.secrets')}
              value={draft.involvesSecrets === null ? 'unknown' : String(draft.involvesSecrets)}
              onChange={({ target: { value } }) =>
                setDraft({
                  ...draft,
                  involvesSecrets: value === 'unknown' ? null : value === 'true',
                  letter: value === 'true' ? edition.materials.declassification.statement : draft.letter,
                })
              }
            >
              <MenuItem value="unknown">{text('counter.secretsUnknown')}</MenuItem>
              <MenuItem value="false">{text('counter.secretsNone')}</MenuItem>
              <MenuItem value="true">{text('counter.secretsSome')}</MenuItem>
            </TextField>
          </Stack>
          <TextField
            disabled={!open}
            label={text('counter.letter')}
            value={draft.letter}
            onChange={(event) => setDraft({ ...draft, letter: event.target.value })}
          />
          {open && (
            <Box>
              <Button variant="outlined" size="small" onClick={work.takeAll}>
                {text('counter.allIn')}
              </Button>
            </Box>
          )}
          <BagTable entries={entries} booklet={edition.materials.booklet} open={open} partsOf={work.partsOf} onParts={work.setParts} />
        </Stack>
      </Section>
      {open && (
        <Section title={missing.length === 0 ? text('counter.complete') : text('counter.missing')}>
          <IssueList issues={missing} />
          <Stack direction="row" spacing={1} sx={{ mt: 2 }}>
            <ReasonedButton variant="outlined" reason={nobody} onClick={() => void save()}>
              {text('counter.save')}
            </ReasonedButton>
            <ReasonedButton
              variant="contained"
              reason={nobody ?? (missing.length > 0 ? text('counter.missing') : null)}
              onClick={() => setAsking(true)}
            >
              {text('counter.register')}
            </ReasonedButton>
          </Stack>
        </Section>
      )}
      {!open && <Typography color="text.secondary">{text('counter.registered', { number: receipt?.number ?? '—' })}</Typography>}
      {receipt?.number && <DocumentsSection subject="receipts" id={receipt.id} about={slate.unitName} />}
      {asking && (
        <LegalDialog
          title={text('counter.registerTitle')}
          confirmLabel={text('counter.register')}
          follows={text('counter.registerFollows')}
          facts={[
            { label: text('body'), value: slate.unitName },
            { label: text('counter.bag'), value: text('counter.bags', { have: draft.bags.length, all: entries.length }) },
            { label: text('counter.handedBy'), value: draft.handedBy },
          ]}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { number } = await commands.registerReceipt(work.input);
            setAsking(false);
            refresh();
            notify(text('counter.registered', { number: number ?? '—' }), { type: 'success' });
          }}
        />
      )}
    </Stack>
  );
}
