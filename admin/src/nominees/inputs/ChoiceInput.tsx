import { useInput } from 'react-admin';
import { SelectInput, TextInput } from 'react-admin';
import { useEditionRules } from '../use-edition-rules';

/** A field that chooses from a list of the edition's forms.json; a value the list no longer holds stays selectable. */
export function ChoiceInput({ source }: { source: string }) {
  const { field } = useInput({ source });
  const listed = useEditionRules()?.forms.approval?.choices[source];
  if (!listed) return <TextInput source={source} />;
  const value = typeof field.value === 'string' ? field.value : '';
  const values = value !== '' && !listed.includes(value) ? [value, ...listed] : listed;
  return <SelectInput source={source} choices={values.map((id) => ({ id, name: id }))} />;
}
