/*
 * npm run bench: looks at the version of Node before anything newer than ES5 is read, then hands over.
 * eval hides the import from parsers that do not know the word; nothing in it comes from outside.
 */
var have = process.versions.node.split('.');
var major = Number(have[0]);
var minor = Number(have[1]);

if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23) {
  eval('import("./launch/bootstrap.js").then(function (launch) { return launch.bootstrap("bench"); })');
} else {
  console.error('需要 Node.js 20.19、22.12 或更高版本，当前为 ' + process.versions.node + '。请从 nodejs.org 安装后重试。');
  process.exitCode = 1;
}
