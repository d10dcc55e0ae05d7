import type { Award } from '@domain/rules/schema';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import type { Slate } from '../providers/records';

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
  return (
    <LegalDialog
      title={text('submit.title')}
      confirmLabel={text('submit.confirm')}
      follows={text('submit.follows')}
      onConfirm={onConfirm}
      onClose={onClose}
      facts={[
        { label: text('submit.unit'), value: slate.unitName },
        ...awards.map((award) => ({
          label: award.label,
          value: text('submit.people', { count: countOf(award.id), places: placesOf(award.id) ?? '—' }),
        })),
        { label: text('submit.window'), value: window },
      ]}
    />
  );
}

SubmitSlateDialog.Button = function SubmitButton({
  reason,
  primary,
  onClick,
}: {
  reason: string | null;
  primary: boolean;
  onClick(): void;
}) {
  return (
    <ReasonedButton variant={primary ? 'contained' : 'outlined'} reason={reason} onClick={onClick}>
      {text('submit.open')}
    </ReasonedButton>
  );
};
