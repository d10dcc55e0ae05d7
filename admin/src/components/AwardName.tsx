import { useAward } from '../session/session';

/** The award's short name. */
export function AwardName({ id }: { id: string | null | undefined }) {
  const award = useAward(id);
  return <>{award?.shortLabel ?? id ?? '—'}</>;
}
