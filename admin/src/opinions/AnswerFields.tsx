import { MenuItem, Stack, TextField } from '@mui/material';
import { opinionAnswers, type OpinionAnswer } from '@domain/workflow/opinion-standing';
import { text } from '../i18n/text';
import type { AnswerInput } from '../providers/casework-commands';
import '../i18n/zh-CN/casework';

const words = { agree: text('opinion.agreed'), disagree: text('opinion.against'), remarks: text('opinion.remarks') };

/** An answer while it is typed. */
export interface AnswerDraft {
  answer: OpinionAnswer;
  byName: string;
  number: string;
  day: string;
  remarks: string;
  validUntil: string;
}

/** What is sent of it. */
export function answerOf({ answer, byName, remarks, validUntil }: AnswerDraft): AnswerInput {
  return {
    answer,
    byName: byName.trim(),
    ...(remarks.trim() ? { remarks: remarks.trim() } : {}),
    ...(validUntil.trim() ? { validUntil: validUntil.trim() } : {}),
  };
}

/** Whether something that must be there is missing. */
export const answerLacks = ({ answer, byName, remarks }: AnswerDraft): boolean =>
  byName.trim() === '' || (answer === 'remarks' && remarks.trim() === '');

/** The fields of an answer; `paper` adds those of a letter. */
export function AnswerFields({
  draft,
  onChange,
  paper,
}: {
  draft: AnswerDraft;
  onChange(draft: AnswerDraft): void;
  paper?: boolean;
}) {
  const set = (field: keyof AnswerDraft) => (event: { target: { value: string } }) =>
    onChange({ ...draft, [field]: event.target.value });
  return (
    <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
      <TextField select label={text('opinion.answerKind')} value={draft.answer} onChange={set('answer')}>
        {opinionAnswers.map((answer) => (
          <MenuItem key={answer} value={answer}>
            {words[answer]}
          </MenuItem>
        ))}
      </TextField>
      {draft.answer === 'remarks' && (
        <TextField label={text('opinion.words')} value={draft.remarks} onChange={set('remarks')} multiline minRows={2} required />
      )}
      <TextField label={text('opinion.byName')} value={draft.byName} onChange={set('byName')} required />
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField fullWidth label={text('opinion.answerNumber')} value={draft.number} onChange={set('number')} required={paper} />
        {paper && <TextField fullWidth label={text('opinion.answeredOn')} value={draft.day} onChange={set('day')} required />}
      </Stack>
      <TextField label={text('opinion.validUntil')} value={draft.validUntil} onChange={set('validUntil')} />
    </Stack>
  );
}
