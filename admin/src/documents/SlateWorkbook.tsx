import { Box, Button, Typography } from '@mui/material';
import { text } from '../i18n/text';
import '../i18n/zh-CN/workbooks';
import type { Id } from '../providers/records';
import { useMay } from '../session/access';
import { slateWorkbookUrl } from './records';

/** A list as a spreadsheet: to look at, or with numbers so that it can be imported again. */
export function SlateWorkbook({ slateId }: { slateId: Id }) {
  const mayPrintIdentity = useMay('nominee.read-identity').allowed;
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography sx={{ flex: '1 1 120px' }}>{text('workbooks.slate')}</Typography>
        <Button size="small" component="a" download href={slateWorkbookUrl(slateId, false)} aria-label={text('workbooks.slatePlainAt')}>
          {text('workbooks.slatePlain')}
        </Button>
        {mayPrintIdentity && (
          <Button size="small" component="a" download href={slateWorkbookUrl(slateId, true)} title={text('workbooks.slateFullWhy')}>
            {text('workbooks.slateFull')}
          </Button>
        )}
      </Box>
      {mayPrintIdentity && (
        <Typography variant="caption" color="text.secondary">
          {text('workbooks.slateFullWhy')}
        </Typography>
      )}
    </Box>
  );
}
