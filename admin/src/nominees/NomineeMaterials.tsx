import { Alert, AlertTitle } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { nomineeSlots } from '@domain/evidence/nominee-slots';
import { Section } from '../components/Section';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useEditionRules } from './use-edition-rules';
import '../i18n/zh-CN/drafts';
import '../i18n/zh-CN/evidence';

/** The photo and the booklet of a nominee; a nominee not saved yet has nothing to attach them to. */
export function NomineeMaterials({ open }: { open: boolean }) {
  const nominee = useRecordContext<Nominee>();
  const rules = useEditionRules();
  if (!nominee?.id) {
    return (
      <Section title={text('evidence.title')} id="materials">
        <Alert severity="info">
          <AlertTitle>{text('draft.firstSave')}</AlertTitle>
          {text('draft.firstSaveWhy')}
        </Alert>
      </Section>
    );
  }
  if (!rules) return null;
  return <EvidencePanel id="materials" subjectType="nominee" subjectId={nominee.id} slots={nomineeSlots(rules.materials)} open={open} />;
}
