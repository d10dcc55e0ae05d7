/** Still at work, retired, or something between. The heading may turn yes into no: 是否在职, 是否退休. */
import type { NomineeFacts } from '../../eligibility/nominee-facts';
import type { Cell } from '../sheet';
import { compact } from './plain-text';
import { readYesNo } from './read-yes-no';

/** null when the cell does not say. */
export function readEmployment(cell: Cell | undefined, heading: string): NomineeFacts['employment'] {
  const text = compact(cell);
  if (text === '') return null;
  if (/未退休|没有?退休|非退休/.test(text)) return 'employed';
  if (/退休|离休|返聘/.test(text)) return 'retired';
  if (/内退|离岗|离职|停薪|待岗|不在岗|不在职/.test(text)) return 'other';
  if (/在职|在岗|在编|现职|全职|正常/.test(text)) return 'employed';
  const answer = readYesNo(cell);
  if (answer === null) return null;
  if (heading.includes('退休')) return answer ? 'retired' : 'employed';
  return answer ? 'employed' : 'other';
}
