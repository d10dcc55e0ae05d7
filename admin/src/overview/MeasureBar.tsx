import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';

interface Props {
  /** 0 to 1. */
  share: number;
  /** Where the wanted share stands, 0 to 1. */
  target?: number;
  short?: boolean;
}

/** A bar beside a figure that says the same: it shows, it is not read out. */
export function MeasureBar({ share, target, short }: Props) {
  const { tokens } = useTheme();
  const width = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 14, minWidth: 64, borderRadius: 0.5, bgcolor: tokens.greySoft, overflow: 'hidden' }}>
      <Box sx={{ width: width(share), height: 1, bgcolor: short ? tokens.chart.second : tokens.chart.first }} />
      {target !== undefined && (
        <Box sx={{ position: 'absolute', insetBlock: 0, left: width(target), width: 3, ml: '-1.5px', bgcolor: tokens.chart.line, outline: `1px solid ${tokens.paper}` }} />
      )}
    </Box>
  );
}
