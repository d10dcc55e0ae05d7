import { SelectInput, required } from 'react-admin';
import { fieldLabel } from '../i18n/field-label';
import { useSession } from '../session/session';
import { bodyKinds, useBodies } from '../units/use-bodies';

/** The recommending body: fixed for people of one body, chosen by those who see several. */
export function BodyInput() {
  const { actor } = useSession();
  const bodies = useBodies();
  if (actor.unit && bodyKinds.includes(actor.unit.kind)) return null;
  return <SelectInput source="bodyId" label={fieldLabel('nominees', 'bodyName')} choices={bodies.map(({ id, name }) => ({ id, name }))} validate={required()} />;
}
