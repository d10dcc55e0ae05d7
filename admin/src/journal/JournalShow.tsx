import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { ShowBase, useGetList, useShowContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { Section } from '../components/Section';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import type { JournalEntry } from '../providers/records';
import { changesOf } from './changes';
import { commandLabel, roleLabel, subjectLabel } from './labels';
import '../i18n/zh-CN/journal';

/** One entry: who did what and why, what it changed, and everything else that was ever done with the same subject. */
export default function JournalShow() {
  return (
    <ShowBase>
      <Entry />
    </ShowBase>
  );
}

function Entry() {
  const { record: entry, isPending } = useShowContext<JournalEntry>();
  if (isPending || !entry) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={`${commandLabel(entry.command)} · ${subjectLabel(entry.subjectType)}`}
        lead={text('journalReading.entryLead', { at: instant(entry.occurredAt), actor: entry.actorName, role: roleLabel(entry.role) })}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 5fr)' } }}>
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
          <Section title={text('journalReading.facts')}>
            <Facts
              facts={[
                { label: text('journalReading.unit'), value: entry.unitCode ?? '—' },
                ...(entry.reason ? [{ label: text('journalReading.reason'), value: entry.reason }] : []),
                { label: text('journalReading.requestId'), value: <Mono>{entry.requestId}</Mono> },
                { label: text('journalReading.previousHash'), value: <Mono>{entry.previousHash}</Mono> },
                { label: text('journalReading.hash'), value: <Mono>{entry.hash}</Mono> },
              ]}
            />
          </Section>
          <Changes entry={entry} />
        </Box>
        <Timeline entry={entry} />
      </Box>
    </>
  );
}

function Mono({ children }: { children: string | null }) {
  return (
    <Box component="span" className="figures" sx={{ overflowWrap: 'anywhere', fontWeight: 400 }}>
      {children ?? '—'}
    </Box>
  );
}

function Changes({ entry }: { entry: JournalEntry }) {
  const changes = changesOf(entry.before, entry.after);
  return (
    <Section title={text('journalReading.changes')}>
      {changes.length === 0 ? (
        <Typography color="text.secondary">{text('journalReading.noChanges')}</Typography>
      ) : (
        <Table size="small" sx={{ tableLayout: 'fixed', '& td, & th': { overflowWrap: 'anywhere', verticalAlign: 'top' } }}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{text('journalReading.field')}</TableCell>
              <TableCell scope="col">{text('journalReading.before')}</TableCell>
              <TableCell scope="col">{text('journalReading.after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.map(({ field, before, after }) => (
              <TableRow key={field}>
                <TableCell component="th" scope="row">
                  {field}
                </TableCell>
                <TableCell>{before}</TableCell>
                <TableCell>{after}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

/** Acts on one subject that a page shows; the list has the rest. */
const MOST = 100;

function Timeline({ entry }: { entry: JournalEntry }) {
  const { data } = useGetList<JournalEntry>('journal', {
    filter: { subjectType: entry.subjectType, subjectId: entry.subjectId },
    pagination: { page: 1, perPage: MOST },
    sort: { field: 'sequence', order: 'ASC' },
  });
  return (
    <Section title={text('journalReading.timeline')}>
      {data?.length === 1 && <Typography color="text.secondary">{text('journalReading.timelineOne')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((each) => (
          <Box component="li" key={each.id} aria-current={each.id === entry.id} sx={{ py: 0.75, pl: 2, borderLeft: 2, borderColor: each.id === entry.id ? 'primary.main' : 'divider' }}>
            {each.id === entry.id ? (
              <Typography sx={{ fontWeight: 600 }}>
                {commandLabel(each.command)}（{text('journalReading.here')}）
              </Typography>
            ) : (
              <Link component={RouterLink} to={`/journal/${each.id}/show`}>
                {commandLabel(each.command)}
              </Link>
            )}
            <Typography color="text.secondary">
              {instant(each.occurredAt)} · {each.actorName}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
