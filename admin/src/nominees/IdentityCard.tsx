import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Detail, DetailGrid } from '../components/Detail';
import { LegalDialog } from '../components/LegalDialog';
import { Section } from '../components/Section';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Nominee } from '../providers/records';
import { useMay } from '../session/access';

/** ID number and phone, masked; who may see them in full does so by an act that is written to the journal. */
export function IdentityCard({ nominee }: { nominee: Nominee }) {
  const may = useMay('nominee.read-identity');
  const commands = useCommands();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<{ idNumber: string | null; phone: string | null } | null>(null);
  if (nominee.idNumberMasked === undefined && !may.allowed) return null;
  return (
    <Section title={text('identity.title')}>
      <DetailGrid columns={1}>
        <Detail wide label={fieldLabel('nominees', 'idNumber')}>
          <span className="figures">{clear?.idNumber ?? nominee.idNumberMasked}</span>
        </Detail>
        <Detail wide label={fieldLabel('nominees', 'phone')}>
          <span className="figures">{clear?.phone ?? nominee.phoneMasked}</span>
        </Detail>
      </DetailGrid>
      {may.allowed && !clear && (
        <Button variant="outlined" size="small" sx={{ mt: 1.5 }} onClick={() => setAsking(true)}>
          {text('identity.reveal')}
        </Button>
      )}
      {clear && (
        <Typography color="text.secondary" variant="caption" component="p" sx={{ mt: 1 }}>
          {text('identity.journaled')}
        </Typography>
      )}
      {asking && (
        <LegalDialog
          title={text('identity.title')}
          confirmLabel={text('identity.reveal')}
          follows={text('identity.follows')}
          facts={[{ label: text('who'), value: nominee.name }]}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            setClear(await commands.readIdentity(nominee.id));
            setAsking(false);
            notify(text('identity.journaled'));
          }}
        />
      )}
    </Section>
  );
}
