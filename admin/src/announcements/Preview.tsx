import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import '../i18n/zh-CN/announcements';

const widths = { phone: 375, desktop: 1200 } as const;
const HEIGHT = 640;

/** The page of the public site as it would be now, at the width of a phone or of a desk. */
export function Preview({ src, version }: { src: string; version: number }) {
  const [device, setDevice] = useState<keyof typeof widths>('phone');
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const width = widths[device];
  const scale = Math.min(1, room / width);
  return (
    <Section
      title={text('announcement.preview')}
      aside={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={device}
          aria-label={text('announcement.preview')}
          onChange={(_, value: keyof typeof widths | null) => value && setDevice(value)}
        >
          <ToggleButton value="phone">{text('announcement.phone')}</ToggleButton>
          <ToggleButton value="desktop">{text('announcement.desktop')}</ToggleButton>
        </ToggleButtonGroup>
      }
    >
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {text('announcement.previewSaved')}
      </Typography>
      <Box ref={place} sx={{ height: HEIGHT, overflow: 'hidden', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: '#fff' }}>
        {scale > 0 && (
          <Box
            component="iframe"
            key={`${version} ${device}`}
            src={`${src}?version=${version}`}
            title={text('announcement.previewOf')}
            sx={{
              display: 'block',
              border: 0,
              mx: scale === 1 ? 'auto' : 0,
              width,
              height: HEIGHT / scale,
              transform: `scale(${scale})`,
              transformOrigin: 'top left',
            }}
          />
        )}
      </Box>
    </Section>
  );
}
