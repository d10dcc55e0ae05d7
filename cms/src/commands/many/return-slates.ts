import { z } from 'zod';
import { lastDayToMend } from '../given-reason';
import { returnInput, returnSlate } from '../return-slate';
import { slateStages } from '../../domain/slate/level';
import { actOnMany, previewMany, type ManyPlan } from './act-on-many';

type Single = typeof returnSlate;
type Subject = NonNullable<Awaited<ReturnType<Single['lock']>>>;

/** Sends many bodies' lists back at once, with one reason (通知三（一）2). The body undoes it by submitting again. */
const plan: ManyPlan<z.infer<typeof returnInput>, Subject> = {
  name: 'return-slates',
  single: returnSlate,
  form: returnInput.omit({ id: true, version: true }),
  previewForm: { reason: '预览' },
  itemOf: ({ slate }) => ({ id: slate.id, label: slate.unit.name, version: slate.version }),
  consequences(subjects, { edition, today }) {
    const people = subjects.reduce((sum, { entries }) => sum + entries.length, 0);
    const mendBy = lastDayToMend(slateStages(edition.rules.stages, 'body')!, subjects[0]!.slate.state, today);
    return [
      `${subjects.length} 份名单退回补正，其上 ${people} 人恢复为填报中，占用的名额退还。`,
      ...(mendBy && 'day' in mendBy ? [`各单位须在 ${mendBy.day} 24时前重新报送。`] : []),
    ];
  },
};

export const previewReturnSlates = previewMany(plan);
export const returnSlates = actOnMany(plan);
