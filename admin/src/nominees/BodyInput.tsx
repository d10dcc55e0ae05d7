import { SelectInput, required } from 'react-admin';
import { fieldLabel } from '../i18n/field-label';
import { useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';

/** The recommending body: the server knows it for whoever works in or below one; the province chooses. */
export function BodyInput() {
  const { actor } = useSession();
  const bodies = useBodies();
  if (actor.unit && actor.unit.kind !== 'province') return null;
  return (
    <SelectInput
      source="bodyId"
      label={fieldLabel('nominees', 'bodyName')}
      choices={bodies.map(({ id, name }) => ({ id, name }))}
      validate={required()}
    />
  );
}
