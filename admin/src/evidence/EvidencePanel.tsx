import { Alert, Skeleton, Stack, Typography } from '@mui/material';
import type { EvidenceSlot } from '@domain/evidence/evidence-slot';
import { lazy, Suspense, useRef, useState } from 'react';
import { missingSlots } from '@domain/evidence/missing-slots';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { messageOf } from '../providers/office';
import { SlotFiles } from './SlotFiles';
import { useEvidence } from './use-evidence';
import '../i18n/zh-CN/evidence';

const EvidenceViewer = lazy(() => import('./EvidenceViewer'));

interface Props {
  subjectType: string;
  subjectId: string;
  slots: readonly EvidenceSlot[];
  /** Files may be attached and removed now. */
  open: boolean;
  id?: string;
  /** What the files are; materials where nothing is said. */
  title?: string;
}

/** The files of one record by slot: what is there, what is missing, and, while the record is open, how to add it. */
export function EvidencePanel({ subjectType, subjectId, slots, open, id, title }: Props) {
  const { data, error, refetch } = useEvidence(subjectType, subjectId);
  const missing = data ? missingSlots(slots, data) : [];
  const [shown, setShown] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  const view = (id: string) => {
    opener.current = document.activeElement;
    setShown(id);
  };
  const close = () => {
    setShown(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  // In the order of the page, so that «next» is what stands below.
  const openable = slots.flatMap(({ id: slot }) => (data ?? []).filter((file) => file.slot === slot && file.openable));
  const viewed = openable.find((file) => file.id === shown);
  const megabytes = Math.max(0, ...slots.map((slot) => slot.megabytes));
  return (
    <Section title={title ?? text('evidence.title')} {...(id ? { id } : {})}>
      {error ? (
        <Alert severity="error">{messageOf(error)}</Alert>
      ) : (
        <Stack spacing={1.5}>
          {open && <Typography color="text.secondary">{text('evidence.lead', { megabytes })}</Typography>}
          {data && slots.some(({ required }) => required) && (
            <Alert severity={missing.length === 0 ? 'success' : 'warning'}>
              {missing.length === 0
                ? text('evidence.complete')
                : text('evidence.missing', { count: missing.length, labels: missing.map(({ label }) => label).join('、') })}
            </Alert>
          )}
          {data ? (
            <Stack component="ul" spacing={0} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {slots.map((slot) => (
                <SlotFiles
                  key={slot.id}
                  slot={slot}
                  files={data.filter((file) => file.slot === slot.id)}
                  place={{ subjectType, subjectId }}
                  open={open}
                  onView={(file) => view(file.id)}
                  onChange={() => void refetch()}
                />
              ))}
            </Stack>
          ) : (
            <Skeleton variant="rounded" height={240} />
          )}
          {viewed && (
            <Suspense fallback={<Skeleton variant="rounded" height={360} />}>
              <EvidenceViewer files={openable} file={viewed} onShow={(file) => setShown(file.id)} onClose={close} />
            </Suspense>
          )}
        </Stack>
      )}
    </Section>
  );
}
