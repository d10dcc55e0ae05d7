import { Box, Typography } from '@mui/material';
import { SaveButton } from 'react-admin';
import { useFormState } from 'react-hook-form';
import type { ReactNode } from 'react';
import { useDraftState } from '../drafts/use-draft-keeper';
import { clockTime } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/drafts';

/** The foot of every form, always in sight: whether something is unsaved, and the one primary button. */
export function FormFoot({ children }: { children?: ReactNode }) {
  const { isDirty, dirtyFields, errors } = useFormState();
  const count = Object.keys(dirtyFields).length;
  const problems = Object.keys(errors).filter((key) => key !== 'root').length;
  const draft = useDraftState();
  const kept =
    draft.kind === 'kept'
      ? text('draft.kept', { at: clockTime(draft.at) })
      : draft.kind === 'waiting' || draft.kind === 'failing'
        ? text(`draft.${draft.kind}`)
        : '';
  const words =
    problems > 0
      ? text('form.problems', { count: problems })
      : isDirty && count > 0
        ? text('form.unsaved', { count })
        : text('form.saved');
  return (
    <StickyFoot>
      <Typography
        role="status"
        sx={{ flex: 1, minWidth: 0 }}
        color={problems > 0 ? 'error' : isDirty && count > 0 ? 'text.primary' : 'text.secondary'}
      >
        {words}
        {isDirty && kept !== '' && `\u3000${kept}`}
      </Typography>
      {children}
      <SaveButton variant="contained" alwaysEnable />
    </StickyFoot>
  );
}

/** A bar that stays at the bottom of the window while its page scrolls. */
export function StickyFoot({ children }: { children: ReactNode }) {
  return (
    <>
      <Box aria-hidden sx={{ flex: '1 0 16px' }} />
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 10,
          mx: { xs: -2, md: -3 },
          mb: -4,
          px: { xs: 2, md: 3 },
          py: 1.25,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'center',
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        {children}
      </Box>
    </>
  );
}
