import { Link, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { useSession } from '../session/session';
import { MeasureBar } from './MeasureBar';
import { peopleAt, stageRows, type Overview } from './overview';
import '../i18n/zh-CN/overview';

/** People by stage and award: a table whose rows are bars; every figure opens the people it counts. */
export function Funnel({ stages }: Pick<Overview, 'stages'>) {
  const { edition } = useSession();
  const awards = edition?.awards ?? [];
  const rows = stageRows(stages, edition?.stages.nominee.states ?? []);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const most = Math.max(1, ...rows.map((row) => row.total));
  return (
    <Section title={text('overview.funnel', { total })}>
      <TableContainer tabIndex={0} role="region" aria-label={text('overview.stage')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('overview.stage')}</TableCell>
              {awards.map(({ id, shortLabel }) => (
                <TableCell key={id} align="right">
                  {shortLabel}
                </TableCell>
              ))}
              <TableCell align="right">{text('overview.all')}</TableCell>
              <TableCell sx={{ width: '36%', display: { xs: 'none', sm: 'table-cell' } }} aria-hidden />
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ state, label, total: people, byAward }) => (
              <TableRow key={state}>
                <TableCell component="th" scope="row">
                  {label}
                </TableCell>
                {awards.map(({ id }) => (
                  <TableCell key={id} align="right" className="figures">
                    <Figure count={byAward[id] ?? 0} to={peopleAt({ state, award: id })} />
                  </TableCell>
                ))}
                <TableCell align="right" className="figures">
                  <Figure count={people} to={peopleAt({ state })} />
                </TableCell>
                <TableCell sx={{ display: { xs: 'none', sm: 'table-cell' } }} aria-hidden>
                  <MeasureBar share={people / most} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Section>
  );
}

function Figure({ count, to }: { count: number; to: string }) {
  if (count === 0) return <>0</>;
  return (
    <Link component={RouterLink} to={to}>
      {count}
    </Link>
  );
}
