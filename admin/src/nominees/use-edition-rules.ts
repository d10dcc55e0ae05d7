import type { EditionRules } from '@domain/rules/schema';
import { useGetOne } from 'react-admin';
import { useSession } from '../session/session';

type ClaimedCondition = { number: number; text: string };

/** The frozen rules of the edition, as the server applies them; undefined until read or when the role may not read them. */
export function useEditionRules(): EditionRules | undefined {
  const { edition } = useSession();
  const { data } = useGetOne<{ id: string; rules?: EditionRules }>(
    'editions',
    { id: edition?.id ?? '' },
    { enabled: edition !== null, staleTime: Infinity },
  );
  return data?.rules;
}

/** The conditions of an award that a nominee can claim, numbered as in the notice. */
export function useConditionTexts(award: string | undefined): ClaimedCondition[] {
  const rules = useEditionRules();
  const rule = rules?.eligibility.find(
    (entry) =>
      entry.kind === 'claimed-condition' &&
      (entry.appliesTo === 'all' || (award !== undefined && entry.appliesTo.includes(award))),
  );
  return rule?.kind === 'claimed-condition' ? rule.params.conditions : [];
}
