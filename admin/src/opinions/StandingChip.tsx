import Block from '@mui/icons-material/Block';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Circle from '@mui/icons-material/CircleOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Help from '@mui/icons-material/HelpOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import type { SvgIconComponent } from '@mui/icons-material';
import { opinionStanding, type OpinionStanding } from '@domain/workflow/opinion-standing';
import { ToneChip, type Tone } from '../components/ToneChip';
import { text } from '../i18n/text';
import type { Opinion } from '../providers/casework-commands';
import '../i18n/zh-CN/casework';

const marks: Record<OpinionStanding | 'none', [Tone, SvgIconComponent]> = {
  none: ['grey', Circle],
  asked: ['amber', Hourglass],
  agreed: ['green', CheckCircle],
  against: ['vermilion', Block],
  remarks: ['vermilion', Help],
  settled: ['green', CheckCircle],
  overridden: ['ink', Gavel],
  expired: ['vermilion', Hourglass],
};

/** Where an opinion stands on a day, by the domain's own rule. */
export function standingOf(opinion: Opinion | undefined, today: string): OpinionStanding | 'none' {
  if (!opinion) return 'none';
  const { answer, validUntil, settledNote, overrideApprovedName } = opinion;
  return opinionStanding({ answer, validUntil, settled: Boolean(settledNote), overridden: Boolean(overrideApprovedName) }, today);
}

export function StandingChip({ opinion, today }: { opinion: Opinion | undefined; today: string }) {
  const standing = standingOf(opinion, today);
  const [tone, icon] = marks[standing];
  return <ToneChip tone={tone} icon={icon} label={text(`opinion.${standing}`)} />;
}
