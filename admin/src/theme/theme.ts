import { createTheme, type Theme } from '@mui/material/styles';
import { dark, fontFamily, light, rowHeight, type Density, type Tokens } from './tokens';

declare module '@mui/material/styles' {
  interface Theme {
    tokens: Tokens;
    rowHeight: number;
  }
  interface ThemeOptions {
    tokens?: Tokens;
    rowHeight?: number;
  }
}

/** Tooltips are drawn inside the page's main landmark, where a screen reader looks for them. */
const pageElement = () => document.getElementById('main-content') ?? document.body;

/** What MUI would otherwise say in English. */
export interface ThemeWords {
  pages: string;
  page: Record<'first' | 'last' | 'next' | 'previous', string>;
}

export type Mode = 'light' | 'dark';

/** The MUI theme of one mode and density, drawn from the tokens and nothing else. */
export function themeFor(mode: Mode, density: Density, words: ThemeWords): Theme {
  const c = mode === 'dark' ? dark : light;
  const row = rowHeight[density];
  const quiet = '@media (prefers-reduced-motion: reduce)';
  return createTheme({
    tokens: c,
    rowHeight: row,
    spacing: 8,
    shape: { borderRadius: 6 },
    transitions: {
      duration: { shortest: 80, shorter: 100, short: 120, standard: 140, complex: 150, enteringScreen: 140, leavingScreen: 120 },
    },
    palette: {
      mode,
      primary: { main: c.ink, contrastText: c.onInk },
      secondary: { main: c.textSoft, contrastText: c.paper },
      error: { main: c.vermilion, contrastText: c.onVermilion },
      warning: { main: c.amber, contrastText: c.paper },
      success: { main: c.green, contrastText: c.paper },
      info: { main: c.ink, contrastText: c.onInk },
      background: { default: c.ground, paper: c.paper },
      text: { primary: c.text, secondary: c.textSoft, disabled: c.grey },
      divider: c.line,
      action: { disabled: c.grey, disabledBackground: c.greySoft, selected: c.inkSoft, hover: c.raised },
    },
    typography: {
      fontFamily,
      fontSize: 14,
      htmlFontSize: 16,
      body1: { fontSize: 14, lineHeight: '22px' },
      body2: { fontSize: 14, lineHeight: '22px' },
      caption: { fontSize: 12, lineHeight: '18px' },
      button: { fontSize: 14, lineHeight: '22px', textTransform: 'none', fontWeight: 500 },
      h1: { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
      h2: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
      h3: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
      h6: { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          html: { background: c.ground },
          body: { wordBreak: 'normal', lineBreak: 'strict', overflowWrap: 'anywhere', textAlign: 'start' },
          'em, i, cite, dfn': { fontStyle: 'normal' },
          'table, .figures': { fontVariantNumeric: 'tabular-nums' },
          ':focus-visible': { outline: `2px solid ${c.ink}`, outlineOffset: 2 },
          [quiet]: {
            '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
          },
        },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { borderColor: c.line, borderRadius: 8 } } },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: {
          root: { minHeight: 36, paddingInline: 14, whiteSpace: 'nowrap' },
          sizeSmall: { minHeight: 32, paddingInline: 10, fontSize: 14 },
          outlined: { borderColor: c.line },
        },
      },
      MuiIconButton: { styleOverrides: { root: { borderRadius: 6 } } },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&.Mui-focusVisible': { outline: `2px solid ${c.ink}`, outlineOffset: 1 } } },
      },
      MuiTooltip: {
        defaultProps: { arrow: true, enterDelay: 300, slotProps: { popper: { container: pageElement } } },
        styleOverrides: {
          tooltip: { fontSize: 13, lineHeight: '20px', maxWidth: 360, background: c.text, color: c.paper },
          arrow: { color: c.text },
        },
      },
      MuiTableCell: {
        styleOverrides: {
          root: { height: row, padding: '4px 12px', borderColor: c.lineSoft, fontSize: 14, lineHeight: '22px' },
          head: { fontWeight: 600, color: c.textSoft, background: c.raised, whiteSpace: 'nowrap', borderColor: c.line },
          sizeSmall: { padding: '4px 12px' },
        },
      },
      MuiTableSortLabel: { styleOverrides: { root: { '&.Mui-active': { color: c.text } } } },
      MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiFormControl: { defaultProps: { size: 'small' } },
      MuiOutlinedInput: {
        styleOverrides: {
          notchedOutline: { borderColor: mode === 'dark' ? '#6b7a8b' : '#8794a3' },
          root: { background: c.paper },
        },
      },
      MuiInputLabel: { styleOverrides: { root: { color: c.textSoft } } },
      MuiFormHelperText: { styleOverrides: { root: { fontSize: 12, lineHeight: '18px', marginInline: 2 } } },
      MuiDialog: { styleOverrides: { paper: { borderRadius: 10 } } },
      MuiDialogTitle: {
        defaultProps: { component: 'h2' },
        styleOverrides: { root: { fontSize: 16, lineHeight: '24px', fontWeight: 600, padding: '20px 24px 8px' } },
      },
      MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px', gap: 8 } } },
      MuiAlert: {
        styleOverrides: {
          root: { borderRadius: 8, padding: '6px 14px', fontSize: 14, lineHeight: '22px' },
          standardError: { background: c.vermilionSoft, color: c.text },
          standardWarning: { background: c.amberSoft, color: c.text },
          standardInfo: { background: c.inkSoft, color: c.text },
          standardSuccess: { background: c.greenSoft, color: c.text },
        },
      },
      MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
      MuiTab: { styleOverrides: { root: { minHeight: 40, fontSize: 14, textTransform: 'none' } } },
      MuiPagination: { defaultProps: { 'aria-label': words.pages } },
      MuiTablePagination: {
        defaultProps: { getItemAriaLabel: (type: 'first' | 'last' | 'next' | 'previous') => words.page[type] },
      },
      MuiMenuItem: { styleOverrides: { root: { minHeight: 36 } } },
      MuiListItemIcon: { styleOverrides: { root: { minWidth: 36 } } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiSnackbarContent: { styleOverrides: { root: { fontSize: 14 } } },
    },
  });
}
