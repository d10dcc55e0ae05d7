/** No more people than may be commended; fewer is legal (通知一（二）). */
import { checkCeilings } from '../../quota/check-quota';
import type { Guard } from './guard';

export const ceilings: Guard<'ceilings'> = ({ counts }, { awards }) => checkCeilings(counts, awards);
