import { useQuery } from '@tanstack/react-query';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';

/** Places and their use by body and award, counted by the server. */
export function useQuotaUse() {
  const commands = useCommands();
  const may = useMay('dashboard.read').allowed;
  return useQuery({ queryKey: ['dashboard', 'quota-use'], queryFn: () => commands.quotaUse(), enabled: may });
}
