import { useQuery } from '@tanstack/react-query';
import { useCommands } from '../providers/office';
import type { SlateOutlook } from '../providers/selection-commands';

/** What a list still needs before it may go up, as the server answers for its saved state; asked again whenever `version` changes. */
export function useOutlook(slateId: string | undefined, version: number | undefined) {
  const commands = useCommands();
  return useQuery<SlateOutlook>({
    queryKey: ['slates', 'outlook', slateId, version],
    queryFn: () => commands.slateOutlook(slateId ?? ''),
    enabled: slateId !== undefined,
    placeholderData: (previous) => previous,
  });
}
