import type { z } from 'zod';
import { remindInput, remindUnit, type WaitedForUnit } from '../remind-unit';
import { actOnMany, previewMany, type ManyPlan } from './act-on-many';

/** Reminds many units whose lists are still out (通知五（三）). A message cannot be taken back, so there is nothing to undo it with. */
const plan: ManyPlan<z.infer<typeof remindInput>, WaitedForUnit> = {
  name: 'remind-units',
  single: remindUnit,
  form: remindInput.omit({ id: true }),
  previewForm: { note: '预览' },
  itemOf: ({ id, name, version }) => ({ id, label: name, version }),
  consequences: (subjects) => [`${subjects.length} 个单位的经办人各收到一条消息；愿意收邮件的，另发一封。`],
};

export const previewRemindUnits = previewMany(plan);
export const remindUnits = actOnMany(plan);
