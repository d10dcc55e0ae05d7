import { Box, Button, Link, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { AwardName } from '../components/AwardName';
import IssueLine from '../components/IssueLine';
import { Section } from '../components/Section';
import { VerdictChip } from '../components/StateChip';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Nominee } from '../providers/records';
import '../i18n/zh-CN/ranking';

/** The body's own people, those with something to mend first. */
export function MyPeople() {
  const { data, isPending, total } = useGetList<Nominee>('nominees', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'rank', order: 'ASC' },
  });
  const people = [...(data ?? [])].sort((a, b) => b.issues.length - a.issues.length).slice(0, 8);
  return (
    <Section
      flush
      title={isPending ? text('home.myPeople') : total ? text('home.people', { count: total }) : text('home.noPeople')}
      aside={
        total ? (
          <Button size="small" component={RouterLink} to="/nominees">
            {text('home.allPeople')}
          </Button>
        ) : undefined
      }
    >
      {isPending && <RowsSkeleton rows={4} />}
      {total === 0 && (
        <Typography color="text.secondary" sx={{ px: 2, pb: 2 }}>
          {text('nominees.emptyWhyMine')}
        </Typography>
      )}
      {people.length > 0 && (
        <TableContainer tabIndex={0} role="region" aria-label={text('list.tableRegion')}>
          <Table size="small" sx={{ minWidth: 640 }}>
            <TableHead>
              <TableRow>
                <TableCell>{text('who')}</TableCell>
                <TableCell>{text('award')}</TableCell>
                <TableCell align="right">{text('import.rank')}</TableCell>
                <TableCell>{text('nominee.verdictTitle')}</TableCell>
                <TableCell sx={{ width: '55%' }}>{text('import.problems')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {people.map((person) => (
                <TableRow key={person.id}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <Link component={RouterLink} to={`/nominees/${person.id}/show`} sx={{ fontWeight: 600 }}>
                      {person.name}
                    </Link>
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <AwardName id={person.award} />
                  </TableCell>
                  <TableCell align="right">{person.rank ?? '—'}</TableCell>
                  <TableCell>
                    <VerdictChip verdict={person.verdict} count={person.issues.length} />
                  </TableCell>
                  <TableCell>
                    <Box component="span" sx={{ color: person.issues.length === 0 ? 'text.secondary' : undefined }}>
                      {person.issues.length > 0 ? <IssueLine issues={person.issues} /> : text('home.fine')}
                    </Box>
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
