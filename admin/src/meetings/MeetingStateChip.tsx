import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import type { Meeting } from './records';
import '../i18n/zh-CN/meetings';

const marks = { convened: ['ink', Groups], minuted: ['amber', Hourglass], signed: ['green', CheckCircle] } as const;

/** Where a meeting stands. */
export function MeetingStateChip({ state }: Pick<Meeting, 'state'>) {
  const [tone, icon] = marks[state];
  return <ToneChip tone={tone} icon={icon} label={text(`meetings.state.${state}`)} />;
}
