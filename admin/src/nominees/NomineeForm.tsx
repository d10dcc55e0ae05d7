import { Box, Stack } from '@mui/material';
import { Form, type RaRecord } from 'react-admin';
import { FormErrors } from '../components/FormErrors';
import { FormFoot } from '../components/FormFoot';
import { LeaveGuard } from '../components/LeaveGuard';
import { FormDraft } from '../drafts/FormDraft';
import { KeptFormContext, type KeptForm } from '../drafts/use-draft-keeper';
import { FormSide } from './FormSide';
import { NomineeInputs } from './NomineeInputs';

/** Sections on the left; on the right what is complete and how the rules judge it so far. What is typed is kept as it is typed. */
export function NomineeForm({ defaults, kept }: { defaults?: Partial<RaRecord>; kept: KeptForm }) {
  return (
    <KeptFormContext.Provider value={kept}>
      <Form defaultValues={defaults} noValidate>
        <FormDraft />
        <FormErrors resource="nominees" />
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
          }}
        >
          <Stack spacing={2}>
            <NomineeInputs />
          </Stack>
          <Box sx={{ position: { lg: 'sticky' }, top: 68 }}>
            <FormSide />
          </Box>
        </Box>
        <FormFoot />
        <LeaveGuard />
      </Form>
    </KeptFormContext.Provider>
  );
}
