import { Box, Button, Typography } from '@mui/material';
import Radio from '@mui/icons-material/RadioButtonUnchecked';
import Upload from '@mui/icons-material/UploadFileOutlined';
import { useRef, useState, type ChangeEvent } from 'react';
import { IMAGE_TYPES, type EvidenceSlot } from '@domain/evidence/evidence-slot';
import { PHOTO_SLOT } from '@domain/evidence/nominee-slots';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import { EvidenceFile } from './EvidenceFile';
import { PhotoCrop } from './PhotoCrop';
import type { Evidence } from './records';
import { UploadProgress } from './UploadProgress';
import '../i18n/zh-CN/evidence';

interface Props {
  slot: EvidenceSlot;
  files: readonly Evidence[];
  place: { subjectType: string; subjectId: string };
  open: boolean;
  onView(file: Evidence): void;
  onChange(): void;
}

interface Sending {
  key: number;
  file: Blob;
  name: string;
}

/** One slot: its files, what is being sent, and the button to add one. */
export function SlotFiles({ slot, files, place, open, onView, onChange }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const counter = useRef(0);
  const [sending, setSending] = useState<Sending[]>([]);
  const [cropping, setCropping] = useState<File | null>(null);
  const full = slot.most > 1 && files.length >= slot.most;
  const single = slot.most === 1;
  const send = (file: Blob, name: string) => {
    counter.current += 1;
    const key = counter.current;
    setSending((now) => [...now, { key, file, name }]);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const list = [...(event.target.files ?? [])];
    // The same file may be chosen again after a refusal.
    event.target.value = '';
    const [first] = list;
    if (slot.id === PHOTO_SLOT && first && (IMAGE_TYPES as readonly string[]).includes(first.type)) setCropping(first);
    else list.forEach((file) => send(file, file.name));
  };
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h3" sx={{ flex: '1 1 12em', fontWeight: 600, minWidth: 0 }}>
          {slot.label}
        </Typography>
        {files.length === 0 && <ToneChip tone={slot.required ? 'amber' : 'grey'} icon={Radio} label={text(slot.required ? 'evidence.required' : 'evidence.optional')} />}
        {open && (
          <>
            <input
              ref={picker}
              type="file"
              hidden
              aria-hidden
              tabIndex={-1}
              data-slot={slot.id}
              accept={[...slot.accepts, ...(slot.accepts.includes('application/pdf') ? ['.pdf'] : [])].join(',')}
              multiple={!single}
              onChange={chosen}
            />
            <Button size="small" startIcon={<Upload />} disabled={full} aria-label={text('evidence.addTo', { label: slot.label })} onClick={() => picker.current?.click()}>
              {text(single && files.length > 0 ? 'evidence.replace' : 'evidence.add')}
            </Button>
          </>
        )}
      </Box>
      {files.map((file) => (
        <EvidenceFile key={file.id} file={file} open={open} onView={() => onView(file)} onRemoved={onChange} />
      ))}
      {sending.map((item) => (
        <UploadProgress
          key={item.key}
          {...place}
          slot={slot.id}
          file={item.file}
          name={item.name}
          onDone={() => {
            setSending((now) => now.filter(({ key }) => key !== item.key));
            onChange();
          }}
          onClose={() => setSending((now) => now.filter(({ key }) => key !== item.key))}
        />
      ))}
      {cropping && slot.smallest && (
        <PhotoCrop
          file={cropping}
          smallest={slot.smallest}
          onClose={() => setCropping(null)}
          onUse={(photo) => {
            send(photo, cropping.name.replace(/\.\w+$/, '.jpg'));
            setCropping(null);
          }}
        />
      )}
    </Box>
  );
}
