import { Box, ButtonBase, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import type { Regions } from '@domain/rules/schema';
import { Link as RouterLink } from 'react-router-dom';
import { listOf, type QuotaBar } from '../dashboard/quota-bars';
import { text } from '../i18n/text';
import '../i18n/zh-CN/overview';

interface Props {
  regions: Regions;
  bars: readonly QuotaBar[];
  /** Code of the region by the id of its body. */
  codes: ReadonlyMap<string, string>;
  award: string;
}

/** Depth of colour at full use: text on it keeps its contrast. */
const DEEPEST = 40;

/** Use by region as tiles (示意图): where a region lies roughly, never its borders. Bodies without a region follow below. */
export function RegionTiles({ regions, bars, codes, award }: Props) {
  const barOf = (code: string) => bars.find(({ unitId }) => codes.get(unitId) === code);
  const placed = new Set(regions.tiles.map(({ code }) => code));
  const others = bars.filter(({ unitId }) => !placed.has(codes.get(unitId) ?? ''));
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Box
        component="ul"
        aria-label={`${regions.name}${regions.caption}`}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75, gridTemplateColumns: 'repeat(5, minmax(0, 112px))' }}
      >
        {regions.tiles.map(({ code, name, column, row }) => (
          <Tile key={code} name={name} bar={barOf(code)} award={award} place={{ gridColumn: column + 1, gridRow: row + 1 }} />
        ))}
      </Box>
      {others.length > 0 && (
        <>
          <Typography sx={{ mt: 2, mb: 0.75 }} color="text.secondary">
            {text('overview.outside')}
          </Typography>
          <Box component="ul" aria-label={text('overview.outside')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75, gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 112px))' }}>
            {others.map((bar) => (
              <Tile key={bar.unitId} name={bar.name} bar={bar} award={award} />
            ))}
          </Box>
        </>
      )}
      <Typography component="figcaption" variant="caption" color="text.secondary" sx={{ display: 'block', mt: 1 }}>
        {text('overview.tilesNote')}
      </Typography>
    </Box>
  );
}

function Tile({ name, bar, award, place }: { name: string; bar: QuotaBar | undefined; award: string; place?: object }) {
  const { tokens } = useTheme();
  const use = bar && bar.places > 0 ? Math.min(1, bar.submitted / bar.places) : 0;
  const label = text('overview.tile', { name, submitted: bar?.submitted ?? 0, drafted: bar?.drafted ?? 0, places: bar?.places ?? 0 });
  return (
    <Box component="li" sx={place}>
      <ButtonBase
        component={RouterLink}
        to={listOf(bar?.unitId ?? '', award)}
        disabled={!bar}
        aria-label={label}
        sx={{
          width: 1,
          height: 64,
          borderRadius: 1,
          border: 1,
          borderColor: tokens.line,
          flexDirection: 'column',
          color: tokens.text,
          bgcolor: `color-mix(in srgb, ${tokens.chart.first} ${Math.round(use * DEEPEST)}%, ${tokens.paper})`,
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
        }}
      >
        <Box component="span" sx={{ fontWeight: 600, fontSize: 14, whiteSpace: 'nowrap' }}>
          {name}
        </Box>
        <Box component="span" className="figures" sx={{ fontSize: 13 }}>
          {bar ? `${bar.submitted}/${bar.places}` : '—'}
        </Box>
      </ButtonBase>
    </Box>
  );
}
