import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Slate } from '../providers/records';
import { useSession } from '../session/session';
import { useStageEditable } from '../session/stages';
import type { Proposal } from './records';
import '../i18n/zh-CN/proposal';

interface Props {
  proposal: Proposal & { list: Record<string, string[]>; hash: string };
  pins: { in: string[]; out: string[] };
  onClose(): void;
}

/** Carries the proposal into the province's list; every pinned person gets a reason. */
export default function AdoptDialog({ proposal, pins, onClose }: Props) {
  const { edition } = useSession();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const commands = useCommands();
  const navigate = useNavigate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const isEditable = useStageEditable('slate');
  const { data: slates, isPending } = useGetList<Slate>('slates', { filter: { level: 'province', editionId: edition?.id }, pagination: { page: 1, perPage: 1 }, sort: { field: 'updatedAt', order: 'DESC' } });
  const slate = slates?.[0];
  const names = new Map(proposal.people.map(({ id, name }) => [id, name]));
  const pinned = [...pins.in, ...pins.out];
  const count = Object.values(proposal.list).flat().length;
  const silent = pinned.some((id) => !reasons[id]?.trim());
  const reason = isPending ? text('working') : slate && !isEditable(slate.state) ? text('proposal.whyNotState') : silent ? text('proposal.reasonsNeeded') : null;
  return (
    <LegalDialog
      title={text('proposal.adopt')}
      confirmLabel={text('proposal.adopt')}
      follows={text('proposal.adoptFollows')}
      reason={reason}
      facts={[
        { label: text('proposal.adoptPeople'), value: (edition?.awards ?? []).map(({ id, label }) => text('proposal.adoptCount', { award: label, count: proposal.list[id]?.length ?? 0 })).join('，') },
        { label: text('proposal.adoptHash'), value: <code>{proposal.hash.slice(0, 12)}</code> },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.adoptProposal({ ...(slate ? { version: slate.version } : {}), hash: proposal.hash, pins, reasons: Object.fromEntries(pinned.map((id) => [id, reasons[id]!.trim()])) });
        notify(text('proposal.adopted', { count }), { type: 'success' });
        await queryClient.invalidateQueries();
        navigate('/assembly');
      }}
    >
      <Stack spacing={2} sx={{ mt: pinned.length > 0 ? 1 : 0, mb: 2 }}>
        {pinned.map((id) => (
          <TextField
            key={id}
            label={text(pins.in.includes(id) ? 'proposal.reasonFor' : 'proposal.reasonAgainst', { name: names.get(id) ?? '' })}
            value={reasons[id] ?? ''}
            onChange={(event) => setReasons({ ...reasons, [id]: event.target.value })}
            fullWidth
          />
        ))}
      </Stack>
    </LegalDialog>
  );
}
