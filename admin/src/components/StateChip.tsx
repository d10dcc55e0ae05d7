import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import type { SvgIconComponent } from '@mui/icons-material';
import Block from '@mui/icons-material/Block';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Edit from '@mui/icons-material/EditOutlined';
import EmojiEvents from '@mui/icons-material/EmojiEventsOutlined';
import Error from '@mui/icons-material/ErrorOutlined';
import Help from '@mui/icons-material/HelpOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import RemoveCircle from '@mui/icons-material/RemoveCircleOutline';
import Undo from '@mui/icons-material/Undo';
import { text } from '../i18n/text';
import type { NomineeState, NoticeState, SlateState, Verdict } from '../providers/records';
import { useStageLabel } from '../session/stages';

export type Tone = 'ink' | 'vermilion' | 'amber' | 'green' | 'grey';

interface ChipProps {
  tone: Tone;
  icon: SvgIconComponent;
  label: string;
  count?: number;
}

/** A state in icon, word and colour; never in colour alone. */
export function ToneChip({ tone, icon: Icon, label, count }: ChipProps) {
  const { tokens } = useTheme();
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        height: 24,
        px: 0.875,
        borderRadius: 1,
        fontSize: 13,
        lineHeight: '20px',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        color: tokens[tone],
        bgcolor: tokens[`${tone}Soft`],
        verticalAlign: 'middle',
      }}
    >
      <Icon sx={{ fontSize: 16 }} />
      {label}
      {count !== undefined && count > 0 && (
        <Box component="span" className="figures">
          {count}
        </Box>
      )}
    </Box>
  );
}

const verdicts: Record<Verdict, [Tone, SvgIconComponent]> = {
  pass: ['green', CheckCircle],
  fail: ['vermilion', Error],
  unknown: ['amber', Help],
};
const nomineeStates: Record<NomineeState, [Tone, SvgIconComponent]> = {
  drafting: ['grey', Edit],
  submitted: ['ink', CheckCircle],
  shortlisted: ['ink', CheckCircle],
  posted: ['amber', Hourglass],
  commended: ['green', EmojiEvents],
  'not-selected': ['grey', RemoveCircle],
  withdrawn: ['grey', Undo],
  disqualified: ['vermilion', Block],
};
const slateStates: Record<SlateState, [Tone, SvgIconComponent]> = {
  drafting: ['grey', Edit],
  submitted: ['ink', CheckCircle],
  returned: ['vermilion', Undo],
  accepted: ['green', CheckCircle],
  posted: ['amber', Hourglass],
  published: ['green', EmojiEvents],
};
const noticeStates: Record<NoticeState, [Tone, SvgIconComponent]> = {
  posted: ['amber', Hourglass],
  closed: ['green', CheckCircle],
  withdrawn: ['grey', Undo],
};

/** 符合 · 不符合 · 无法判定, with the number of problems. */
export function VerdictChip({ verdict, count }: { verdict: Verdict; count?: number }) {
  const [tone, icon] = verdicts[verdict];
  return <ToneChip tone={tone} icon={icon} label={text(`verdict.${verdict}`)} count={count} />;
}

/** Where a nominee stands. */
export function NomineeStateChip({ state }: { state: NomineeState }) {
  const [tone, icon] = nomineeStates[state];
  return <ToneChip tone={tone} icon={icon} label={useStageLabel('nominee')(state)} />;
}

/** Where a slate stands. */
export function SlateStateChip({ state }: { state: SlateState }) {
  const [tone, icon] = slateStates[state];
  return <ToneChip tone={tone} icon={icon} label={useStageLabel('slate')(state)} />;
}

/** Where a notice stands; a publicity period that has run out waits to be closed. */
export function NoticeStateChip({ state, overdue }: { state: NoticeState; overdue?: boolean }) {
  const labelOf = useStageLabel('notice');
  if (overdue) return <ToneChip tone="vermilion" icon={Hourglass} label={text('noticeState.overdue')} />;
  const [tone, icon] = noticeStates[state];
  return <ToneChip tone={tone} icon={icon} label={labelOf(state)} />;
}
