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
import type { Task } from './task';
import { useInbox } from './use-inbox';
import '../i18n/zh-CN/inbox';

const marks = {
  urgent: { icon: Error, tone: 'vermilion' },
  waiting: { icon: Hourglass, tone: 'amber' },
  next: { icon: TaskAlt, tone: 'ink' },
  done: { icon: CheckCircle, tone: 'green' },
} as const;

const NOTHING: Task = {
  id: 'look',
  mark: 'done',
  title: text('task.nothing'),
  why: text('task.nothingWhy'),
  to: '/notices',
  action: text('menu.notices'),
};
/** More would push everything else off the page. */
const SHOWN = 8;
/** What the tasks of a unit's own list say in more detail. */
const isOfOwnList = (task: Task): boolean => /^lists?\./.test(task.id);

/** What waits for this person, the most pressing first. */
export function WaitingForMe() {
  const submits = useSendsList();
  const lower = useMay('slate.submit').allowed;
  if (submits) return <BodyTasks />;
  if (lower) return <LevelTasks />;
  return <InboxTasks />;
}

function BodyTasks() {
  return <WithInbox tasks={useBodyTasks()} />;
}

function LevelTasks() {
  return <WithInbox tasks={useLevelTasks()} />;
}

/** The tasks of a unit's own list, and after them whatever else waits for its people. */
function WithInbox({ tasks }: { tasks: Task[] | null }) {
  const inbox = useInbox();
  return <TaskList tasks={tasks && [...tasks, ...(inbox?.tasks ?? []).filter((task) => !isOfOwnList(task))]} />;
}

function InboxTasks() {
  const inbox = useInbox();
  const tasks = inbox && (inbox.tasks.length > 0 ? inbox.tasks.slice(0, SHOWN) : [NOTHING]);
  const more = (inbox?.total ?? 0) - SHOWN;
  return <TaskList tasks={tasks} foot={more > 0 ? text('inbox.more', { count: more }) : undefined} />;
}

function TaskList({ tasks, foot }: { tasks: Task[] | null; foot?: string }) {
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
      {foot && <Typography color="text.secondary">{foot}</Typography>}
    </Section>
  );
}
