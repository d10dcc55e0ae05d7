import { Box, Link, Stack, Typography } from '@mui/material';
import type { Issue } from '@domain/rules/issue';
import { describeIssue } from '@domain/rules/wording';
import Error from '@mui/icons-material/ErrorOutlined';
import Help from '@mui/icons-material/HelpOutlined';
import Info from '@mui/icons-material/InfoOutlined';
import { useTheme } from '@mui/material/styles';
import { text } from '../i18n/text';

const marks = {
  error: { icon: Error, tone: 'vermilion' },
  unknown: { icon: Help, tone: 'amber' },
  warning: { icon: Info, tone: 'amber' },
} as const;

/** Problems in full: what was found, which clause, what to do and who can. */
export function IssueList({ issues, onField }: { issues: Issue[]; onField?: (field: string) => void }) {
  return (
    <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {issues.map((issue, index) => (
        <IssueItem key={`${issue.code}-${index}`} issue={issue} onField={onField} />
      ))}
    </Stack>
  );
}

function IssueItem({ issue, onField }: { issue: Issue; onField?: (field: string) => void }) {
  const { tokens } = useTheme();
  const mark = marks[issue.severity];
  const Icon = mark.icon;
  const words = describeIssue(issue);
  const field = issue.field;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1 }}>
      <Icon
        sx={{ fontSize: 20, mt: '1px', color: tokens[mark.tone], flex: 'none' }}
        titleAccess={text(`severity.${issue.severity}`)}
      />
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{words.what}</Typography>
        <Typography color="text.secondary">{text('issue.rule', { rule: words.rule })}</Typography>
        <Typography>{words.mend}</Typography>
        {field && onField && (
          <Link component="button" type="button" onClick={() => onField(field)}>
            {text('issue.toField')}
          </Link>
        )}
      </Box>
    </Box>
  );
}
