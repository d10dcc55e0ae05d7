import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Reviewer } from './review-records';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

/** Splits what was typed with 、 or commas. */
export const namesIn = (words: string): string[] => words.split(/[、，,；;\n]/).map((word) => word.trim()).filter(Boolean);

/** Adds or changes an expert. */
export function ReviewerDialog({ reviewer, onClose }: { reviewer: Reviewer | null; onClose(): void }) {
  const [form, setForm] = useState({
    name: reviewer?.name ?? '', title: reviewer?.title ?? '', employerName: reviewer?.employerName ?? '', employerCode: reviewer?.employerCode ?? '',
    occupations: (reviewer?.occupations ?? []).join('、'), account: reviewer?.account ?? '',
  });
  const commands = useCommands();
  const done = useDone();
  const field = (key: keyof typeof form, label: string, help?: string) => (
    <TextField label={label} value={form[key]} helperText={help} onChange={(event) => setForm({ ...form, [key]: event.target.value })} />
  );
  const input = { ...form, title: form.title || null, employerCode: form.employerCode || null, account: form.account || null, occupations: namesIn(form.occupations) };
  const finish = async () => {
    onClose();
    await done(text('review.reviewers.saved', { name: form.name }));
  };
  return (
    <LegalDialog
      title={text(reviewer ? 'review.reviewers.change' : 'review.reviewers.add')}
      facts={reviewer ? [{ label: text('review.reviewers.seats'), value: reviewer.seats }, { label: text('review.panel.recuse'), value: text('review.reviewers.declared', { count: reviewer.declared?.length ?? 0 }) }] : []}
      follows={text('review.reviewers.lead')}
      confirmLabel={text('review.reviewers.save')}
      reason={form.name.trim() === '' || form.employerName.trim() === '' ? text('review.reviewers.needed') : null}
      onClose={onClose}
      onConfirm={async () => {
        if (reviewer) await commands.changeReviewer(reviewer.id, { ...input, version: reviewer.version });
        else await commands.addReviewer(input);
        await finish();
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        {field('name', text('review.reviewers.name'))}
        {field('title', text('review.reviewers.jobTitle'))}
        {field('employerName', text('review.reviewers.employer'))}
        {field('employerCode', text('review.reviewers.employerCode'))}
        {field('occupations', text('review.reviewers.occupations'), text('review.reviewers.occupationsHelp'))}
        {field('account', text('review.reviewers.account'), text('review.reviewers.accountHelp'))}
      </Stack>
    </LegalDialog>
  );
}
