import type { SvgIconComponent } from '@mui/icons-material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Circle from '@mui/icons-material/CircleOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import Undo from '@mui/icons-material/Undo';
import { ToneChip, type Tone } from '../components/ToneChip';
import { text } from '../i18n/text';
import '../i18n/zh-CN/releases';
import type { ReleaseState } from './records';

const marks: Record<ReleaseState, [Tone, SvgIconComponent]> = {
  checking: ['amber', Hourglass],
  approved: ['ink', FactCheck],
  published: ['green', CheckCircle],
  returned: ['vermilion', Undo],
  replaced: ['grey', Circle],
};

/** Where a page stands on its way to the website. */
export function ReleaseChip({ state }: { state: ReleaseState }) {
  const [tone, icon] = marks[state];
  return <ToneChip tone={tone} icon={icon} label={text(`releases.states.${state}`)} />;
}
