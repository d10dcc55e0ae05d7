import { CountedInput } from '../../components/CountedInput';
import { FormGrid } from '../../components/FormGrid';
import { Section } from '../../components/Section';
import { text } from '../../i18n/text';
import { useEditionRules } from '../use-edition-rules';

/** The long texts of the approval form with the most characters the server takes; the edition may ask for fewer. */
const TEXTS: readonly { source: string; most: number; rows: number }[] = [
  { source: 'resume', most: 2000, rows: 5 },
  { source: 'deeds', most: 2000, rows: 8 },
  { source: 'deedsBrief', most: 500, rows: 4 },
  { source: 'innovations', most: 1000, rows: 3 },
  { source: 'apprentices', most: 1000, rows: 3 },
  { source: 'competitions', most: 1000, rows: 2 },
  { source: 'awardsAndPenalties', most: 1000, rows: 2 },
];

/** Career and deeds. */
export function StoryInputs() {
  const limits = useEditionRules()?.forms.limits;
  return (
    <Section title={text('form.section.story')} id="story">
      <FormGrid>
        {TEXTS.map(({ source, most, rows }) => (
          <CountedInput key={source} source={source} minRows={rows} most={Math.min(most, limits?.[source] ?? most)} />
        ))}
      </FormGrid>
    </Section>
  );
}
