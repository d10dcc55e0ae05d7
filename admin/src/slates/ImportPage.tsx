import { Alert, Button, Link, Stack, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { PageHeader } from '../components/PageHeader';
import { LegalDialog } from '../components/LegalDialog';
import { IssueList } from '../components/IssueList';
import { ReasonedButton } from '../components/ReasonedButton';
import { StickyFoot } from '../components/FormFoot';
import { slateWorkbookUrl, templateUrl } from '../documents/records';
import { text } from '../i18n/text';
import '../i18n/zh-CN/workbooks';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { RequestError } from '../providers/http-client';
import { messageOf, useCommands } from '../providers/office';
import type { ImportPreview, Slate } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { useStageEditable } from '../session/stages';
import { useBodies } from '../units/use-bodies';
import { FileDrop } from './FileDrop';
import { ImportTable } from './ImportTable';
import { UnitPicker } from './UnitPicker';
import type { Issue } from '@domain/rules/issue';
import '../i18n/zh-CN/ranking';

const ImportChanges = lazy(() => import('./ImportChanges'));

type Stage =
  | { kind: 'choose' }
  | { kind: 'reading'; file: File }
  | { kind: 'refused'; file: File; message: string; issues: Issue[] }
  | { kind: 'preview'; file: File; preview: ImportPreview };

/** Reads an office's own XLSX list, shows every row with every problem, and saves only when asked. */
export default function ImportPage() {
  const { actor } = useSession();
  const bodies = useBodies();
  const isEditable = useStageEditable('slate');
  const own = actor.unit && actor.unit.kind !== 'province' ? actor.unit : null;
  const [unitId, setUnitId] = useState<string>('');
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const [saving, setSaving] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const target = own?.id ?? unitId;
  const mayPrintIdentity = useMay('nominee.read-identity').allowed;
  const { data: slates } = useGetList<Slate>(
    'slates',
    { filter: { unitId: target }, pagination: { page: 1, perPage: 1 }, sort: { field: 'updatedAt', order: 'DESC' } },
    { enabled: target !== '' },
  );
  const existing = slates?.[0];
  const unitName = own?.name ?? bodies.find((body) => body.id === unitId)?.name ?? '';
  const closed = existing !== undefined && !isEditable(existing.state);

  async function read(file: File) {
    setStage({ kind: 'reading', file });
    try {
      setStage({
        kind: 'preview',
        file,
        preview: await commands.importSlate({ file, unitId: own ? undefined : unitId, dryRun: true }),
      });
    } catch (error) {
      setStage({ kind: 'refused', file, message: messageOf(error), issues: error instanceof RequestError ? error.issues : [] });
    }
  }

  async function save() {
    if (stage.kind !== 'preview') return;
    const answer = await commands.importSlate({
      file: stage.file,
      unitId: own ? undefined : unitId,
      dryRun: false,
      fileHash: stage.preview.fileHash,
      previewHash: stage.preview.previewHash,
      version: stage.preview.version,
    });
    await queryClient.invalidateQueries();
    notify(text('import.done', { unit: unitName, count: answer.nominees.length }), { type: 'success', autoHideDuration: 10_000 });
    navigate(`/slates/${answer.slateId}/show`);
  }

  return (
    <>
      <PageHeader title={text('import.title')} lead={text('import.lead')} />
      <Stack spacing={2}>
        {!own && (
          <UnitPicker
            bodies={bodies}
            value={unitId}
            onChange={(id) => {
              setUnitId(id);
              setStage({ kind: 'choose' });
            }}
          />
        )}
        {closed && existing && <Alert severity="warning">{text('import.closed', { unit: unitName })}</Alert>}
        {!closed && (
          <FileDrop
            disabledReason={target === '' ? text('import.unitFirst') : null}
            busy={stage.kind === 'reading'}
            fileName={'file' in stage ? stage.file.name : null}
            onFile={read}
          />
        )}
        {target !== '' && !closed && stage.kind === 'choose' && (
          <Typography color="text.secondary">
            <Link href={templateUrl(target)} download>
              {text('workbooks.template')}
            </Link>
            {' '}
            {text('workbooks.templateWhy')}
            {existing && (existing.entries ?? 0) > 0 && mayPrintIdentity && (
              <>
                {' '}
                <Link href={slateWorkbookUrl(existing.id, true)} download title={text('workbooks.slateFullWhy')}>
                  {text('workbooks.current')}
                </Link>
              </>
            )}
          </Typography>
        )}
        {stage.kind === 'reading' && <RowsSkeleton />}
        {stage.kind === 'refused' && (
          <Alert severity="error" role="alert">
            <Typography sx={{ fontWeight: 600 }}>{text('import.unreadable', { file: stage.file.name })}</Typography>
            {stage.issues.length > 0 ? <IssueList issues={stage.issues} /> : <Typography>{stage.message}</Typography>}
          </Alert>
        )}
        {stage.kind === 'preview' && (
          <Suspense fallback={<RowsSkeleton />}>
            <ImportChanges changes={stage.preview.changes} first={(existing?.entries ?? 0) === 0} />
          </Suspense>
        )}
        {stage.kind === 'preview' && <ImportTable preview={stage.preview} />}
      </Stack>
      {stage.kind === 'preview' && (
        <StickyFoot>
          <Typography sx={{ flex: 1 }} color="text.secondary">
            {text('import.notSaved')}
          </Typography>
          <Button onClick={() => setStage({ kind: 'choose' })}>{text('import.another')}</Button>
          <ReasonedButton
            variant="contained"
            reason={stage.preview.blocked ? text('import.blocked') : null}
            onClick={() => setSaving(true)}
          >
            {text('import.save', { count: stage.preview.nominees.length })}
          </ReasonedButton>
        </StickyFoot>
      )}
      {saving && stage.kind === 'preview' && (
        <LegalDialog
          title={text('import.confirmTitle')}
          confirmLabel={text('import.confirm')}
          onConfirm={save}
          onClose={() => setSaving(false)}
          follows={existing ? text('import.replaces') : text('import.starts')}
          facts={[
            { label: text('submit.unit'), value: unitName },
            { label: text('import.file'), value: stage.file.name },
            { label: text('import.people'), value: text('places.people', { count: stage.preview.nominees.length }) },
            {
              label: text('workbooks.changes'),
              value: [
                text('workbooks.added', { count: stage.preview.changes.added.length }),
                text('workbooks.changed', { count: stage.preview.changes.changed.length }),
                text('workbooks.missing', { count: stage.preview.changes.missing.length }),
                text('workbooks.unchanged', { count: stage.preview.changes.unchanged }),
              ].join('，'),
            },
            {
              label: text('import.problems'),
              value: text('import.problemCount', {
                count: stage.preview.nominees.reduce((sum, row) => sum + row.issues.length, stage.preview.issues.length),
              }),
            },
          ]}
        />
      )}
    </>
  );
}
