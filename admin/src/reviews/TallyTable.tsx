import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Tooltip } from '@mui/material';
import { text } from '../i18n/text';
import type { TallyRow } from './tally-rows';
import '../i18n/zh-CN/review';

const points = (hundredths: number | null): string => (hundredths === null ? '—' : (hundredths / 100).toFixed(2));

/** Every measure of every nominee side by side; only score and rank decide. */
export function TallyTable({ rows }: { rows: TallyRow[] }) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text('review.tally.tableLabel')} sx={{ maxHeight: 640 }}>
      <Table size="small" stickyHeader className="figures" sx={{ minWidth: 900 }}>
        <TableHead>
          <TableRow>
            <TableCell>{text('review.tally.rank')}</TableCell>
            <TableCell>{text('review.panel.person')}</TableCell>
            <TableCell>{text('review.panel.body')}</TableCell>
            <TableCell align="right">{text('review.tally.score')}</TableCell>
            <TableCell align="right">{text('review.tally.rawMean')}</TableCell>
            <TableCell align="right">{text('review.tally.rawRank')}</TableCell>
            <TableCell align="right">{text('review.tally.zScore')}</TableCell>
            <TableCell align="right">{text('review.tally.zRank')}</TableCell>
            <TableCell align="right">{text('review.tally.spread')}</TableCell>
            <Tooltip title={text('review.tally.intervalHelp')}>
              <TableCell align="right">{text('review.tally.interval')}</TableCell>
            </Tooltip>
            <TableCell align="right">{text('review.tally.sheets')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, label, bodyName, result }) => (
            <TableRow key={id}>
              <TableCell sx={{ fontWeight: 600 }}>{result.rank ?? '—'}</TableCell>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>{label}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{bodyName}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>{points(result.score)}</TableCell>
              <TableCell align="right">{points(result.rawMean)}</TableCell>
              <TableCell align="right">{result.rawRank ?? '—'}</TableCell>
              <TableCell align="right">{result.zScore?.toFixed(2) ?? '—'}</TableCell>
              <TableCell align="right">{result.zRank ?? '—'}</TableCell>
              <TableCell align="right">{points(result.spread)}</TableCell>
              <TableCell align="right">{result.rankInterval ? `${result.rankInterval[0]}–${result.rankInterval[1]}` : '—'}</TableCell>
              <TableCell align="right">{result.sheets}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
