/** Shell: checks an archive package without a server. */
import { checkArchive } from './archive/check-archive';
import { printJson, runCommandLine } from './command-line';

const help = `
核对归档包：每个文件与清单的 SHA-256 一致，没有多余或缺少，附件与上传时的 SHA-256 一致，办理日志的哈希链完整。不需要服务和数据库。

用法  npm run --silent verify-archive -- 文件.zip [--json]

有不符之处时退出码为 1。
`;

await runCommandLine({ help, options: {}, positionals: { min: 1, max: 1 } }, async ({ values, positionals }) => {
  const findings = await checkArchive(positionals[0]!);
  if (values.json) printJson(findings);
  else {
    process.stdout.write(`${findings.edition}：${findings.files} 个文件，日志 ${findings.entries} 条\n`);
    for (const fault of findings.faults) process.stdout.write(`不符：${fault}\n`);
    if (findings.faults.length === 0) process.stdout.write('全部一致。\n');
  }
  if (findings.faults.length > 0) process.exitCode = 1;
});
