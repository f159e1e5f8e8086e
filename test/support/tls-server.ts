import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For `localhost` and 127.0.0.1, until 2126. Nothing trusts it but tests that say so. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUGKYRCP3CoOugdzYV07TNKY+HJtMwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDIwMzAxMVoYDzIxMjYxMDMx
MjAzMDExWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATyU3HEKXqwFDmShWxdONQeCsa1AxfOUky66OY+HOmwEGrG+m0Q8Let
6kjtk/+AkR/dx8Ww4DiEYl0S6bdCJ0xqo28wbTAdBgNVHQ4EFgQUPypDEDr1mAwR
pafaoSvYMAq7W+kwHwYDVR0jBBgwFoAUPypDEDr1mAwRpafaoSvYMAq7W+kwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAKOhiVfpe5UVOcvS9qX2gMGYdEz+mrHLHt9J032LwwjVAiEA
zQSKD/2PY47vE49DfSQ7XGKEA/HJv3LaJD7ll6bqWR0=
-----END CERTIFICATE-----
`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtJPbmlOKUjP+logb
N0wrnZq2GZxlhF7YJontfYas7v6hRANCAATyU3HEKXqwFDmShWxdONQeCsa1AxfO
Uky66OY+HOmwEGrG+m0Q8Let6kjtk/+AkR/dx8Ww4DiEYl0S6bdCJ0xq
-----END PRIVATE KEY-----
`;

export interface TlsServer {
  url: string;
  /** A file with the certificate, for NODE_EXTRA_CA_CERTS. */
  certificateFile: string;
  close(): Promise<void>;
}

/** An HTTPS server on loopback, under the name `localhost`. */
export async function tlsServer(handler: RequestListener): Promise<TlsServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const certificateFile = join(folder, 'certificate.pem');
  writeFileSync(certificateFile, CERTIFICATE);
  const server = createServer({ cert: CERTIFICATE, key: KEY }, handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    certificateFile,
    close: () =>
      new Promise((resolve) => {
        rmSync(folder, { recursive: true });
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
