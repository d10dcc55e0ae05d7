import { MATERIAL_FIELDS, type MaterialField } from '@domain/review/blind-material';
import { AwardName } from '../components/AwardName';
import { Detail, DetailGrid } from '../components/Detail';
import { Section } from '../components/Section';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import type { DeskCandidate } from './review-records';
import '../i18n/zh-CN/review';

const WIDE: ReadonlySet<MaterialField> = new Set(['achievements', 'honours', 'remarks']);

/** What is known of a candidate: deeds and evidence, under a code. */
export function MaterialPanel({ candidate }: { candidate: DeskCandidate }) {
  const { material } = candidate;
  const shown = MATERIAL_FIELDS.filter((field) => material[field] !== undefined && material[field] !== null && material[field] !== '');
  const words = (field: MaterialField) => {
    const value = material[field];
    if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
    if (Array.isArray(value)) return text('review.desk.condition', { list: value.join('、') });
    if (field === 'yearsInOccupation') return text('review.desk.years', { count: Number(value) });
    if (field === 'sex') return text(value === 'male' ? 'sex.male' : 'sex.female');
    return String(value);
  };
  return (
    <Section title={`${candidate.code} · ${text('review.desk.material')}`}>
      <DetailGrid columns={2}>
        <Detail label={text('award')}><AwardName id={candidate.award} /></Detail>
        {shown.map((field) => (
          <Detail key={field} label={fieldLabel('nominees', field)} wide={WIDE.has(field)}>{words(field)}</Detail>
        ))}
      </DetailGrid>
    </Section>
  );
}
