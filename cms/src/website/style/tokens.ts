/**
 * Colours of the public pages, named by what they mean. Every text colour reaches 4.5:1 on `paper`
 * and on `tint` in its own theme (a test computes it).
 */
export interface Palette {
  /** page */ paper: string;
  /** table heads, boxes */ tint: string;
  /** text */ ink: string;
  /** labels and secondary text */ soft: string;
  /** hairlines inside tables and boxes */ line: string;
  /** links and actions */ blue: string;
  /** what has legal effect: the department's rule, a running period */ vermilion: string;
  /** the rule under the department's name, a graphic, not text */ rule: string;
  /** a period that runs */ amber: string;
  /** done */ green: string;
}

export const LIGHT: Palette = {
  paper: '#ffffff', tint: '#f6f4f0', ink: '#1b1d21', soft: '#595c63', line: '#dcd8d0',
  blue: '#174a8b', vermilion: '#b3211a', rule: '#c5161d', amber: '#8a4b00', green: '#1d6b3f',
};

export const DARK: Palette = {
  paper: '#15171a', tint: '#1e2125', ink: '#e9e6e0', soft: '#a9abb0', line: '#363a40',
  blue: '#9cc0f5', vermilion: '#ff9d8f', rule: '#d8483f', amber: '#f0b765', green: '#86cfa2',
};

/** Text: what each system has; the last families carry the rare characters of names. */
export const SANS = '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC",system-ui,"SimSun-ExtB","MingLiU-ExtB",sans-serif';
/** Titles and the department's name. */
export const SERIF = '"STZhongsong","Songti SC","Source Han Serif SC","Noto Serif CJK SC","SimSun","SimSun-ExtB","MingLiU-ExtB",serif';
/** Running text on paper, as GB/T 9704 asks. */
export const FANGSONG = '"FangSong","STFangsong","FangSong_GB2312","FandolFang R","Noto Serif CJK SC","SimSun-ExtB",serif';

/** A palette as custom properties. */
export function customProperties(palette: Palette): string {
  return Object.entries(palette).map(([name, value]) => `--${name}:${value}`).join(';');
}
