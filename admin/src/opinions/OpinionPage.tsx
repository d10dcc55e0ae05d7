import { useMay } from '../session/access';
import { AgencyInbox } from './AgencyInbox';
import { OpinionDesk } from './OpinionDesk';

/** One address for both sides of a question. */
export default function OpinionPage() {
  return useMay('opinion.answer').allowed ? <AgencyInbox /> : <OpinionDesk />;
}
