import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useGetList, useGetMany } from 'react-admin';
import { Section } from '../components/Section';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Nominee, Notice, SlateEntry } from '../providers/records';
import { useSession } from '../session/session';
import '../i18n/zh-CN/notices';

const label = (field: string) => fieldLabel('nominees', field);

/** The people of a notice, with only what the public page shows. */
export function NoticePeople({ notice }: { notice: Notice }) {
  const { edition } = useSession();
  const entries = useGetList<SlateEntry>('slate-entries', {
    filter: { slateId: notice.slateId },
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'rank', order: 'ASC' },
  });
  const ids = entries.data?.map((entry) => entry.nomineeId) ?? [];
  const nominees = useGetMany<Nominee>('nominees', { ids }, { enabled: ids.length > 0 });
  // Whoever left the list for good is no longer on the page: a final state that the public never reads.
  const gone = new Set(edition?.stages.nominee.states.filter(({ final, publicLabel }) => final && publicLabel === null).map(({ id }) => id));
  const byId = new Map((nominees.data ?? []).flatMap((person) => (person && !gone.has(person.state) ? [[person.id, person] as const] : [])));
  if (entries.isPending || (ids.length > 0 && nominees.isPending))
    return (
      <Section title={text('notice.people')}>
        <RowsSkeleton />
      </Section>
    );
  return (
    <Section title={text('notice.peopleCount', { count: byId.size })} flush>
      {edition?.awards.map((award) => {
        const people = (entries.data ?? [])
          .filter((entry) => entry.award === award.id)
          .flatMap((entry) => byId.get(entry.nomineeId) ?? []);
        if (people.length === 0) return null;
        return (
          <Box key={award.id}>
            <Typography variant="h3" sx={{ px: 2, py: 1 }}>
              {text('notice.awardCount', { award: award.label, count: people.length })}
            </Typography>
            <TableContainer tabIndex={0} role="region" aria-label={award.label}>
              <Table size="small" sx={{ minWidth: 720, tableLayout: 'fixed' }}>
                <TableHead>
                  <TableRow>
                    <TableCell width="11%">{label('name')}</TableCell>
                    <TableCell width="8%">{label('sex')}</TableCell>
                    <TableCell>{label('employerName')}</TableCell>
                    <TableCell width="15%">{label('post')}</TableCell>
                    <TableCell width="18%">{label('occupation')}</TableCell>
                    <TableCell width="12%">{label('skillLevel')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {people.map((person) => (
                    <TableRow key={person.id}>
                      <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                        {person.name}
                      </TableCell>
                      <TableCell>{person.sex ? text(`sex.${person.sex}`) : '—'}</TableCell>
                      <TableCell>{person.employerName}</TableCell>
                      <TableCell>{person.post}</TableCell>
                      <TableCell>{person.occupation}</TableCell>
                      <TableCell sx={{ whiteSpace: 'nowrap' }}>{person.skillLevel}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          </Box>
        );
      })}
    </Section>
  );
}
