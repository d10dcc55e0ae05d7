import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { EmptyState } from '../components/EmptyState';
import { Section } from '../components/Section';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { MeasureBar } from './MeasureBar';
import type { Overview } from './overview';
import '../i18n/zh-CN/overview';

/** Lists and people received day by day. */
export function Trend({ delivered }: Pick<Overview, 'delivered'>) {
  const lists = delivered.reduce((sum, day) => sum + day.lists, 0);
  const people = delivered.reduce((sum, day) => sum + day.people, 0);
  const most = Math.max(1, ...delivered.map((day) => day.people));
  if (delivered.length === 0)
    return (
      <Section title={text('overview.trendEmpty')}>
        <EmptyState title={text('overview.trendEmpty')} why={text('overview.trendEmptyWhy')} />
      </Section>
    );
  return (
    <Section title={text('overview.trend', { days: delivered.length, lists, people })}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('overview.day')}</TableCell>
            <TableCell align="right">{text('overview.lists')}</TableCell>
            <TableCell align="right">{text('overview.people')}</TableCell>
            <TableCell sx={{ width: '40%' }} aria-hidden />
          </TableRow>
        </TableHead>
        <TableBody>
          {delivered.map((day) => (
            <TableRow key={day.day}>
              <TableCell component="th" scope="row">
                {monthDay(day.day)}
              </TableCell>
              <TableCell align="right" className="figures">
                {day.lists}
              </TableCell>
              <TableCell align="right" className="figures">
                {day.people}
              </TableCell>
              <TableCell aria-hidden>
                <MeasureBar share={day.people / most} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
