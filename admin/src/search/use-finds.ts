import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../providers/office';
import type { Found } from './records';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 120;

/** What the server finds for the typed text; the earlier finds stay until the new ones are there. */
export function useFinds(typed: string): { finds: Found[]; asking: boolean; error: unknown } {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: async ({ signal }) => (await request(`/rest/search?q=${encodeURIComponent(asked)}`, { signal })).json as Found[],
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  return { finds: asked === '' ? [] : (data ?? []), asking: isFetching || asked !== typed.trim(), error };
}
