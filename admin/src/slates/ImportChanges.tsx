import { Box, Card, Chip, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { AwardName } from '../components/AwardName';
import { text } from '../i18n/text';
import '../i18n/zh-CN/workbooks';
import type { ImportChanges as Changes } from '../providers/records';
import '../i18n/zh-CN/ranking';

/** What saving the file would change of the list as it is: who comes, who goes, which field from what to what. */
export default function ImportChanges({ changes, first }: { changes: Changes; first: boolean }) {
  const { added, changed, missing, unchanged } = changes;
  const nothing = added.length + changed.length + missing.length === 0;
  return (
    <Card sx={{ p: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {text('workbooks.changes')}
      </Typography>
      {first ? (
        <Typography color="text.secondary">{text('workbooks.changesFirst')}</Typography>
      ) : nothing ? (
        <Typography role="status">{text('workbooks.changesNone')}</Typography>
      ) : (
        <>
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
            <Chip size="small" color={added.length > 0 ? 'primary' : 'default'} label={text('workbooks.added', { count: added.length })} />
            <Chip size="small" color={changed.length > 0 ? 'warning' : 'default'} label={text('workbooks.changed', { count: changed.length })} />
            <Chip size="small" color={missing.length > 0 ? 'error' : 'default'} label={text('workbooks.missing', { count: missing.length })} />
            <Chip size="small" label={text('workbooks.unchanged', { count: unchanged })} />
          </Stack>
          <People title={text('workbooks.missingTitle')} people={missing} />
          <People title={text('workbooks.addedTitle')} people={added} />
          {changed.length > 0 && <ChangedTable changed={changed} />}
        </>
      )}
    </Card>
  );
}

function Title({ children }: { children: ReactNode }) {
  return <Typography sx={{ fontWeight: 600, mt: 1 }}>{children}</Typography>;
}

function People({ title, people }: { title: string; people: Changes['missing'] }) {
  if (people.length === 0) return null;
  return (
    <>
      <Title>{title}</Title>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
        {people.map(({ name, award }, index) => (
          <li key={index}>
            {name || '—'} <AwardName id={award} />
          </li>
        ))}
      </Box>
    </>
  );
}

function ChangedTable({ changed }: { changed: Changes['changed'] }) {
  return (
    <>
      <Title>{text('workbooks.changedTitle')}</Title>
      <TableContainer tabIndex={0} role="region" aria-label={text('workbooks.changedTitle')}>
        <Table size="small" sx={{ minWidth: 620 }}>
          <TableHead>
            <TableRow>
              <TableCell>{text('import.name')}</TableCell>
              <TableCell>{text('workbooks.field')}</TableCell>
              <TableCell sx={{ width: '30%' }}>{text('workbooks.before')}</TableCell>
              <TableCell sx={{ width: '30%' }}>{text('workbooks.after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changed.flatMap(({ name, row, fields }) =>
              fields.map(({ field, label, before, after }, index) => (
                <TableRow key={`${row} ${field}`} sx={{ '& td': { verticalAlign: 'top' } }}>
                  {index === 0 && (
                    <TableCell rowSpan={fields.length} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                      {name || '—'}
                      <Typography variant="caption" component="div" color="text.secondary">
                        {text('workbooks.row', { row })}
                      </Typography>
                    </TableCell>
                  )}
                  <TableCell>{label}</TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere', color: 'text.secondary', textDecoration: before ? 'line-through' : 'none' }}>
                    {before || text('workbooks.nothing')}
                  </TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>{after || text('workbooks.nothing')}</TableCell>
                </TableRow>
              )),
            )}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
