import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment, readSettings } from '../../scripts/launch/settings.js';
import { newDataFolder } from './launcher';

afterEach(() => vi.unstubAllEnvs());

describe('the environment', () => {
  it('is read from .env, and from the process over it', () => {
    const root = newDataFolder();
    writeFileSync(path.join(root, '.env'), '# 说明\nPORT=2000\nDATA_DIR="数据 夹"\nDEMO=0\n');
    vi.stubEnv('PORT', '3000');
    vi.stubEnv('DEMO', '');
    vi.stubEnv('HOST', '0.0.0.0');
    expect(readSettings(root, readEnvironment(root))).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      dataDir: path.join(root, '数据 夹'),
      demo: false,
    });
  });

  it('has these values when nobody sets any', () => {
    expect(readSettings('/place', {})).toEqual({
      port: 1337,
      host: '127.0.0.1',
      dataDir: '/place/.data',
      databaseUrl: undefined,
      demo: true,
      clock: undefined,
      production: false,
    });
  });

  it('has no demo in production unless somebody asks for it, which is refused', () => {
    expect(readSettings('/place', { NODE_ENV: 'production' })).toMatchObject({ demo: false, production: true });
    expect(() => readSettings('/place', { NODE_ENV: 'production', DEMO: '1' })).toThrow('演示口令');
  });

  it.each(['2022-11-03T09:00:00+08:00', '2022-11-03T09:00+08:00', '2022-11-03T01:00:00.500Z', '2024-02-29T23:59:59Z'])(
    'takes the clock %s',
    (clock) => {
      expect(readSettings('/place', { CLOCK: clock })).toMatchObject({ clock });
    },
  );

  it.each(['2022-11-03', '2022-13-01T00:00:00Z', '2022-11-31T00:00:00Z', '2022-11-03T24:00:00Z', 'tomorrow'])(
    'refuses the clock %s',
    (clock) => {
      expect(() => readSettings('/place', { CLOCK: clock })).toThrow(`CLOCK=${clock} 不是一个时刻`);
    },
  );
});
