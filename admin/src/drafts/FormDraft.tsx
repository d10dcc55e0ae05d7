import { Alert, Button } from '@mui/material';
import { useContext, useEffect, useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import type { FormDraft as Draft } from '../providers/draft-commands';
import { useCommands } from '../providers/office';
import { KeptFormContext } from './use-draft-keeper';
import '../i18n/zh-CN/drafts';

/**
 * Inside a form: offers what was kept earlier, and keeps what is changed. Nothing is kept while an earlier draft is on
 * offer, nor for the form's own filling in: either would overwrite what the person wrote.
 */
export function FormDraft() {
  const kept = useContext(KeptFormContext);
  const commands = useCommands();
  const { watch, setValue, getValues } = useFormContext<Record<string, unknown>>();
  const { dirtyFields, isSubmitting } = useFormState();
  const [offer, setOffer] = useState<Draft | null | 'reading'>('reading');
  const key = kept?.key;

  useEffect(() => {
    if (key === undefined) return undefined;
    let here = true;
    commands.readDraft(key).then(
      (draft) => here && setOffer(draft),
      () => here && setOffer(null),
    );
    return () => {
      here = false;
    };
  }, [commands, key]);

  const changed = Object.keys(dirtyFields);
  const listening = kept !== null && offer === null && !isSubmitting;
  const names = changed.join(' ');
  useEffect(() => {
    if (!listening || names === '') return undefined;
    const keep = () => {
      const values = getValues();
      kept.keeper.changed(Object.fromEntries(names.split(' ').map((name) => [name, values[name] ?? null])));
    };
    keep();
    const { unsubscribe } = watch(keep);
    return unsubscribe;
  }, [listening, names, kept, watch, getValues]);

  if (offer === null || offer === 'reading') return null;
  const resume = () => {
    for (const [name, value] of Object.entries(offer.values)) setValue(name, value, { shouldDirty: true, shouldTouch: true });
    setOffer(null);
  };
  const discard = () => {
    void kept?.keeper.drop();
    setOffer(null);
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <>
          <Button color="inherit" onClick={discard}>
            {text('draft.discard')}
          </Button>
          <Button variant="contained" onClick={resume}>
            {text('draft.resume')}
          </Button>
        </>
      }
    >
      {text('draft.offer', { at: instant(offer.savedAt), count: Object.keys(offer.values).length })}
    </Alert>
  );
}
