import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import type { StructureShare } from '@domain/statistics/structure-shares';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import { MeasureBar } from './MeasureBar';
import { percent, type Overview } from './overview';
import '../i18n/zh-CN/overview';

/** Columns that a phone has no room for. */
const wide = { display: { xs: 'none', sm: 'table-cell' } } as const;

const targetOf = ({ operator, threshold }: StructureShare): string =>
  text(operator === '>=' ? 'overview.atLeast' : 'overview.atMost', { share: percent(threshold) });

/** The structure of those put forward against what the edition wants (结构比例). */
export function Structure({ structure }: Pick<Overview, 'structure'>) {
  const base = structure[0]?.base ?? 0;
  const short = structure.filter((ratio) => !ratio.met).length;
  return (
    <Section title={text('overview.structure', { met: structure.length - short, short })}>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {base === 0 ? text('overview.structureEmpty') : text('overview.structureNote', { base })}
      </Typography>
      {base > 0 && (
        <TableContainer tabIndex={0} role="region" aria-label={text('overview.ratio')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{text('overview.ratio')}</TableCell>
                <TableCell align="right">{text('overview.now')}</TableCell>
                <TableCell sx={{ ...wide, width: '20%' }} aria-hidden />
                <TableCell sx={wide}>{text('overview.target')}</TableCell>
                <TableCell>{text('overview.gap')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {structure.map((ratio) => (
                <TableRow key={ratio.id}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                    {ratio.label}
                    <Typography component="span" color="text.secondary" sx={{ display: { xs: 'block', sm: 'none' }, fontSize: 12 }}>
                      {targetOf(ratio)}
                    </Typography>
                  </TableCell>
                  <TableCell align="right" className="figures" sx={{ whiteSpace: 'nowrap' }}>
                    {text('overview.ratioOf', { share: percent(ratio.share), found: ratio.found, base: ratio.base })}
                  </TableCell>
                  <TableCell sx={wide} aria-hidden>
                    <MeasureBar share={ratio.share} target={ratio.threshold} short={!ratio.met} />
                  </TableCell>
                  <TableCell sx={{ ...wide, whiteSpace: 'nowrap' }}>{targetOf(ratio)}</TableCell>
                  <TableCell>
                    <Gap ratio={ratio} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Section>
  );
}

function Gap({ ratio: { met, operator, lacking, unknown } }: { ratio: StructureShare }) {
  const words = met ? text('overview.met') : text(operator === '>=' ? 'overview.more' : 'overview.fewer', { count: lacking });
  return (
    <>
      <ToneChip tone={met ? 'green' : 'amber'} icon={met ? CheckCircle : Hourglass} label={words} />
      {unknown > 0 && (
        <Typography component="span" color="text.secondary" sx={{ ml: 1, fontSize: 13, whiteSpace: 'nowrap' }}>
          {text('overview.unknown', { count: unknown })}
        </Typography>
      )}
    </>
  );
}
