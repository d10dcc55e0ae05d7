import { Box, Button, Dialog, InputAdornment, LinearProgress, TextField, Typography } from '@mui/material';
import Search from '@mui/icons-material/Search';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { text } from '../i18n/text';
import '../i18n/zh-CN/quick';
import { messageOf } from '../providers/office';
import { useMenuItems } from '../layout/use-menu-items';
import { destinationOf } from './destination';
import { useFinds } from './use-finds';

interface Line {
  to: string;
  group: string;
  title: string;
  detail: string;
}

/** People, units, notices, titles, documents and pages by what one remembers of them; up, down, Enter. */
export default function QuickSearch({ onClose, onKeys }: { onClose(): void; onKeys(): void }) {
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { finds, asking, error } = useFinds(typed);
  const pages = usePages(typed);
  const lines: Line[] = [
    ...finds.map((found) => ({ to: destinationOf(found), group: text(`quick.kind.${found.kind}`), title: found.title, detail: found.detail })),
    ...pages,
  ];
  const at = Math.min(chosen, Math.max(0, lines.length - 1));
  const go = (line: Line | undefined) => {
    if (!line) return;
    onClose();
    navigate(line.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      const next = (at + step + lines.length) % lines.length;
      setChosen(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !asking) {
      event.preventDefault();
      go(lines[at]);
    }
  };
  const nothing = typed.trim() !== '' && !asking && lines.length === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={text('quick.title')}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { mt: { xs: 2, sm: '10vh' } } } }}
    >
      <Box sx={{ p: 1.5, pb: 1 }}>
        <TextField
          autoFocus
          fullWidth
          placeholder={text('quick.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            htmlInput: {
              'aria-label': text('quick.title'),
              role: 'combobox',
              'aria-expanded': lines.length > 0,
              'aria-controls': `${id}-list`,
              'aria-activedescendant': lines.length > 0 ? `${id}-${at}` : undefined,
              'aria-autocomplete': 'list',
              autoComplete: 'off',
              spellCheck: false,
            },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        <Box sx={{ height: 4, mt: 0.5 }}>{asking && typed.trim() !== '' && <LinearProgress aria-label={text('quick.asking')} sx={{ height: 2 }} />}</Box>
      </Box>
      <Box id={`${id}-list`} role="listbox" aria-label={text('quick.finds')} sx={{ overflowY: 'auto', maxHeight: '52vh', px: 1 }}>
        {lines.map((line, index) => (
          <Box
            key={`${line.group} ${line.to} ${line.title}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseMove={() => setChosen(index)}
            onClick={() => go(line)}
            sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', px: 1, py: 0.75, borderRadius: 1, cursor: 'pointer', bgcolor: index === at ? 'action.selected' : undefined }}
          >
            <Typography variant="caption" color="text.secondary" sx={{ width: 56, flex: 'none' }}>
              {lines[index - 1]?.group === line.group ? '' : line.group}
            </Typography>
            <Box sx={{ minWidth: 0, flex: 1 }}>
              <Typography noWrap>{line.title}</Typography>
              {line.detail && (
                <Typography noWrap variant="caption" component="div" color="text.secondary">
                  {line.detail}
                </Typography>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ px: 2, py: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="caption" color={error ? 'error' : 'text.secondary'} role="status" sx={{ flex: 1, minWidth: 200 }}>
          {error ? messageOf(error) : nothing ? text('quick.nothing') : typed.trim() === '' ? text('quick.hint') : text('quick.count', { count: lines.length })}
        </Typography>
        <Button size="small" onClick={onKeys}>
          {text('quick.keys')}
        </Button>
      </Box>
    </Dialog>
  );
}

/** Pages of the menu whose name holds what was typed; all of them while nothing was. */
function usePages(typed: string): Line[] {
  const wanted = typed.trim();
  return useMenuItems()
    .map(({ to, label }) => ({ to, group: text('quick.kind.pages'), title: text(label), detail: '' }))
    .filter(({ title }) => wanted === '' || title.includes(wanted));
}
