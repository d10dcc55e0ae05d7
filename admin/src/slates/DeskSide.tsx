import { Box, Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import type { Award } from '@domain/rules/schema';
import type { Issue } from '@domain/rules/issue';
import { describeIssue } from '@domain/rules/wording';
import { IssueList } from '../components/IssueList';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { differences, movedCount, type RankingState } from './ranking';
import '../i18n/zh-CN/ranking';

interface Props {
  people: Nominee[];
  /** Problems of the list itself, other than its places. */ listIssues: Issue[];
  state: RankingState;
  awards: Award[];
  placesOf(award: string): number | null;
  editable: boolean;
}

/** What stands in the way of this list: people with problems, places exceeded, and what has been moved since the last save. */
export function DeskSide({ people, listIssues, state, awards, placesOf, editable }: Props) {
  const troubled = people.filter((person) => person.issues.length > 0);
  const clear = troubled.length === 0 && listIssues.length === 0;
  const over = awards.flatMap((award) => {
    const places = placesOf(award.id);
    const count = state.current[award.id]?.length ?? 0;
    return places !== null && count > places ? [{ award, places, count }] : [];
  });
  const moved = differences(state.base, state.current);
  return (
    <Stack spacing={2} sx={{ position: { lg: 'sticky' }, top: 68 }}>
      <Section title={clear && over.length === 0 ? text('rank.allClear') : text('rank.toMend')}>
        {clear && over.length === 0 && <Typography color="text.secondary">{text('rank.allClearWhy')}</Typography>}
        {listIssues.length > 0 && (
          <Box sx={{ mb: 1.5 }}>
            <IssueList issues={listIssues} />
            {editable && <Typography sx={{ mt: 0.5 }}>{text('rank.confirmHow')}</Typography>}
          </Box>
        )}
        {over.map(({ award, places, count }) => (
          <Typography key={award.id} sx={{ mb: 1 }}>
            {text('rank.overPlaces', { award: award.label, count, places, extra: count - places })}
          </Typography>
        ))}
        {troubled.length > 0 && (
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {text('rank.troubled', { count: troubled.length })}
          </Typography>
        )}
        <Stack
          component="ul"
          tabIndex={0}
          spacing={1.25}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 420, overflowY: 'auto' }}
        >
          {troubled.map((person) => (
            <Box component="li" key={person.id}>
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
                <Typography sx={{ fontWeight: 600 }}>{person.name}</Typography>
                <Typography color="text.secondary" sx={{ flex: 1 }}>
                  {awards.find((award) => award.id === person.award)?.shortLabel}
                </Typography>
                <Link
                  component={RouterLink}
                  to={editable ? `/nominees/${person.id}` : `/nominees/${person.id}/show`}
                  aria-label={text('rank.mendPerson', { name: person.name })}
                >
                  {text(editable ? 'rank.mend' : 'rank.look')}
                </Link>
              </Box>
              {person.issues.map((issue, index) => (
                <Typography key={index} color="text.secondary">
                  {describeIssue(issue).what}（{issue.clause}）
                </Typography>
              ))}
            </Box>
          ))}
        </Stack>
      </Section>
      {moved.length > 0 && (
        <Section title={text('rank.changes', { count: movedCount(state.base, state.current) })}>
          <Stack
            component="ul"
            tabIndex={0}
            spacing={0.5}
            sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 240, overflowY: 'auto' }}
          >
            {moved.map(({ id, award, from, to }) => (
              <Typography component="li" key={`${award}:${id}`} className="figures">
                {people.find((person) => person.id === id)?.name ?? ''}
                {text('rank.fromTo', { from: from ?? '—', to: to ?? '—' })}
              </Typography>
            ))}
          </Stack>
        </Section>
      )}
      {editable && (
        <Section title={text('rank.keysTitle')}>
          <Typography color="text.secondary" sx={{ whiteSpace: 'pre-line' }}>
            {text('rank.keys')}
          </Typography>
        </Section>
      )}
    </Stack>
  );
}
