import { Box, Button, Stack, Typography } from '@mui/material';
import TaskAlt from '@mui/icons-material/TaskAlt';
import EditNote from '@mui/icons-material/EditNote';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useGetList, useNotify, useRefresh } from 'react-admin';
import { DOCUMENT_KINDS, kindsOf, type DocumentKindId, type DocumentSubject } from '@domain/forms/document-kinds';
import { LegalDialog } from '../components/LegalDialog';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Id } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { DocumentDialog } from './DocumentDialog';
import { documentUrl, type IssuedDocument } from './records';
import '../i18n/zh-CN/documents';

const BookletBinding = lazy(() => import('./BookletBinding'));

interface Props {
  subject: DocumentSubject;
  id: Id;
  /** What the record is called, for the dialog before something is issued. */
  about: string;
  /** Only these kinds of the subject. */
  kinds?: readonly DocumentKindId[];
  children?: ReactNode;
}

/** The documents of a record: look, print, keep, and, for official ones, issue. */
export function DocumentsSection({ subject, id, about, kinds = kindsOf(subject), children }: Props) {
  const [shown, setShown] = useState<DocumentKindId | null>(null);
  const [issuing, setIssuing] = useState<DocumentKindId | null>(null);
  const { actor } = useSession();
  const granted = useMay('document.issue').allowed;
  const commands = useCommands();
  const notify = useNotify();
  const refresh = useRefresh();
  const official = kinds.some((kind) => DOCUMENT_KINDS[kind].official);
  const { data: issued = [] } = useGetList<IssuedDocument>(
    'issued-documents',
    { filter: { subjectId: id }, pagination: { page: 1, perPage: 50 }, sort: { field: 'issuedOn', order: 'ASC' } },
    { enabled: official, staleTime: 0 },
  );
  // A report is its body's; all other official texts are the department's.
  const mayIssue = (kind: DocumentKindId): boolean =>
    granted && DOCUMENT_KINDS[kind].official && (kind === 'recommendation-report' || actor.unit?.kind === 'province');
  return (
    <Section title={text('documents.title')}>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {kinds.map((kind) => {
          const { label, official: isOfficial } = DOCUMENT_KINDS[kind];
          const given = issued.find((document) => document.kind === kind);
          return (
            <Box component="li" key={kind} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
              <Box sx={{ flex: 1, minWidth: 150 }}>
                <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
                {isOfficial && (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
                    {given ? (
                      <ToneChip tone="green" icon={TaskAlt} label={text('documents.issued')} />
                    ) : (
                      <ToneChip tone="grey" icon={EditNote} label={text('documents.draft')} />
                    )}
                    <Typography variant="caption" color="text.secondary">
                      {given
                        ? text('documents.issuedAs', { number: given.documentNumber ?? '', day: civilDate(given.issuedOn) })
                        : text('documents.draftWhy')}
                    </Typography>
                  </Box>
                )}
              </Box>
              <Button size="small" aria-label={text('documents.lookAt', { label })} onClick={() => setShown(kind)}>
                {text('documents.look')}
              </Button>
              <Button
                size="small"
                component="a"
                href={documentUrl(kind, id, { download: true })}
                download
                aria-label={text('documents.downloadAt', { label })}
              >
                {text('documents.download')}
              </Button>
              {!given && mayIssue(kind) && (
                <Button size="small" color="error" aria-label={text('documents.issueAt', { label })} onClick={() => setIssuing(kind)}>
                  {text('documents.issue')}
                </Button>
              )}
            </Box>
          );
        })}
      </Stack>
      {children}
      {subject === 'nominees' && (
        <Suspense>
          <BookletBinding nomineeId={id} name={about} />
        </Suspense>
      )}
      {shown && <DocumentDialog kind={shown} id={id} onClose={() => setShown(null)} />}
      {issuing && (
        <LegalDialog
          title={text('documents.issueTitle', { label: DOCUMENT_KINDS[issuing].label })}
          confirmLabel={text('documents.issue')}
          follows={text('documents.issueFollows')}
          facts={[
            { label: text('documents.issueWhat'), value: DOCUMENT_KINDS[issuing].label },
            { label: text('documents.issueOf'), value: about },
          ]}
          onClose={() => setIssuing(null)}
          onConfirm={async () => {
            await commands.issueDocument(issuing, id);
            notify(text('documents.issuedNow', { label: DOCUMENT_KINDS[issuing].label }), { type: 'success' });
            setIssuing(null);
            refresh();
          }}
        />
      )}
    </Section>
  );
}
