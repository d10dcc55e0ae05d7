import { Box } from '@mui/material';
import { useState } from 'react';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import '../i18n/zh-CN/documents';
import type { Id } from '../providers/records';
import { BatchDialog } from './BatchDialog';
import { JobFiles, useJobs } from './JobFiles';

/** Forms of a whole list: asked for, followed, opened. */
export function BatchPrinting({ slateId, people }: { slateId: Id; people: number }) {
  const [asking, setAsking] = useState(false);
  const { jobs, refetch } = useJobs('print-forms');
  return (
    <Box sx={{ mt: 2 }}>
      <ReasonedButton size="small" variant="outlined" reason={people === 0 ? text('documents.batchNobody') : null} onClick={() => setAsking(true)}>
        {text('documents.batch')}
      </ReasonedButton>
      <JobFiles jobs={jobs} label={text('documents.batches')} onChanged={() => void refetch()} />
      {asking && (
        <BatchDialog
          slateId={slateId}
          onClose={() => setAsking(false)}
          onStarted={() => {
            setAsking(false);
            void refetch();
          }}
        />
      )}
    </Box>
  );
}
