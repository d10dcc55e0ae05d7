import { CssBaseline, useMediaQuery } from '@mui/material';
import { ThemeProvider } from '@mui/material/styles';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { text } from '../i18n/text';
import { themeFor, type Mode } from './theme';
import type { Density } from './tokens';

/** How this device shows the office; it outlives the session and belongs to the device, not to the person. */
export interface Display {
  mode: Mode;
  choice: Mode | 'system';
  density: Density;
}
interface DisplayControl extends Display {
  setChoice(choice: Display['choice']): void;
  setDensity(density: Density): void;
}

const words = {
  pages: text('list.pages'),
  page: {
    first: text('list.firstPage'),
    last: text('list.lastPage'),
    next: text('list.nextPage'),
    previous: text('list.previousPage'),
  },
};
const KEY = 'office.display';
const DisplayContext = createContext<DisplayControl | null>(null);

function stored(): Pick<Display, 'choice' | 'density'> {
  try {
    const raw = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Display>;
    return {
      choice: raw.choice === 'light' || raw.choice === 'dark' ? raw.choice : 'system',
      density: raw.density === 'compact' ? 'compact' : 'comfortable',
    };
  } catch {
    return { choice: 'system', density: 'comfortable' };
  }
}

function store(value: Pick<Display, 'choice' | 'density'>) {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    /* private browsing: kept for this page only */
  }
}

/** Provides the theme in the mode and density chosen on this device. */
export function DisplayProvider({ children }: { children: ReactNode }) {
  const [value, setValue] = useState(stored);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const mode: Mode = value.choice === 'system' ? (systemDark ? 'dark' : 'light') : value.choice;
  const theme = useMemo(() => themeFor(mode, value.density, words), [mode, value.density]);
  const control = useMemo<DisplayControl>(() => {
    const change = (part: Partial<Pick<Display, 'choice' | 'density'>>) => {
      const next = { choice: value.choice, density: value.density, ...part };
      store(next);
      setValue(next);
    };
    return { ...value, mode, setChoice: (choice) => change({ choice }), setDensity: (density) => change({ density }) };
  }, [mode, value]);
  return (
    <DisplayContext.Provider value={control}>
      <ThemeProvider theme={theme}>
        <CssBaseline enableColorScheme>{children}</CssBaseline>
      </ThemeProvider>
    </DisplayContext.Provider>
  );
}

/** The display settings of this device and the ways to change them. */
export function useDisplay(): DisplayControl {
  const control = useContext(DisplayContext);
  if (!control) throw new Error('useDisplay outside DisplayProvider');
  return control;
}
