/** What a person reads when everything runs: where to go, who to be, what to try first. */
import { DEMO_PASSWORD, DEMO_STAFF } from '../../cms/src/adapters/demo-accounts.ts';
import type { Settings } from '../launch/settings.js';

/** @param panelBuilt false while the Strapi panel is still being built */
export function welcome(settings: Settings, port: number, panelBuilt: boolean): string {
  const host = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return [
    '',
    `  公开网站      ${address}/`,
    `  办公端        ${address}/office/`,
    `  Strapi 面板   ${address}/admin（系统管理员用${panelBuilt ? '' : '，正在后台构建'}）`,
    '',
    ...(settings.demo ? demoAdvice() : []),
    '  按 Ctrl-C 停止。',
    '',
  ].join('\n');
}

function demoAdvice(): string[] {
  return [
    `  演示账号（口令都是 ${DEMO_PASSWORD}）`,
    ...DEMO_STAFF.map(({ username, displayName }) => `    ${username.padEnd(10)}  ${displayName}`),
    `    ${'body-2203'.padEnd(10)}  四平市（推荐单位，每家一个账号：body-2201 至 body-JG2）`,
    '',
    '  先试这个：以 body-2203 登录办公端，导入 scripts/demo/slates/2203.xlsx，看逐行提示的问题，改好、排序、提交；',
    '  再以 office 登录，汇总名单、发布公示，把演示时钟拨到公示期满后公布结果，最后打开公开网站。',
    '',
  ];
}
