import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Slider, Typography } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { text } from '../i18n/text';
import { photoPart, PROPORTION, type Framing } from './photo-frame';
import '../i18n/zh-CN/evidence';

interface Props {
  file: File;
  smallest: { width: number; height: number };
  onUse(photo: Blob): void;
  onClose(): void;
}

/** Twice the least size: sharp in print, small to send. */
const SCALE = 2;

/** Shows the photo as the form will print it, lets it be framed, and makes a JPEG of 2-inch proportions of it. */
export function PhotoCrop({ file, smallest, onUse, onClose }: Props) {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [broken, setBroken] = useState(false);
  const [framing, setFraming] = useState<Framing>({ zoom: 1, across: 0, down: 0 });
  useEffect(() => {
    let here = true;
    createImageBitmap(file).then(
      (read) => here && setPicture(read),
      () => here && setBroken(true),
    );
    return () => {
      here = false;
    };
  }, [file]);
  const height = smallest.height * SCALE;
  const width = Math.round(height * PROPORTION);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!picture || !context) return;
    const part = photoPart(picture.width, picture.height, framing);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height);
  }, [picture, framing, width, height]);
  const slider = (name: keyof Framing, label: string, min: number, max: number) => (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      <Typography sx={{ width: '3em' }}>{label}</Typography>
      <Slider aria-label={label} min={min} max={max} step={0.02} value={framing[name]} onChange={(_event, value) => setFraming({ ...framing, [name]: Number(value) })} />
    </Box>
  );
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{text('evidence.photoTitle')}</DialogTitle>
      <DialogContent>
        {broken ? (
          <Alert severity="error">{text('evidence.photoBad')}</Alert>
        ) : (
          <>
            <Typography color="text.secondary" sx={{ mb: 1.5 }}>
              {text('evidence.photoHelp')}
            </Typography>
            <canvas
              ref={canvas}
              width={width}
              height={height}
              role="img"
              aria-label={text('evidence.photoTitle')}
              style={{ display: 'block', width: 210, height: 294, margin: '0 auto 12px' }}
            />
            {slider('zoom', text('evidence.photoZoom'), 1, 3)}
            {slider('across', text('evidence.photoAcross'), -1, 1)}
            {slider('down', text('evidence.photoDown'), -1, 1)}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('evidence.close')}</Button>
        <Button variant="contained" disabled={!picture} onClick={() => canvas.current?.toBlob((photo) => photo && onUse(photo), 'image/jpeg', 0.92)}>
          {text('evidence.photoUse')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
