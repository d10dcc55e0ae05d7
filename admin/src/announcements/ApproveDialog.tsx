import { Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { findingIssues } from '@domain/publication/announcement/finding-issues';
import { IssueList } from '../components/IssueList';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import type { Announcement, Impact } from './records';
import '../i18n/zh-CN/announcements';

const PARTS = ['purpose', 'necessity', 'effect', 'measures'] as const;
/** As the server asks: a reason of fewer characters says nothing. */
const WORDS = 6;

interface Props {
  record: Pick<Announcement, 'title' | 'authorName' | 'findings'>;
  /** What the assessment begins with, to be read and changed. */
  suggested?: Impact;
  follows: string;
  onApprove(input: { impact: Impact; liftReason?: string }): Promise<void>;
  onClose(): void;
}

/** The second person's yes: what publishing means for the people named, and why what was found is a false alarm. */
export function ApproveDialog({ record, suggested, follows, onApprove, onClose }: Props) {
  const [impact, setImpact] = useState<Impact>(suggested ?? { purpose: '', necessity: '', effect: '', measures: '' });
  const [liftReason, setLiftReason] = useState('');
  const findings = record.findings ?? [];
  const incomplete = PARTS.some((part) => impact[part].trim() === '') ? text('announcement.impactNeeded') : null;
  const unlifted = findings.length > 0 && liftReason.trim().length < WORDS ? text('announcement.liftNeeded', { count: WORDS }) : null;
  return (
    <LegalDialog
      title={text('announcement.approve')}
      confirmLabel={text('announcement.approve')}
      follows={follows}
      reason={unlifted ?? incomplete}
      facts={[
        { label: text('announcement.name'), value: record.title },
        { label: text('announcement.author'), value: record.authorName },
        {
          label: text('announcement.findings'),
          value: findings.length === 0 ? text('announcement.findingsNone') : text('announcement.findingsSome', { count: findings.length }),
        },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        const words = liftReason.trim();
        await onApprove({ impact, ...(words ? { liftReason: words } : {}) });
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        {findings.length > 0 && (
          <>
            <IssueList issues={findingIssues(findings)} />
            <TextField
              label={text('announcement.liftReason')}
              value={liftReason}
              onChange={(event) => setLiftReason(event.target.value)}
              multiline
              minRows={2}
            />
          </>
        )}
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {text('announcement.impact')}
        </Typography>
        {PARTS.map((part) => (
          <TextField
            key={part}
            label={text(`announcement.impactParts.${part}`)}
            value={impact[part]}
            onChange={(event) => setImpact((now) => ({ ...now, [part]: event.target.value }))}
            multiline
          />
        ))}
      </Stack>
    </LegalDialog>
  );
}
