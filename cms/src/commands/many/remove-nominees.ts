import { z } from 'zod';
import { removeNominee } from '../remove-nominee';
import { actOnMany, previewMany, type ManyPlan } from './act-on-many';

type Subject = NonNullable<Awaited<ReturnType<typeof removeNominee.lock>>>;

/** Takes many nominees off draft lists at once. Before submission nothing has legal effect; importing the workbook again brings them back. */
const plan: ManyPlan<{ id: string; version?: number }, Subject> = {
  name: 'remove-nominees',
  single: removeNominee,
  form: z.object({}),
  previewForm: {},
  itemOf: ({ nominee }) => ({ id: nominee.id, label: nominee.values.name, version: nominee.version }),
  consequences: (subjects) => [`${subjects.length} 人从汇总表中移出，后面的人依次递补名次；由下级报来的回到下级的名单，其余的连同身份证号一并删除，不能恢复。`],
};

export const previewRemoveNominees = previewMany(plan);
export const removeNominees = actOnMany(plan);
