import { Box, Button, IconButton, Tooltip, Typography } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import Back from '@mui/icons-material/ChevronLeft';
import Forward from '@mui/icons-material/ChevronRight';
import Close from '@mui/icons-material/Close';
import Rotate from '@mui/icons-material/RotateRight';
import ZoomIn from '@mui/icons-material/ZoomIn';
import ZoomOut from '@mui/icons-material/ZoomOut';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { IMAGE_TYPES, OFFICE_TYPES } from '@domain/evidence/evidence-slot';
import { text } from '../i18n/text';
import '../i18n/zh-CN/evidence-viewer';
import { contentUrl, type Evidence } from './records';
import '../i18n/zh-CN/evidence';

interface Props {
  /** The files the person may open, in the order of the page. */
  files: readonly Evidence[];
  file: Evidence;
  onShow(file: Evidence): void;
  onClose(): void;
}

/** How far a picture is enlarged: steps of the width it is given. */
const ZOOMS = [1, 1.5, 2, 3] as const;

/** A file in the page, beside its list: pictures zoomed and turned, PDFs in the browser's own viewer, where nothing runs. */
export default function EvidenceViewer({ files, file, onShow, onClose }: Props) {
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const place = files.findIndex((each) => each.id === file.id);
  const previous = files[place - 1];
  const next = files[place + 1];
  const picture = (IMAGE_TYPES as readonly string[]).includes(file.mediaType);
  const foreign = (OFFICE_TYPES as readonly string[]).includes(file.mediaType);
  const [zoom, setZoom] = useState(0);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    setZoom(0);
    setTurns(0);
    head.current?.focus();
  }, [file.id]);
  const steps: Record<string, (() => void) | undefined> = {
    ArrowLeft: previous && (() => onShow(previous)),
    ArrowRight: next && (() => onShow(next)),
    Escape: onClose,
    ...(picture
      ? {
          '+': () => setZoom((now) => Math.min(now + 1, ZOOMS.length - 1)),
          '=': () => setZoom((now) => Math.min(now + 1, ZOOMS.length - 1)),
          '-': () => setZoom((now) => Math.max(now - 1, 0)),
          r: () => setTurns((now) => now + 1),
        }
      : {}),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  return (
    <Box
      component="section"
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 2, overflow: 'hidden', mt: 1.5, scrollMarginTop: 72 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, px: 1.5, py: 0.5, bgcolor: 'action.hover' }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
          <Typography id={id} component="h3" ref={head} tabIndex={-1} sx={{ fontWeight: 600, overflowWrap: 'anywhere', outline: 'none' }}>
            {text('evidence.viewer', { name: file.fileName })}
          </Typography>
          <Typography variant="caption" component="p" color="text.secondary">
            {text('evidenceViewer.place', { place: place + 1, count: files.length })}
          </Typography>
        </Box>
        <Tool label={text('evidenceViewer.previous')} icon={Back} act={steps.ArrowLeft} />
        <Tool label={text('evidenceViewer.next')} icon={Forward} act={steps.ArrowRight} />
        {picture && (
          <>
            <Tool label={text('evidenceViewer.zoomOut')} icon={ZoomOut} act={zoom > 0 ? steps['-'] : undefined} />
            <Tool label={text('evidenceViewer.zoomIn')} icon={ZoomIn} act={zoom < ZOOMS.length - 1 ? steps['+'] : undefined} />
            <Tool label={text('evidenceViewer.rotate')} icon={Rotate} act={steps.r} />
          </>
        )}
        <Button size="small" component="a" href={`${contentUrl(file.id)}?download=1`} download>
          {text('evidence.download')}
        </Button>
        <Tool label={text('evidence.close')} icon={Close} act={onClose} />
      </Box>
      {picture ? (
        <Box tabIndex={0} role="group" aria-label={file.fileName} sx={{ overflow: 'auto', height: { xs: '60vh', md: '72vh' }, bgcolor: 'background.default', display: 'grid', placeItems: 'center', p: 1 }}>
          <Box
            component="img"
            src={contentUrl(file.id)}
            alt={file.fileName}
            sx={{
              display: 'block',
              ...(zoom === 0 ? { maxWidth: '100%', maxHeight: 'calc(72vh - 16px)' } : { width: `${ZOOMS[zoom]! * 100}%` }),
              transform: `rotate(${turns * 90}deg)`,
            }}
          />
        </Box>
      ) : foreign ? (
        <Typography sx={{ px: 2, py: 6, textAlign: 'center' }}>{text('evidence.downloadToSee')}</Typography>
      ) : (
        <Box component="iframe" src={contentUrl(file.id)} title={file.fileName} sx={{ display: 'block', width: '100%', height: { xs: '60vh', md: '80vh' }, border: 0, bgcolor: 'background.default' }} />
      )}
      <Typography variant="caption" component="p" color="text.secondary" sx={{ px: 1.5, py: 0.5 }}>
        {text('evidence.journaled')}
        {text(picture ? 'evidenceViewer.keysPicture' : 'evidenceViewer.keys')}
      </Typography>
    </Box>
  );
}

function Tool({ label, icon: Icon, act }: { label: string; icon: SvgIconComponent; act: (() => void) | undefined }) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} disabled={!act} onClick={act}>
          <Icon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
}
