/// <reference types="vite/client" />
/** The values a field may take, from config/codes: the same lists the import reads by. */
interface CodeFile {
  items: { code: string; label: string }[];
}

const files = import.meta.glob<CodeFile>('../../../config/codes/*.json', { eager: true, import: 'default' });

/** Records keep the label itself, as the lists do. */
function choicesOf(name: string): { id: string; name: string }[] {
  return (files[`../../../config/codes/${name}.json`]?.items ?? []).map(({ label }) => ({ id: label, name: label }));
}

export const educationChoices = choicesOf('education');
export const ethnicityChoices = choicesOf('ethnicity');
export const politicalStatusChoices = choicesOf('political-status');
/** Highest first: most nominees stand high. */
export const skillLevelChoices = choicesOf('skill-level').reverse();
