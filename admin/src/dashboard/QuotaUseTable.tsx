import { Link, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { text } from '../i18n/text';
import { listOf, type QuotaBar } from './quota-bars';
import '../i18n/zh-CN/quotas';

/** The chart's twin: the same figures, each row opening the list it counts. */
export function QuotaUseTable({ bars, award }: { bars: QuotaBar[]; award: string }) {
  const sum = (field: 'places' | 'submitted' | 'drafted') => bars.reduce((total, bar) => total + bar[field], 0);
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text('use.table')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('body')}</TableCell>
            <TableCell align="right">{text('use.places')}</TableCell>
            <TableCell align="right">{text('use.submitted')}</TableCell>
            <TableCell align="right">{text('use.drafted')}</TableCell>
            <TableCell align="right">{text('use.left')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {bars.map((bar) => (
            <TableRow key={bar.unitId}>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={listOf(bar.unitId, award)}>
                  {bar.name}
                </Link>
              </TableCell>
              <TableCell align="right">{bar.places}</TableCell>
              <TableCell align="right">{bar.submitted}</TableCell>
              <TableCell align="right">{bar.drafted}</TableCell>
              <TableCell align="right" sx={bar.total > bar.places ? { color: 'error.main', fontWeight: 600 } : undefined}>
                {bar.total > bar.places ? text('places.over', { count: bar.total - bar.places }) : bar.places - bar.total}
              </TableCell>
            </TableRow>
          ))}
          <TableRow sx={{ '& th, & td': { fontWeight: 600 } }}>
            <TableCell component="th" scope="row">
              {text('use.total')}
            </TableCell>
            <TableCell align="right">{sum('places')}</TableCell>
            <TableCell align="right">{sum('submitted')}</TableCell>
            <TableCell align="right">{sum('drafted')}</TableCell>
            <TableCell align="right">{sum('places') - sum('submitted') - sum('drafted')}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
}
