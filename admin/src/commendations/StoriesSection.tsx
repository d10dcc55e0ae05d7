import { Box, Button, Stack, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Edit from '@mui/icons-material/EditOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { EmptyState } from '../components/EmptyState';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Commendation } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import type { Story } from './records';
import { StoryDialog } from './StoryDialog';
import '../i18n/zh-CN/commendations';

const marks = { draft: ['grey', Edit], reviewed: ['ink', FactCheck], published: ['green', CheckCircle] } as const;

/** The deeds of the holder: written, reviewed by another, published. */
export function StoriesSection({ commendation }: { commendation: Commendation }) {
  const mayWrite = useMay('story.edit').allowed && commendation.state === 'conferred';
  const [writing, setWriting] = useState<Story | 'new' | null>(null);
  const { data: stories = [] } = useGetList<Story>('stories', {
    filter: { commendationId: commendation.id },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'updatedAt', order: 'DESC' },
  });
  const write = mayWrite && (
    <Button variant="outlined" onClick={() => setWriting('new')}>
      {text('commendationDesk.write')}
    </Button>
  );
  return (
    <Section title={text('commendationDesk.stories')} aside={stories.length > 0 && write}>
      {stories.length === 0 && (
        <EmptyState title={text('commendationDesk.noStories')} why={text('commendationDesk.noStoriesWhy')} action={write} />
      )}
      <Stack spacing={3}>
        {stories.map((story) => (
          <StoryItem key={story.id} story={story} onEdit={mayWrite && story.state !== 'published' ? () => setWriting(story) : undefined} />
        ))}
      </Stack>
      {writing !== null && (
        <StoryDialog commendation={commendation} story={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />
      )}
    </Section>
  );
}

function StoryItem({ story, onEdit }: { story: Story; onEdit?: () => void }) {
  const { actor } = useSession();
  const mayReview = useMay('story.review').allowed;
  const [publishing, setPublishing] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [tone, icon] = marks[story.state];
  const done = async (words: string) => {
    notify(words, { type: 'success' });
    await queryClient.invalidateQueries();
  };
  return (
    <Box component="article">
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h3" sx={{ fontWeight: 600, fontSize: 16 }}>
          {story.title}
        </Typography>
        <ToneChip tone={tone} icon={icon} label={text(`commendationDesk.storyState.${story.state}`)} />
      </Stack>
      <Typography variant="caption" color="text.secondary" component="p">
        {text('commendationDesk.author', { author: story.authorName })}
        {story.reviewerName ? ` · ${text('commendationDesk.reviewer', { reviewer: story.reviewerName })}` : ''}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', maxWidth: '60em', my: 1 }}>{story.body}</Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {onEdit && <Button onClick={onEdit}>{text('commendationDesk.edit')}</Button>}
        {mayReview && story.state === 'draft' && (
          <ReasonedButton
            variant="outlined"
            reason={story.authorId === actor.id ? text('commendationDesk.ownStory') : null}
            onClick={async () => {
              await commands.reviewStory(story.id, { version: story.version });
              await done(text('commendationDesk.reviewed'));
            }}
          >
            {text('commendationDesk.review')}
          </ReasonedButton>
        )}
        {mayReview && story.state === 'reviewed' && (
          <Button variant="contained" onClick={() => setPublishing(true)}>
            {text('commendationDesk.publish')}
          </Button>
        )}
        {story.path && (
          <Button component="a" href={story.path} target="_blank" rel="noopener">
            {text('commendationDesk.publicPage')}
          </Button>
        )}
      </Stack>
      {publishing && (
        <LegalDialog
          title={text('commendationDesk.publish')}
          confirmLabel={text('commendationDesk.publish')}
          follows={text('commendationDesk.publishFollows')}
          facts={[{ label: text('commendationDesk.storyTitle'), value: story.title }]}
          onClose={() => setPublishing(false)}
          onConfirm={async () => {
            await commands.publishStory(story.id, { version: story.version });
            setPublishing(false);
            await done(text('commendationDesk.published'));
          }}
        />
      )}
    </Box>
  );
}
