import {
  Alert,
  Box,
  Card,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import { blocks, type Issue } from '@domain/rules/issue';
import { describeIssue } from '@domain/rules/wording';
import { AwardName } from '../components/AwardName';
import { IssueList } from '../components/IssueList';
import { VerdictChip } from '../components/StateChip';
import { text } from '../i18n/text';
import type { ImportPreview, ImportRow, Verdict } from '../providers/records';
import { useSession } from '../session/session';
import '../i18n/zh-CN/ranking';

/** Every row as it was read, every problem with its clause; nothing is saved yet. */
export function ImportTable({ preview }: { preview: ImportPreview }) {
  const { edition } = useSession();
  const [only, setOnly] = useState<'all' | 'problems'>('all');
  const troubled = preview.nominees.filter((row) => row.issues.length > 0);
  const rows = only === 'all' ? preview.nominees : troubled;
  const byAward = (edition?.awards ?? [])
    .map((award) =>
      text('import.byAward', { award: award.shortLabel, count: preview.nominees.filter((row) => row.award === award.id).length }),
    )
    .join('，');
  return (
    <>
      {preview.issues.length > 0 && (
        <Alert severity={preview.issues.some(blocks) ? 'error' : 'warning'}>
          <Typography sx={{ fontWeight: 600, mb: 1 }}>{text('import.listIssues', { count: preview.issues.length })}</Typography>
          <IssueList issues={preview.issues} />
        </Alert>
      )}
      <Card>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', px: 2, py: 1.5 }}>
          <Typography variant="h2" sx={{ flex: '1 1 240px' }}>
            {text('import.summary', { count: preview.nominees.length, byAward })}
          </Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={only}
            onChange={(_, value: 'all' | 'problems' | null) => {
              if (value) setOnly(value);
            }}
            aria-label={text('import.show')}
          >
            <ToggleButton value="all">{text('import.showAll', { count: preview.nominees.length })}</ToggleButton>
            <ToggleButton value="problems">{text('import.showProblems', { count: troubled.length })}</ToggleButton>
          </ToggleButtonGroup>
        </Box>
        <TableContainer tabIndex={0} role="region" aria-label={text('import.tableLabel')}>
          <Table size="small" sx={{ minWidth: 760 }}>
            <TableHead>
              <TableRow>
                <TableCell align="right">{text('import.row')}</TableCell>
                <TableCell>{text('award')}</TableCell>
                <TableCell align="right">{text('import.rank')}</TableCell>
                <TableCell>{text('import.name')}</TableCell>
                <TableCell>{text('import.work')}</TableCell>
                <TableCell>{text('import.level')}</TableCell>
                <TableCell sx={{ width: '40%' }}>{text('import.findings')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <Row key={row.row} row={row} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
        {rows.length === 0 && (
          <Typography sx={{ p: 3, textAlign: 'center' }} color="text.secondary">
            {text('import.noProblems')}
          </Typography>
        )}
      </Card>
    </>
  );
}

function verdictOf(issues: Issue[]): Verdict {
  if (issues.some((issue) => issue.severity === 'error')) return 'fail';
  return issues.some((issue) => issue.severity === 'unknown') ? 'unknown' : 'pass';
}

function Row({ row }: { row: ImportRow }) {
  const { tokens } = useTheme();
  const verdict = verdictOf(row.issues);
  const ground = verdict === 'fail' ? tokens.vermilionSoft : verdict === 'unknown' ? tokens.amberSoft : undefined;
  return (
    <TableRow
      sx={{
        '& td': { verticalAlign: 'top' },
        '& td:first-of-type': { boxShadow: ground && `inset 3px 0 0 ${verdict === 'fail' ? tokens.vermilion : tokens.amber}` },
      }}
    >
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        {row.row}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <AwardName id={row.award} />
      </TableCell>
      <TableCell align="right">{row.rank ?? '—'}</TableCell>
      <TableCell sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{row.name ?? '—'}</TableCell>
      <TableCell>{row.employerName ?? '—'}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.skillLevel ?? '—'}</TableCell>
      <TableCell>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 'none' }}>
            <VerdictChip verdict={verdict} count={row.issues.length} />
          </Box>
          <Box>
            {row.issues.map((issue, index) => {
              const words = describeIssue(issue);
              return (
                <Typography key={index}>
                  {words.what}
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    （{issue.clause}）{words.mend}
                  </Box>
                </Typography>
              );
            })}
          </Box>
        </Box>
      </TableCell>
    </TableRow>
  );
}
