import { Alert, Box, Button, IconButton, Stack, TextField, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Remove from '@mui/icons-material/Remove';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { pointsOfKey } from './points-of-key';
import type { DeskCandidate, ReviewDesk } from './review-records';
import '../i18n/zh-CN/review';

interface Props {
  candidate: DeskCandidate;
  dimensions: ReviewDesk['dimensions'];
  editable: boolean;
  onSave(points: Record<string, number>, comment: string): Promise<void>;
  onRecuse: (() => void) | null;
}

/** The sheet: a row for each dimension; digits give points, Enter goes on, and after the last one saves. */
export function ScorePanel({ candidate, dimensions, editable, onSave, onRecuse }: Props) {
  const [points, setPoints] = useState<Record<string, number>>(candidate.review?.points ?? {});
  const [comment, setComment] = useState(candidate.review?.comment ?? '');
  const rows = useRef<(HTMLElement | null)[]>([]);
  // Saving goes on to the next person: the hands stay on the keys.
  useEffect(() => {
    if (editable) rows.current[0]?.focus({ preventScroll: true });
  }, [editable]);
  const total = Object.values(points).reduce((sum, value) => sum + value, 0);
  const set = (id: string, value: number, weight: number) => setPoints((before) => ({ ...before, [id]: Math.min(weight, Math.max(0, value)) }));
  const press = (event: KeyboardEvent, index: number) => {
    const { id, weight } = dimensions[index]!;
    const given = pointsOfKey(event.key, weight);
    if (given !== null && !event.ctrlKey && !event.altKey && !event.metaKey) set(id, given, weight);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowRight') set(id, (points[id] ?? 0) + 0.5, weight);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowLeft') set(id, (points[id] ?? 0) - 0.5, weight);
    else if (event.key === 'Enter') {
      if (index + 1 < dimensions.length) rows.current[index + 1]?.focus();
      else void onSave(points, comment);
    } else return;
    event.preventDefault();
  };
  const aside = candidate.review?.state === 'recused';
  return (
    <Section title={`${candidate.code} · ${text('review.desk.sheet')}`} aside={<Typography className="figures" variant="h2" component="p">{text('review.desk.total')} {total}</Typography>}>
      {aside ? (
        <Alert severity="info">{text('review.desk.recused', { reason: candidate.review?.reason ?? '' })}</Alert>
      ) : (
        <Stack spacing={1}>
          {dimensions.map(({ id, label, weight }, index) => (
            <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
              <Typography id={`label-${id}`} sx={{ flex: 1 }}>{text('review.desk.points', { label, weight })}</Typography>
              <IconButton size="large" tabIndex={-1} disabled={!editable} aria-label={`${label} −0.5`} onClick={() => set(id, (points[id] ?? 0) - 0.5, weight)}><Remove /></IconButton>
              <Box
                ref={(element: HTMLElement | null) => { rows.current[index] = element; }}
                role="spinbutton"
                tabIndex={0}
                aria-labelledby={`label-${id}`}
                aria-valuemin={0}
                aria-valuemax={weight}
                aria-valuenow={points[id] ?? 0}
                aria-valuetext={points[id] === undefined ? '—' : String(points[id])}
                aria-disabled={!editable}
                onKeyDown={(event: KeyboardEvent) => editable && press(event, index)}
                className="figures"
                sx={{ minWidth: 72, minHeight: 48, display: 'grid', placeItems: 'center', fontSize: 20, fontWeight: 600, border: 1, borderColor: 'divider', borderRadius: 1, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' } }}
              >
                {points[id] ?? '—'}
              </Box>
              <IconButton size="large" tabIndex={-1} disabled={!editable} aria-label={`${label} +0.5`} onClick={() => set(id, (points[id] ?? 0) + 0.5, weight)}><Add /></IconButton>
            </Box>
          ))}
          <TextField label={text('review.desk.comment')} value={comment} multiline minRows={2} disabled={!editable} onChange={(event) => setComment(event.target.value)} />
          {editable && (
            <>
              <Button variant="contained" size="large" onClick={() => void onSave(points, comment)}>{text('review.desk.save')}</Button>
              <Typography variant="caption" color="text.secondary">{text('review.desk.keys')}</Typography>
            </>
          )}
          {onRecuse && <Button color="error" onClick={onRecuse}>{text('review.desk.recuse')}</Button>}
        </Stack>
      )}
    </Section>
  );
}
