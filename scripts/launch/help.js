/** What each command says with `--help`. */

/** @type {Record<'start' | 'test' | 'dev' | 'build' | 'bench', string>} */
export const HELP = {
  start: `用法：npm start

安装缺少的依赖，构建有变化的部分，启动内置 PostgreSQL，载入第八届规则与演示数据，
在一个端口上提供公开网站、办公端和 Strapi 面板。按 Ctrl-C 停止。

环境变量（也可写在根目录的 .env 里，说明见 .env.example）：
  PORT           端口，默认 1337；0 表示任选空闲端口
  HOST           监听地址，默认 127.0.0.1
  DATA_DIR       数据文件夹，默认 .data
  FILES_DIR      附件文件夹，默认 DATA_DIR/files
  DATABASE_URL   用现成的 PostgreSQL（15 或更高）代替内置的
  DEMO           0 表示不载入演示数据
  CLOCK          演示时钟，如 2022-11-03T09:00:00+08:00
  NODE_ENV       production 表示正式环境：没有演示数据，不得设 CLOCK`,

  test: `用法：npm test [-- vitest 的参数]

从零开始跑全部测试：安装依赖，构建，备好 Chromium 和临时 PostgreSQL。
最后一行是「N passed, N failed」。

  npm test -- --project unit             只跑一组：unit architecture launch admin
                                         integration contract website e2e
  npm test -- --project unit calendar    只跑文件名含 calendar 的
  npm run test:unit                      只跑纯函数测试，不备数据库和浏览器

环境变量：
  CHROMIUM             Chromium 的路径
  TEST_DATABASE_URL    用现成的 PostgreSQL（须能建库），不启动临时的`,

  dev: `用法：npm run dev

像 npm start 一样启动，并随改动更新：服务端代码一改就重新构建并重启，
办公端由 Vite 即时更新（地址另行打印）。环境变量同 npm start。按 Ctrl-C 停止。`,

  build: `用法：npm run build [-- --panel]

安装缺少的依赖，构建有变化的服务端和办公端。
  --panel    连 Strapi 面板一起构建（约半分钟，需 2 GB 内存）`,

  bench: `用法：npm run bench

在十万行数据上轮流测量本系统与原样的 Strapi：登录的经办人取列表（筛选、排序、精确计数）和单条，
打印每秒请求数和倍数。未达到目标（列表 8 倍、单条 5 倍）时退出码为 1。

npm run bench:site 测量公开网页：每秒请求数（同时与只发送同样字节的 Node http 服务比较）、
117 人和 1,000 人名单的传输字节、慢速手机上的首次绘制和布局移动。`,
};
