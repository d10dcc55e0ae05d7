import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useId } from 'react';
import { visitSlots } from '@domain/evidence/visit-slots';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { useEditionRules } from '../nominees/use-edition-rules';
import type { Assessment } from '../reviews/review-records';
import { useMay } from '../session/access';
import '../i18n/zh-CN/review';

/** Every visit to one person: when, where, what was found, and the photos and records brought back. */
export default function VisitsDialog({ assessment, onClose }: { assessment: Assessment; onClose(): void }) {
  const heading = useId();
  const rules = useEditionRules();
  const open = useMay('nominee.assess').allowed && assessment.result === null;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{text('review.assessments.visitsOf', { name: assessment.nomineeName })}</DialogTitle>
      <DialogContent>
        <Stack spacing={3}>
          {assessment.visits.map((visit) => (
            <Stack key={visit.id} spacing={1}>
              <Typography variant="h3">{civilDate(visit.heldOn)} · {visit.place}</Typography>
              <Typography>{visit.findings}</Typography>
              {rules && <EvidencePanel subjectType="assessment-visit" subjectId={visit.id} slots={visitSlots(rules.materials)} open={open} title={text('review.assessments.evidence')} />}
            </Stack>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('review.assessments.closeVisits')}</Button>
      </DialogActions>
    </Dialog>
  );
}
