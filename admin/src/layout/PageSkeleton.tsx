import { Box, Skeleton } from '@mui/material';
import { text } from '../i18n/text';

/** The outline of a page while it is being read. */
export function PageSkeleton() {
  return (
    <Box role="status" aria-label={text('reading')} sx={{ py: 3 }}>
      <Skeleton width={220} height={36} />
      <Skeleton variant="rounded" height={120} sx={{ mt: 2 }} />
      <Skeleton variant="rounded" height={280} sx={{ mt: 2 }} />
    </Box>
  );
}

/** The outline of a table while its rows are being read. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Box role="status" aria-label={text('reading')} sx={{ p: 2 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={32} />
      ))}
    </Box>
  );
}
