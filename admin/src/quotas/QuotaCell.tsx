import { Box, Button, TableCell } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { text } from '../i18n/text';
import type { Quota } from '../providers/records';
import '../i18n/zh-CN/quotas';

/** Used and given places of one body for one award; a button for whoever may change them. */
export function QuotaCell({
  quota,
  label,
  onChange,
}: {
  quota: Quota | undefined;
  label: string;
  onChange?: (quota: Quota) => void;
}) {
  const { tokens } = useTheme();
  if (!quota)
    return (
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        —
      </TableCell>
    );
  const share = quota.places === 0 ? 0 : Math.min(1, quota.used / quota.places);
  const full = quota.used >= quota.places && quota.places > 0;
  return (
    <TableCell align="right">
      <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
        <Box
          aria-hidden
          sx={{
            width: 64,
            height: 6,
            borderRadius: 3,
            bgcolor: tokens.greySoft,
            overflow: 'hidden',
            display: { xs: 'none', sm: 'block' },
          }}
        >
          <Box sx={{ width: `${share * 100}%`, height: 1, bgcolor: full ? tokens.green : tokens.ink }} />
        </Box>
        {onChange ? (
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            className="figures"
            aria-label={text('quotas.change', { label, places: quota.places })}
            onClick={() => onChange(quota)}
            sx={{ minWidth: 72, minHeight: 28, py: 0 }}
          >
            {quota.used} / {quota.places}
          </Button>
        ) : (
          <span className="figures">
            {quota.used} / {quota.places}
          </span>
        )}
      </Box>
    </TableCell>
  );
}
