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
  onDone(words: string): Promise<void>;
  onClose(): void;
}

/** Enters the payment of the bonus. */
export function PaymentDialog({ commendation, onDone, onClose }: Props) {
  const { clock } = useSession();
  const [day, setDay] = useState(clock.today);
  const [number, setNumber] = useState('');
  const commands = useCommands();
  return (
    <LegalDialog
      title={text('commendationDesk.pay')}
      confirmLabel={text('commendationDesk.pay')}
      reason={whyIncomplete(day, number)}
      follows={text('commendationDesk.payFollows')}
      facts={[
        { label: text('commendationDesk.certificate'), value: `${commendation.nomineeName} · ${commendation.certificateNumber}` },
        { label: text('commendationDesk.bonus'), value: text('commendationDesk.amount', { amount: commendation.bonusAmount ?? 0 }) },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.recordPayment(commendation.id, { version: commendation.version, paidOn: day, voucherNumber: number.trim() });
        await onDone(text('commendationDesk.payDone'));
      }}
    >
      <DayAndNumber
        day={day}
        dayLabel={text('commendationDesk.paidOn')}
        onDay={setDay}
        number={number}
        numberLabel={text('commendationDesk.voucher')}
        onNumber={setNumber}
      />
    </LegalDialog>
  );
}
