/* The yardstick of bench:site: the bytes of one page from Node's own http server and nothing else. */
const { Buffer } = require('node:buffer');
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');

const { headers, body } = JSON.parse(readFileSync(String(process.argv[2]), 'utf8'));
const bytes = Buffer.from(body, 'base64');
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (process.send && address !== null && typeof address === 'object') process.send({ ready: true, port: address.port });
});
