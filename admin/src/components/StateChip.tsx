import type { SvgIconComponent } from '@mui/icons-material';
import Block from '@mui/icons-material/Block';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Circle from '@mui/icons-material/CircleOutlined';
import Edit from '@mui/icons-material/EditOutlined';
import EmojiEvents from '@mui/icons-material/EmojiEventsOutlined';
import Error from '@mui/icons-material/ErrorOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Help from '@mui/icons-material/HelpOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import Pause from '@mui/icons-material/PauseCircleOutlined';
import RemoveCircle from '@mui/icons-material/RemoveCircleOutline';
import Undo from '@mui/icons-material/Undo';
import type { MachineName } from '@domain/rules/schema';
import { text } from '../i18n/text';
import type { Verdict } from '../providers/records';
import { useStageLabel } from '../session/stages';
import { ToneChip, type Tone } from './ToneChip';

type Mark = [Tone, SvgIconComponent];

const verdicts: Record<Verdict, Mark> = { pass: ['green', CheckCircle], fail: ['vermilion', Error], unknown: ['amber', Help] };

/** How the states we know are marked. States are data (stages.json): a new one is drawn plainly, with its own label. */
const marks: Readonly<Record<string, Mark>> = {
  drafting: ['grey', Edit],
  submitted: ['ink', CheckCircle],
  returned: ['vermilion', Undo],
  registered: ['ink', FactCheck],
  accepted: ['green', CheckCircle],
  'in-assessment': ['amber', Hourglass],
  shortlisted: ['ink', FactCheck],
  posted: ['amber', Hourglass],
  suspended: ['vermilion', Pause],
  closed: ['green', CheckCircle],
  published: ['green', EmojiEvents],
  commended: ['green', EmojiEvents],
  conferred: ['green', EmojiEvents],
  'not-selected': ['grey', RemoveCircle],
  withdrawn: ['grey', Undo],
  disqualified: ['vermilion', Block],
  received: ['vermilion', Error],
  assigned: ['amber', Hourglass],
  investigating: ['amber', Hourglass],
  concluded: ['ink', FactCheck],
  decided: ['green', CheckCircle],
  settled: ['green', CheckCircle],
  revoked: ['vermilion', Block],
  checking: ['amber', Hourglass],
  approved: ['ink', FactCheck],
};
const plain: Mark = ['grey', Circle];

/** 符合 · 不符合 · 无法判定, with the number of problems. */
export function VerdictChip({ verdict, count }: { verdict: Verdict; count?: number }) {
  const [tone, icon] = verdicts[verdict];
  return <ToneChip tone={tone} icon={icon} label={text(`verdict.${verdict}`)} count={count} />;
}

interface Props {
  machine: MachineName;
  state: string;
}

/** Where a record stands, in the words of the edition's stages. */
export function StateChip({ machine, state }: Props) {
  const [tone, icon] = marks[state] ?? plain;
  return <ToneChip tone={tone} icon={icon} label={useStageLabel(machine)(state)} />;
}

/** Where a notice stands; a publicity period that has run out waits to be closed. */
export function NoticeStateChip({ state, overdue }: { state: string; overdue?: boolean }) {
  if (overdue) return <ToneChip tone="vermilion" icon={Hourglass} label={text('noticeState.overdue')} />;
  return <StateChip machine="notice" state={state} />;
}
