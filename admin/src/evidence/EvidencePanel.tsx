import { Alert, Skeleton, Stack, Typography } from '@mui/material';
import type { EvidenceSlot } from '@domain/evidence/evidence-slot';
import { missingSlots } from '@domain/evidence/missing-slots';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { messageOf } from '../providers/office';
import { SlotFiles } from './SlotFiles';
import { useEvidence } from './use-evidence';
import '../i18n/zh-CN/evidence';

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
                  onChange={() => void refetch()}
                />
              ))}
            </Stack>
          ) : (
            <Skeleton variant="rounded" height={240} />
          )}
        </Stack>
      )}
    </Section>
  );
}
