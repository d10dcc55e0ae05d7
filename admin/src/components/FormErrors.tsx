import { Alert, Link } from '@mui/material';
import { useFormState } from 'react-hook-form';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import type { zhCN } from '../i18n/zh-CN';
import '../i18n/zh-CN/drafts';

/** At the top of a long form: every field at fault, as a link to it. */
export function FormErrors({ resource }: { resource: keyof typeof zhCN.resources }) {
  const { errors } = useFormState();
  const fields = Object.keys(errors).filter((field) => field !== 'root');
  if (fields.length === 0) return null;
  const go = (field: string) => {
    const input = document.querySelector<HTMLElement>(`[name="${field}"], #${field}`);
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
  };
  return (
    <Alert severity="error" sx={{ mb: 2 }}>
      {text('draft.errors', { count: fields.length })}
      {fields.map((field) => (
        <Link
          key={field}
          href={`#${field}`}
          sx={{ ml: 1.5 }}
          onClick={(event) => {
            event.preventDefault();
            go(field);
          }}
        >
          {fieldLabel(resource, field)}
        </Link>
      ))}
    </Alert>
  );
}
