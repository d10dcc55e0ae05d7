import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import Lock from '@mui/icons-material/LockOutlined';
import RemoveCircle from '@mui/icons-material/RemoveCircleOutline';
import Shuffle from '@mui/icons-material/ShuffleOutlined';
import Undo from '@mui/icons-material/Undo';
import type { SvgIconComponent } from '@mui/icons-material';
import type { PanelState, SeatState } from '@domain/review/panel-state';
import { ToneChip, type Tone } from '../components/ToneChip';
import { text } from '../i18n/text';
import '../i18n/zh-CN/review';

const panelMarks: Record<PanelState, [Tone, SvgIconComponent]> = {
  drawn: ['ink', Shuffle], open: ['amber', Hourglass], locked: ['ink', Lock], closed: ['green', CheckCircle], dissolved: ['grey', RemoveCircle],
};
const seatMarks: Record<SeatState, [Tone, SvgIconComponent]> = {
  drawn: ['amber', Hourglass], accepted: ['green', CheckCircle], declined: ['grey', Undo], recused: ['grey', Undo],
};

/** Where a panel stands. */
export function PanelStateChip({ state }: { state: PanelState }) {
  const [tone, icon] = panelMarks[state];
  return <ToneChip tone={tone} icon={icon} label={text(`review.panelState.${state}`)} />;
}

/** What an expert answered. */
export function SeatStateChip({ state }: { state: SeatState }) {
  const [tone, icon] = seatMarks[state];
  return <ToneChip tone={tone} icon={icon} label={text(`review.seatState.${state}`)} />;
}
