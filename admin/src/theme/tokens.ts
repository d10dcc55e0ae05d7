/**
 * The one place colours and sizes come from. Colour follows meaning: ink for action, vermilion only for
 * what has legal effect or is overdue, amber for waiting, green for done, grey for not yet.
 * Every text colour keeps 4.5 : 1 on `paper`, `ground` and its own `…Soft` ground.
 */
export interface Tokens {
  ground: string;
  paper: string;
  raised: string;
  line: string;
  lineSoft: string;
  text: string;
  textSoft: string;
  ink: string;
  inkSoft: string;
  onInk: string;
  vermilion: string;
  vermilionSoft: string;
  onVermilion: string;
  amber: string;
  amberSoft: string;
  green: string;
  greenSoft: string;
  grey: string;
  greySoft: string;
  chart: { first: string; second: string; third: string; line: string };
}

export const light: Tokens = {
  ground: '#f4f6f8',
  paper: '#ffffff',
  raised: '#f8fafc',
  line: '#d5dbe3',
  lineSoft: '#e8ecf1',
  text: '#17202b',
  textSoft: '#51606f',
  ink: '#1c4a86',
  inkSoft: '#e7eef8',
  onInk: '#ffffff',
  vermilion: '#b3261e',
  vermilionSoft: '#fdecea',
  onVermilion: '#ffffff',
  amber: '#7f4f00',
  amberSoft: '#fff3d9',
  green: '#17663a',
  greenSoft: '#e4f4ea',
  grey: '#51606f',
  greySoft: '#eef1f5',
  chart: { first: '#0b62a4', second: '#e08e0b', third: '#12845b', line: '#17202b' },
};

export const dark: Tokens = {
  ground: '#11161d',
  paper: '#181f28',
  raised: '#1f2833',
  line: '#37424f',
  lineSoft: '#28323e',
  text: '#e8edf3',
  textSoft: '#a9b6c4',
  ink: '#8fb8f2',
  inkSoft: '#1d3149',
  onInk: '#0d1b2d',
  vermilion: '#ff9c8f',
  vermilionSoft: '#3f2220',
  onVermilion: '#2c0b08',
  amber: '#f2bf6b',
  amberSoft: '#3a2d15',
  green: '#84d1a2',
  greenSoft: '#173424',
  grey: '#a9b6c4',
  greySoft: '#26303b',
  chart: { first: '#5aa7e8', second: '#f0ae3c', third: '#4fc08d', line: '#e8edf3' },
};

/** Row heights in px: two, and no third. */
export const rowHeight = { comfortable: 40, compact: 32 } as const;
export type Density = keyof typeof rowHeight;

export const fontFamily = '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';
