import { Link, Stack } from '@mui/material';
import { DOCUMENT_KINDS, DOCUMENT_KIND_IDS } from '@domain/forms/document-kinds';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import '../i18n/zh-CN/documents';

/** The forms of the notice with nothing filled in, for whoever writes by hand. */
export function BlankForms() {
  return (
    <Section title={text('documents.blank')}>
      <Stack component="ul" direction="row" sx={{ listStyle: 'none', m: 0, p: 0, flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
        {DOCUMENT_KIND_IDS.filter((kind) => DOCUMENT_KINDS[kind].blank).map((kind) => (
          <li key={kind}>
            <Link href={`/rest/blank-forms/${kind}.pdf`} target="_blank" rel="noopener">
              {DOCUMENT_KINDS[kind].label}
            </Link>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
