import { Box, Stack } from '@mui/material';
import { Form, type RaRecord } from 'react-admin';
import { FormFoot } from '../components/FormFoot';
import { LeaveGuard } from '../components/LeaveGuard';
import { FormSide } from './FormSide';
import { NomineeInputs } from './NomineeInputs';

/** Sections on the left; on the right what is complete and how the rules judge it so far. */
export function NomineeForm({ defaults }: { defaults?: Partial<RaRecord> }) {
  return (
    <Form defaultValues={defaults} noValidate>
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
  );
}
