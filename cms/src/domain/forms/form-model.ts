/** Everything that can be drawn: what a form says, ready to be read, with nothing left to look up. */
import type { ApprovalForm } from './approval-form';
import type { BagCover } from './bag-cover';
import type { Booklet, BookletFrames } from './booklet';
import type { Certificate } from './certificate';
import type { ListForm } from './list-form';
import type { OfficialText } from './official-text';
import type { OpinionForm } from './opinion-form';
import type { OverviewReport } from './overview-report';

export type FormModel = ApprovalForm | BagCover | Booklet | BookletFrames | Certificate | ListForm | OfficialText | OpinionForm | OverviewReport;

/** Keys that say how something is laid out, not what is printed. */
const LAYOUT = new Set(['kind', 'level', 'paper', 'align']);

/** Every text of a model with the key it stands under: what is checked before it is printed, and looked for afterwards. */
export function textsOf(model: FormModel): { key: string; text: string }[] {
  const found: { key: string; text: string }[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (value !== '' && !LAYOUT.has(key)) found.push({ key, text: value });
    } else if (Array.isArray(value)) for (const item of value) visit(item, key);
    else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name);
  };
  visit(model, '');
  return found;
}
