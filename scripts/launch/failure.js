/** What stops a command of ours: one Chinese line for the person, and the log that says more, if there is one. */
export class Failure extends Error {
  /**
   * @param {string} message one line, in Chinese, that says what happened and what to do
   * @param {string} [log] the file with the details
   */
  constructor(message, log) {
    super(log ? `${message}（日志：${log}）` : message);
    this.name = 'Failure';
  }
}

/**
 * The reason of a failed system call in Chinese, with its code.
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REASONS[code];
  if (known) return `${known}，${code}`;
  return code || (error instanceof Error ? error.message : String(error));
}

/** @type {Record<string, string>} */
const REASONS = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '文件系统只读',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名文件已存在',
  ENOENT: '路径不存在',
  ECONNREFUSED: '连接被拒绝，服务未启动或端口不对',
  ECONNRESET: '连接被对方中断',
  ENOTFOUND: '找不到主机名',
  EAI_AGAIN: '域名暂时无法解析',
  ETIMEDOUT: '连接超时',
  EHOSTUNREACH: '主机不可达',
  ENETUNREACH: '网络不可达',
};
