import { Box, Button, Typography } from '@mui/material';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { useId, useRef, useState, type DragEvent } from 'react';
import { text } from '../i18n/text';
import '../i18n/zh-CN/ranking';

interface Props {
  disabledReason: string | null;
  busy: boolean;
  fileName: string | null;
  onFile(file: File): void;
}

/** Where a workbook is dropped or chosen. */
export function FileDrop({ disabledReason, busy, fileName, onFile }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState('');
  const usable = disabledReason === null && !busy;
  const take = (file: File | undefined) => {
    if (!file || !usable) return;
    if (!/\.xlsx$/i.test(file.name)) {
      setWrong(text('import.onlyXlsx', { file: file.name }));
      return;
    }
    setWrong('');
    onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        p: 2.5,
        borderRadius: 2,
        border: '1px dashed',
        borderColor: over ? 'primary.main' : 'secondary.main',
        bgcolor: over ? 'action.selected' : 'background.paper',
      }}
    >
      <UploadFile color="secondary" sx={{ fontSize: 32 }} />
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{fileName ?? text('import.drop')}</Typography>
        <Typography id={`${id}-help`} color={wrong ? 'error' : 'text.secondary'} role={wrong ? 'alert' : undefined}>
          {wrong || disabledReason || text('import.dropHelp')}
        </Typography>
      </Box>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={text('import.choose')}
        tabIndex={-1}
        style={{ position: 'absolute', width: 1, height: 1, opacity: 0, pointerEvents: 'none' }}
        disabled={!usable}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        variant={fileName ? 'outlined' : 'contained'}
        disabled={!usable}
        aria-describedby={`${id}-help`}
        onClick={() => input.current?.click()}
      >
        {busy ? text('import.reading') : fileName ? text('import.chooseOther') : text('import.choose')}
      </Button>
    </Box>
  );
}
