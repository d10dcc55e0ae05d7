import { SelectInput } from 'react-admin';
import { text } from '../i18n/text';

const words: Record<string, boolean | null> = { yes: true, no: false };

/** Yes, no, or not known: three values, since "not known" leads to 无法判定 and not to 不符合. */
export function YesNoInput({ source }: { source: string }) {
  return (
    <SelectInput
      source={source}
      choices={[
        { id: 'yes', name: text('yes') },
        { id: 'no', name: text('no') },
      ]}
      emptyText={text('unknownValue')}
      format={(value: boolean | null | undefined) => (value === true ? 'yes' : value === false ? 'no' : '')}
      parse={(value: string) => words[value] ?? null}
    />
  );
}
