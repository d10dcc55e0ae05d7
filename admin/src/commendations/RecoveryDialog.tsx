import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Commendation } from '../providers/records';
import { useSession } from '../session/session';
import { DayAndNumber, whyIncomplete } from './DayAndNumber';
import '../i18n/zh-CN/commendations';

interface Props {
  commendation: Commendation;
  what: 'certificate' | 'bonus';
  onDone(words: string): Promise<void>;
  onClose(): void;
}

/** Enters that the certificate or the bonus is back. */
export function RecoveryDialog({ commendation, what, onDone, onClose }: Props) {
  const { clock } = useSession();
  const [day, setDay] = useState(clock.today);
  const [number, setNumber] = useState('');
  const commands = useCommands();
  const title = text(what === 'bonus' ? 'commendationDesk.recoverBonus' : 'commendationDesk.recoverCertificate');
  return (
    <LegalDialog
      title={title}
      confirmLabel={title}
      reason={whyIncomplete(day, number)}
      follows={text('commendationDesk.recoverFollows')}
      facts={[{ label: text('commendationDesk.certificate'), value: `${commendation.nomineeName} · ${commendation.certificateNumber}` }]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.recordRecovery(commendation.id, { version: commendation.version, what, recoveredOn: day, documentNumber: number.trim() });
        await onDone(text('commendationDesk.recoverDone'));
      }}
    >
      <DayAndNumber
        day={day}
        dayLabel={text('commendationDesk.recoveredOn')}
        onDay={setDay}
        number={number}
        numberLabel={text('commendationDesk.receipt')}
        onNumber={setNumber}
      />
    </LegalDialog>
  );
}
