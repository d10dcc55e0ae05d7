import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import type { SvgIconComponent } from '@mui/icons-material';

export type Tone = 'ink' | 'vermilion' | 'amber' | 'green' | 'grey';

interface ChipProps {
  tone: Tone;
  icon: SvgIconComponent;
  label: string;
  count?: number;
}

/** A state in icon, word and colour; never in colour alone. */
export function ToneChip({ tone, icon: Icon, label, count }: ChipProps) {
  const { tokens } = useTheme();
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        height: 24,
        px: 0.875,
        borderRadius: 1,
        fontSize: 13,
        lineHeight: '20px',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        color: tokens[tone],
        bgcolor: tokens[`${tone}Soft`],
        verticalAlign: 'middle',
      }}
    >
      <Icon sx={{ fontSize: 16 }} />
      {label}
      {count !== undefined && count > 0 && (
        <Box component="span" className="figures">
          {count}
        </Box>
      )}
    </Box>
  );
}
