import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LegalDialog } from '../components/LegalDialog';
import { Section } from '../components/Section';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';
import type { Penalty } from './records';
import '../i18n/zh-CN/organisation';

/** What a penalty costs, in words. */
function useWords(): (penalty: Pick<Penalty, 'kind' | 'award' | 'places' | 'forEdition'>) => string {
  const awards = useSession().edition?.awards ?? [];
  return ({ kind, award, places, forEdition }) =>
    kind === 'bar'
      ? text('penalty.barred', { edition: forEdition })
      : text('penalty.deducted', { edition: forEdition, award: awards.find(({ id }) => id === award)?.label ?? award ?? '', places: places ?? 0 });
}

/** What bodies have to bear in the next edition, for those who may know it. */
export function PenaltySection() {
  const mayRead = useMay('penalty.read').allowed;
  const mayImpose = useMay('penalty.impose').allowed;
  const [imposing, setImposing] = useState(false);
  const words = useWords();
  const { data } = useGetList<Penalty>(
    'penalties',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'imposedOn', order: 'DESC' } },
    { enabled: mayRead },
  );
  if (!mayRead) return null;
  return (
    <Section
      title={text('penalty.title')}
      aside={mayImpose && <Button onClick={() => setImposing(true)}>{text('penalty.impose')}</Button>}
    >
      <Typography color="text.secondary">{text('penalty.lead')}</Typography>
      {data?.length === 0 && <Typography sx={{ mt: 1 }}>{text('penalty.none')}</Typography>}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
        {data?.map((penalty) => (
          <li key={penalty.id}>
            <Typography>
              {penalty.unitName} · {words(penalty)}
            </Typography>
            <Typography color="text.secondary">
              {text('penalty.by', { name: penalty.imposedBy, day: civilDay(penalty.imposedOn), document: penalty.documentNumber })} ·{' '}
              {penalty.reason}
            </Typography>
          </li>
        ))}
      </Stack>
      {imposing && <ImposeDialog onClose={() => setImposing(false)} />}
    </Section>
  );
}

function ImposeDialog({ onClose }: { onClose(): void }) {
  const { edition } = useSession();
  const bodies = useBodies();
  const awards = edition?.awards ?? [];
  const [unitId, setUnit] = useState('');
  const [kind, setKind] = useState<Penalty['kind']>('deduct');
  const [award, setAward] = useState(awards[0]?.id ?? '');
  const [places, setPlaces] = useState('1');
  const [documentNumber, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const words = useWords();
  const deduct = kind === 'deduct';
  const counted = /^[1-9]\d{0,3}$/.test(places.trim());
  const complete = unitId !== '' && documentNumber.trim() !== '' && reason.trim() !== '';
  return (
    <LegalDialog
      danger
      title={text('penalty.impose')}
      confirmLabel={text('penalty.impose')}
      follows={text('penalty.follows')}
      reason={complete ? (deduct && !counted ? text('penalty.badPlaces') : null) : text('penalty.needed')}
      facts={[
        { label: text('penalty.unit'), value: bodies.find(({ id }) => id === unitId)?.name ?? '—' },
        {
          label: text('penalty.kind'),
          value: words({ kind, award, places: counted ? Number(places) : 0, forEdition: (edition?.number ?? 0) + 1 }),
        },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.imposePenalty({
          unitId, kind, documentNumber: documentNumber.trim(), reason: reason.trim(), ...(deduct ? { award, places: Number(places) } : {}),
        });
        onClose();
        await queryClient.invalidateQueries();
        notify(text('penalty.done'), { type: 'success' });
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField select label={text('penalty.unit')} value={unitId} onChange={(event) => setUnit(event.target.value)}>
          {bodies.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField select label={text('penalty.kind')} value={kind} onChange={(event) => setKind(event.target.value as Penalty['kind'])}>
          {(['deduct', 'bar'] as const).map((each) => (
            <MenuItem key={each} value={each}>
              {text(`penalty.kinds.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        {deduct && (
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <TextField select label={text('penalty.award')} value={award} onChange={(event) => setAward(event.target.value)} fullWidth>
              {awards.map(({ id, label }) => (
                <MenuItem key={id} value={id}>
                  {label}
                </MenuItem>
              ))}
            </TextField>
            <TextField label={text('penalty.places')} value={places} onChange={(event) => setPlaces(event.target.value)} error={!counted} fullWidth />
          </Stack>
        )}
        <TextField label={text('penalty.number')} value={documentNumber} onChange={(event) => setNumber(event.target.value)} />
        <TextField label={text('penalty.reason')} value={reason} onChange={(event) => setReason(event.target.value)} multiline />
      </Stack>
    </LegalDialog>
  );
}
