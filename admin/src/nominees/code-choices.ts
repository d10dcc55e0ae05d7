/** The values a field may take, from config/codes: the same lists the import reads by. */
import education from '@config/codes/education.json';
import ethnicity from '@config/codes/ethnicity.json';
import politicalStatus from '@config/codes/political-status.json';
import skillLevel from '@config/codes/skill-level.json';

interface CodeFile { items: { code: string; label: string }[] }

/** Records keep the label itself, as the lists do. */
const byLabel = (file: CodeFile) => file.items.map(({ label }) => ({ id: label, name: label }));

export const educationChoices = byLabel(education);
export const ethnicityChoices = byLabel(ethnicity);
export const politicalStatusChoices = byLabel(politicalStatus);
export const skillLevelChoices = byLabel(skillLevel).reverse();
