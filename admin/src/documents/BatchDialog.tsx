import {
  Alert, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControl, FormControlLabel, FormGroup, FormLabel, Radio, RadioGroup, Stack,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { DOCUMENT_KINDS, kindsOf, type DocumentKindId } from '@domain/forms/document-kinds';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import type { Id } from '../providers/records';
import { useMay } from '../session/access';
import type { BatchInput } from './records';
import '../i18n/zh-CN/documents';

interface Props {
  slateId: Id;
  onStarted(): void;
  onClose(): void;
}

/** Which forms of everybody on a list, as which file. */
export function BatchDialog({ slateId, onStarted, onClose }: Props) {
  const heading = useId();
  const formats = useId();
  const commands = useCommands();
  const mayPrintIdentity = useMay('nominee.read-identity').allowed;
  const [kinds, setKinds] = useState<DocumentKindId[]>(['approval-form']);
  const [format, setFormat] = useState<BatchInput['format']>('pdf');
  const [identity, setIdentity] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const toggle = (kind: DocumentKindId, wanted: boolean) =>
    setKinds((before) => (wanted ? kindsOf('nominees').filter((each) => before.includes(each) || each === kind) : before.filter((each) => each !== kind)));
  async function start() {
    setRefusal(null);
    try {
      await commands.printForms({ slateId, kinds, format, identity });
      onStarted();
    } catch (error) {
      setRefusal(messageOf(error));
    }
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{text('documents.batch')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {refusal && (
            <Alert severity="error" role="alert">
              {refusal}
            </Alert>
          )}
          <Typography>{text('documents.batchLead')}</Typography>
          <FormControl component="fieldset">
            <FormLabel component="legend">{text('documents.batchKinds')}</FormLabel>
            <FormGroup>
              {kindsOf('nominees').map((kind) => (
                <FormControlLabel
                  key={kind}
                  control={<Checkbox checked={kinds.includes(kind)} onChange={(event) => toggle(kind, event.target.checked)} />}
                  label={DOCUMENT_KINDS[kind].label}
                />
              ))}
            </FormGroup>
          </FormControl>
          <FormControl>
            <FormLabel id={formats}>{text('documents.batchFormat')}</FormLabel>
            <RadioGroup aria-labelledby={formats} value={format} onChange={(event) => setFormat(event.target.value as BatchInput['format'])}>
              <FormControlLabel value="pdf" control={<Radio />} label={text('documents.batchPdf')} />
              <FormControlLabel value="zip" control={<Radio />} label={text('documents.batchZip')} />
            </RadioGroup>
          </FormControl>
          {mayPrintIdentity && (
            <FormGroup>
              <FormControlLabel
                control={<Checkbox checked={identity} onChange={(event) => setIdentity(event.target.checked)} />}
                label={text('documents.identity')}
              />
            </FormGroup>
          )}
          <Typography variant="caption" color="text.secondary">
            {text('documents.batchLeave')}
          </Typography>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('documents.close')}</Button>
        <ReasonedButton variant="contained" reason={kinds.length === 0 ? text('documents.batchNone') : null} onClick={() => void start()}>
          {text('documents.batchStart')}
        </ReasonedButton>
      </DialogActions>
    </Dialog>
  );
}
