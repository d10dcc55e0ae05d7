import { Box, Button, Stack, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import ArrowForward from '@mui/icons-material/ArrowForward';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Error from '@mui/icons-material/ErrorOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import TaskAlt from '@mui/icons-material/RadioButtonUnchecked';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { useMay } from '../session/access';
import { useSendsList } from '../units/use-bodies';
import { useBodyTasks } from './use-body-tasks';
import { useLevelTasks } from './use-level-tasks';
import { useOfficeTasks } from './use-office-tasks';
import type { Task } from './task';

const marks = {
  urgent: { icon: Error, tone: 'vermilion' },
  waiting: { icon: Hourglass, tone: 'amber' },
  next: { icon: TaskAlt, tone: 'ink' },
  done: { icon: CheckCircle, tone: 'green' },
} as const;

/** What waits for this person, the most pressing first. */
export function WaitingForMe() {
  const submits = useSendsList();
  const posts = useMay('notice.post').allowed;
  const lower = useMay('slate.submit').allowed;
  if (posts) return <OfficeTasks />;
  if (submits) return <BodyTasks />;
  if (lower) return <LevelTasks />;
  return (
    <TaskList
      tasks={[
        {
          id: 'look',
          mark: 'done',
          title: text('task.nothing'),
          why: text('task.nothingWhy'),
          to: '/notices',
          action: text('menu.notices'),
        },
      ]}
    />
  );
}

function BodyTasks() {
  const tasks = useBodyTasks();
  return <TaskList tasks={tasks} />;
}

function LevelTasks() {
  const tasks = useLevelTasks();
  return <TaskList tasks={tasks} />;
}

function OfficeTasks() {
  const tasks = useOfficeTasks();
  return <TaskList tasks={tasks} />;
}

function TaskList({ tasks }: { tasks: Task[] | null }) {
  const { tokens } = useTheme();
  return (
    <Section title={text('task.heading')}>
      {tasks === null && <RowsSkeleton rows={3} />}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {tasks?.map((task, index) => {
          const { icon: Icon, tone } = marks[task.mark];
          const primary = index === 0 && task.mark !== 'done' && task.mark !== 'waiting';
          return (
            <Box
              component="li"
              key={task.id}
              sx={{
                display: 'flex',
                flexWrap: { xs: 'wrap', sm: 'nowrap' },
                alignItems: 'center',
                columnGap: 1.5,
                rowGap: 0.5,
                py: 1.25,
                borderTop: index === 0 ? 0 : 1,
                borderColor: tokens.lineSoft,
              }}
            >
              <Icon sx={{ color: tokens[tone], flex: 'none' }} titleAccess={text(`task.mark.${task.mark}`)} />
              <Box sx={{ flex: '1 1 0', minWidth: 200 }}>
                <Typography sx={{ fontWeight: 600 }}>{task.title}</Typography>
                <Typography color="text.secondary">{task.why}</Typography>
              </Box>
              {task.to && task.action && (
                <Button
                  size="small"
                  variant={primary ? 'contained' : 'text'}
                  component={RouterLink}
                  to={task.to}
                  endIcon={<ArrowForward />}
                  sx={{ ml: { xs: 4, sm: 0 } }}
                >
                  {task.action}
                </Button>
              )}
            </Box>
          );
        })}
      </Stack>
    </Section>
  );
}
