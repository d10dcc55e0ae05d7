import { Button, Stack, TextField, Typography } from '@mui/material';
import { inversionsOf } from '@domain/slate/inversions';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import type { Slate } from '../providers/records';
import type { Ranking } from '../slates/ranking';
import type { Reasons } from '../slates/read-slate';
import type { Below } from './use-below';
import '../i18n/zh-CN/procedure';

interface Props {
  current: Ranking;
  below: Below;
  unit: Pick<Slate, 'unitName'>;
  nameOf(id: string): string | undefined;
  reasons: Reasons;
  dirty: boolean;
  onChange(reasons: Reasons): void;
  onSave(): void;
}

/** Asks why people stand before others whom a lower unit had placed higher; as the order is changed, so is what is asked. */
export function InversionReasons({ current, below, unit, nameOf, reasons, dirty, onChange, onSave }: Props) {
  const found = below.lists.flatMap((lower) =>
    inversionsOf({ unit: { name: unit.unitName, path: '' }, award: lower.award, order: current[lower.award] ?? [] }, lower),
  );
  if (found.length === 0) return null;
  const name = (id: string) => nameOf(id) ?? below.names[id] ?? '';
  return (
    <Section title={text('procedure.inversion.title')}>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>
        {text('procedure.inversion.lead')}
      </Typography>
      <Stack component="ul" spacing={2} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {found.map(({ nominee, unitName, overtaken, passedOver }) => (
          <li key={`${nominee}:${unitName}`}>
            <Typography sx={{ mb: 1 }}>
              {text('procedure.inversion.line', { name: name(nominee), unit: unitName, others: [...overtaken, ...passedOver].map(name).join('、') })}
            </Typography>
            <TextField
              fullWidth
              multiline
              label={text('procedure.inversion.label', { name: name(nominee) })}
              value={reasons[nominee] ?? ''}
              helperText={(reasons[nominee] ?? '').trim() === '' ? text('procedure.inversion.missing') : undefined}
              onChange={(event) => onChange({ ...reasons, [nominee]: event.target.value })}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
          </li>
        ))}
      </Stack>
      {dirty && (
        <Button variant="contained" size="small" onClick={onSave} sx={{ mt: 1.5 }}>
          {text('procedure.inversion.save')}
        </Button>
      )}
    </Section>
  );
}
