/** Everything that is checked, by topic. A new table brings a file of its own and one entry here. */
import { background } from './truths/background';
import { journal } from './truths/journal';
import { lists } from './truths/lists';
import { people } from './truths/people';
import { places } from './truths/places';
import { publicity } from './truths/publicity';
import { units } from './truths/units';
import type { Truth } from './truth';

export const TRUTHS: readonly Truth[] = [...units, ...places, ...lists, ...people, ...publicity, ...journal, ...background];
