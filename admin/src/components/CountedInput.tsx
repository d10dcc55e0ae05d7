import { TextInput, type TextInputProps } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { countCharacters } from '@domain/person/count-characters';
import { text } from '../i18n/text';

/** A long text with its length, counted as the server counts it. */
export function CountedInput({ most, ...props }: TextInputProps & { most: number }) {
  const value: unknown = useWatch({ name: props.source });
  const count = countCharacters(typeof value === 'string' ? value : '');
  const tooLong = (written: unknown) => {
    const found = countCharacters(typeof written === 'string' ? written : '');
    return found > most ? text('form.tooLong', { count: found - most }) : undefined;
  };
  return <TextInput multiline className="wide" {...props} validate={tooLong} helperText={text('form.counted', { count, most })} />;
}
