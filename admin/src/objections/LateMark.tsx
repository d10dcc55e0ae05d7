import AlarmOff from '@mui/icons-material/AlarmOffOutlined';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import type { Objection } from './records';
import '../i18n/zh-CN/objections';

/** Said of an objection that came after the last day; nothing of one in time. */
export function LateMark({ objection }: { objection: Pick<Objection, 'late'> }) {
  return objection.late ? <ToneChip tone="vermilion" icon={AlarmOff} label={text('objections.late')} /> : null;
}
