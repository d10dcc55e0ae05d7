/** What the environment says about this process, read once; nothing else in the server reads `process.env`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where the process listens, keeps its files and finds its database. */
export interface Settings {
  /** Checked by openBootSession; building the panel needs none. */
  databaseUrl: string;
  host: string;
  /** 0 asks the kernel for a free port. */
  port: number;
  dataDir: string;
  demo: boolean;
  /** The instant the demo clock starts at (ISO), when given. */
  clock: string | null;
  production: boolean;
  /** Uploaded scans, encrypted; processes that share a database share it. */
  filesDir: string;
  demoFolder: string;
  configFolder: string;
  officeDist: string;
  /** Faces that come with the program, and those an office has licensed. */
  ownFontsDir: string;
  fontsDir: string;
  /** Folder of the Strapi package (`cms/`) and of its compiled code. */
  appDir: string;
  distDir: string;
  /** The department's mail server (smtp: or smtps:) and the sender; null: no mail is sent. */
  smtpUrl: string | null;
  mailFrom: string | null;
  /** True when a proxy in front of the server ends TLS and names the client's address. */
  behindProxy: boolean;
  /** Where the public pages are written for another web server; null: nowhere. */
  siteFolder: string | null;
  /** The portal that is told of every publication, and the token it wants; null: none. */
  portal: { url: string; token: string | null } | null;
}

/** A setting that cannot be used; the message is one line for a person. */
export class SettingsError extends Error {}

/** Finds `cms/` from wherever this module was compiled to. */
function findAppDir(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'skills-award-cms') return folder;
    if (dirname(folder) === folder) throw new SettingsError('找不到 cms 目录，程序文件不完整，请重新获取。');
  }
}

/** The folder this module was compiled into (`cms/dist`, or another built for a test). */
function compiled(appDir: string): string {
  const own = resolve(__dirname, '../..');
  return existsSync(join(own, 'config', 'server.js')) ? own : join(appDir, 'dist');
}

function mailSettings(env: NodeJS.ProcessEnv): Pick<Settings, 'smtpUrl' | 'mailFrom'> {
  const [smtpUrl, mailFrom] = [env.SMTP_URL || null, env.MAIL_FROM || null];
  if (smtpUrl !== null && !(URL.canParse(smtpUrl) && /^smtps?:$/.test(new URL(smtpUrl).protocol))) throw new SettingsError('SMTP_URL 写法不对：应为 smtp://用户:口令@主机:25 或 smtps://用户:口令@主机:465。');
  if (mailFrom !== null && !/^[^@\s<>]+@[^@\s<>]+$|^[^<>\r\n]+<[^@\s<>]+@[^@\s<>]+>$/.test(mailFrom)) throw new SettingsError('MAIL_FROM 写法不对：应为一个邮件地址，或「名称 <地址>」。');
  if ((smtpUrl === null) !== (mailFrom === null)) throw new SettingsError('SMTP_URL 和 MAIL_FROM 须同时设置，或都不设置（不发邮件）。');
  return { smtpUrl, mailFrom };
}

/** Reads and checks the environment; throws SettingsError with one Chinese line. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const appDir = findAppDir();
  const root = dirname(appDir);
  const production = env.NODE_ENV === 'production';
  const databaseUrl = env.DATABASE_URL ?? '';
  const port = env.PORT === undefined || env.PORT === '' ? 1337 : Number(env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new SettingsError(`PORT 应为 0–65535 的整数，现在是「${env.PORT}」。`);
  const clock = env.CLOCK ? env.CLOCK : null;
  if (clock !== null) {
    if (production) throw new SettingsError('NODE_ENV=production 时不得设置 CLOCK：正式环境只用真实时间。');
    if (Number.isNaN(Date.parse(clock))) throw new SettingsError(`CLOCK 不是可识别的时刻：「${clock}」，例：2022-11-03T09:00+08:00。`);
  }
  const dataDir = resolve(root, env.DATA_DIR || '.data');
  return {
    ...mailSettings(env),
    databaseUrl,
    host: env.HOST || '127.0.0.1',
    port,
    dataDir,
    filesDir: env.FILES_DIR ? resolve(root, env.FILES_DIR) : join(dataDir, 'files'),
    demo: env.DEMO !== '0' && !production,
    clock,
    production,
    demoFolder: resolve(root, env.DEMO_FOLDER || 'scripts/demo'),
    configFolder: resolve(root, env.CONFIG_FOLDER || 'config'),
    officeDist: resolve(root, env.OFFICE_DIST || 'admin/dist'),
    ownFontsDir: join(appDir, 'assets/fonts'),
    fontsDir: resolve(root, env.FONTS_DIR || join(env.DATA_DIR || '.data', 'fonts')),
    appDir,
    distDir: compiled(appDir),
    behindProxy: env.BEHIND_PROXY === '1',
    siteFolder: env.SITE_FOLDER ? resolve(root, env.SITE_FOLDER) : null,
    portal: readPortal(env),
  };
}

function readPortal({ PORTAL_URL: url, PORTAL_TOKEN: token }: NodeJS.ProcessEnv): Settings['portal'] {
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new SettingsError(`PORTAL_URL 不是网址：「${url}」，例：https://portal.example.cn/receive。`);
  return { url, token: token || null };
}

let current: Settings | null = null;

/** The settings of this process, read at the first call. */
export function settings(): Settings {
  return (current ??= readSettings());
}
