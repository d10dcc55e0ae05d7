import { Alert, Box, Typography } from '@mui/material';
import { findingIssues } from '@domain/publication/announcement/finding-issues';
import { IssueList } from '../components/IssueList';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import type { Announcement } from './records';
import '../i18n/zh-CN/announcements';

/** What the privacy scan found and where, and where only a person can look. */
export function Findings({ record }: { record: Pick<Announcement, 'findings' | 'liftReason'> & Partial<Pick<Announcement, 'unread'>> }) {
  const findings = record.findings ?? [];
  const unread = record.unread ?? [];
  return (
    <Section title={text('announcement.findings')}>
      {findings.length === 0 ? (
        <Alert severity="success">{text('announcement.findingsNone')}</Alert>
      ) : (
        <Alert severity={record.liftReason ? 'info' : 'error'}>
          <Typography sx={{ fontWeight: 600, mb: 1 }}>{text('announcement.findingsSome', { count: findings.length })}</Typography>
          <IssueList issues={findingIssues(findings)} />
          {record.liftReason && <Typography sx={{ mt: 1 }}>{text('announcement.lifted', { reason: record.liftReason })}</Typography>}
        </Alert>
      )}
      {unread.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {text('announcement.unread')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {unread.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </Box>
        </Alert>
      )}
    </Section>
  );
}
