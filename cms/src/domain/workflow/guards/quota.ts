/** No more people than places are free (通知三（一）2, 附件3). */
import { checkQuota } from '../../quota/check-quota';
import type { Guard } from './guard';

export const quota: Guard<'quota'> = ({ counts, free }, { awards }) => checkQuota(counts, free, awards);
