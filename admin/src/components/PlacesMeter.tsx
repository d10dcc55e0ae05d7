import { Box, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import Error from '@mui/icons-material/ErrorOutlined';
import { text } from '../i18n/text';

/** People against places: a bar, the figures, and what is left, in words. */
export function PlacesMeter({ count, places }: { count: number; places: number | null }) {
  const { tokens } = useTheme();
  if (places === null)
    return (
      <Typography className="figures" color="text.secondary">
        {text('places.people', { count })}
      </Typography>
    );
  const left = places - count;
  const words =
    left < 0 ? text('places.over', { count: -left }) : left === 0 ? text('places.full') : text('places.left', { count: left });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box
        aria-hidden
        sx={{
          width: 72,
          height: 6,
          borderRadius: 3,
          bgcolor: tokens.greySoft,
          overflow: 'hidden',
          display: { xs: 'none', sm: 'block' },
        }}
      >
        <Box
          sx={{
            width: `${places === 0 ? (count > 0 ? 100 : 0) : Math.min(100, (count / places) * 100)}%`,
            height: 1,
            bgcolor: left < 0 ? tokens.vermilion : tokens.ink,
          }}
        />
      </Box>
      <Typography
        className="figures"
        sx={{
          whiteSpace: 'nowrap',
          fontWeight: 600,
          color: left < 0 ? 'error.main' : undefined,
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
        }}
      >
        {left < 0 && <Error sx={{ fontSize: 18 }} />}
        {count}/{places}
      </Typography>
      <Typography color={left < 0 ? 'error' : 'text.secondary'} sx={{ whiteSpace: 'nowrap' }}>
        {words}
      </Typography>
    </Box>
  );
}
