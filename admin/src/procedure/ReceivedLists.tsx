import { Box, Link, Stack, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Slate } from '../providers/records';
import { ReturnSlateButton } from '../slates/ReturnSlateButton';
import { useReceivedLists } from './use-received-lists';
import '../i18n/zh-CN/procedure';

interface Props {
  /** The own list is a draft: people may be taken into it. */
  open: boolean;
  /** People were taken up or sent back: the own list is another one now. */
  onChanged(): void;
}

/** Lists of lower units, to be taken up or sent back. */
export function ReceivedLists({ open, onChanged }: Props) {
  const { data } = useReceivedLists(true);
  const { tokens } = useTheme();
  const queryClient = useQueryClient();
  if (!data) return null;
  function sentBack() {
    void queryClient.invalidateQueries();
    onChanged();
  }
  return (
    <Section title={text('procedure.received.count', { count: data.length })}>
      {data.length === 0 && <EmptyState title={text('procedure.received.none')} why={text('procedure.received.noneWhy')} />}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((slate) => (
          <Box
            component="li"
            key={slate.id}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 1, borderTop: 1, borderColor: tokens.lineSoft, '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
              <Link component={RouterLink} to={`/slates/${slate.id}/show`} sx={{ fontWeight: 600 }}>
                {slate.unitName}
              </Link>
              <Typography color="text.secondary">
                {text('procedure.received.line', { count: slate.entries ?? 0, taken: slate.taken ?? 0 })}
              </Typography>
            </Box>
            <ReturnSlateButton slate={slate} onDone={sentBack} />
            {open && <TakeUp slate={slate} onChanged={onChanged} />}
          </Box>
        ))}
      </Stack>
    </Section>
  );
}

function TakeUp({ slate, onChanged }: { slate: Slate; onChanged(): void }) {
  const [asking, setAsking] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const count = (slate.entries ?? 0) - (slate.taken ?? 0);
  async function confirm() {
    await commands.takeUpSlate(slate.id, { version: slate.version });
    notify(text('procedure.received.taken', { unit: slate.unitName, count }), { type: 'success' });
    setAsking(false);
    void queryClient.invalidateQueries();
    onChanged();
  }
  return (
    <>
      <ReasonedButton size="small" variant="outlined" reason={count > 0 ? null : text('procedure.received.allTaken')} onClick={() => setAsking(true)}>
        {text('procedure.received.takeUp')}
      </ReasonedButton>
      {asking && (
        <LegalDialog
          title={text('procedure.received.takeUpTitle')}
          confirmLabel={text('procedure.received.takeUpConfirm', { count })}
          follows={text('procedure.received.takeUpFollows')}
          facts={[
            { label: text('procedure.received.from'), value: slate.unitName },
            { label: text('procedure.received.people'), value: String(count) },
          ]}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
