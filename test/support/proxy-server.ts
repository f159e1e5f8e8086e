import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** What a proxy was asked for: `CONNECT host:port`, or a method and an absolute address. */
export interface ProxySeen {
  line: string;
  authorization: string | undefined;
}

export interface ProxyServer {
  /** Host and port. */
  host: string;
  seen: ProxySeen[];
  close(): Promise<void>;
}

/** An HTTP proxy on loopback. With `refuse` it answers everything with that status. */
export async function proxyServer({ refuse }: { refuse?: number } = {}): Promise<ProxyServer> {
  const seen: ProxySeen[] = [];
  const sockets = new Set<Socket>();
  const note = (line: string, headers: NodeJS.Dict<string | string[]>) =>
    void seen.push({ line, authorization: headers['proxy-authorization'] as string | undefined });
  const server = createServer((request, response) => {
    note(`${request.method} ${request.url}`, request.headers);
    if (refuse) return void response.writeHead(refuse).end('the proxy says no');
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const onward = httpRequest(request.url!, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', ({ url, headers }, socket) => {
    note(`CONNECT ${url}`, headers);
    if (refuse) return void socket.end(`HTTP/1.1 ${refuse} No\r\ncontent-length: 17\r\n\r\nthe proxy says no`);
    const [hostname, port] = url!.split(':') as [string, string];
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) {
      end.on('error', () => {});
      end.on('close', () => [onward, socket].forEach((other) => void other.destroy()));
    }
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
