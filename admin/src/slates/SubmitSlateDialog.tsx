import type { Award } from '@domain/rules/schema';
import { isLower } from '@domain/slate/level';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import type { Slate } from '../providers/records';
import '../i18n/zh-CN/ranking';

interface Props {
  slate: Slate;
  awards: Award[];
  countOf(award: string): number;
  placesOf(award: string): number | null;
  window: string;
  onConfirm(): Promise<void>;
  onClose(): void;
}

/** Restates what is submitted before it is: who, how many for which award within which places, in which window, and what follows. */
export function SubmitSlateDialog({ slate, awards, countOf, placesOf, window, onConfirm, onClose }: Props) {
  const lower = isLower(slate.level, 'body');
  return (
    <LegalDialog
      title={text(lower ? 'submit.titleUp' : 'submit.title')}
      confirmLabel={text(lower ? 'submit.confirmUp' : 'submit.confirm')}
      follows={text(lower ? 'submit.followsUp' : 'submit.follows')}
      onConfirm={onConfirm}
      onClose={onClose}
      facts={[
        { label: text('submit.unit'), value: slate.unitName },
        ...awards.map((award) => ({
          label: award.label,
          value: lower ? text('submit.peopleUp', { count: countOf(award.id) }) : text('submit.people', { count: countOf(award.id), places: placesOf(award.id) ?? '—' }),
        })),
        lower ? { label: text('submit.receiver'), value: slate.receiverName ?? '' } : { label: text('submit.window'), value: window },
      ]}
    />
  );
}

SubmitSlateDialog.Button = function SubmitButton({
  reason,
  primary,
  lower,
  onClick,
}: {
  lower: boolean;
  reason: string | null;
  primary: boolean;
  onClick(): void;
}) {
  return (
    <ReasonedButton variant={primary ? 'contained' : 'outlined'} reason={reason} onClick={onClick}>
      {text(lower ? 'submit.openUp' : 'submit.open')}
    </ReasonedButton>
  );
};
