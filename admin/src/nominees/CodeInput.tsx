import { SelectInput, useRecordContext } from 'react-admin';

interface Choice {
  id: string;
  name: string;
}

/** A choice from a code list; a value read from an office's own list that is on none stays as it is until it is changed. */
export function CodeInput({ source, choices }: { source: string; choices: Choice[] }) {
  const record = useRecordContext();
  const value: unknown = record?.[source];
  const known = typeof value !== 'string' || value === '' || choices.some(({ id }) => id === value);
  return <SelectInput source={source} choices={known ? choices : [...choices, { id: value, name: value }]} />;
}
