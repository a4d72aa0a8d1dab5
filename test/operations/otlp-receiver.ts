import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

/** Takes traces as a collector does, by OTLP over HTTP, and keeps them as they came. */
export async function startReceiver() {
  const requests: { path: string | undefined; type: string | undefined; body: Buffer }[] = [];
  const server = http.createServer(async (request, response) => {
    const body = await buffer(request);
    const { "content-type": type, "content-encoding": encoding } = request.headers;
    requests.push({ path: request.url, type, body: encoding === "gzip" ? gunzipSync(body) : body });
    response.writeHead(200, { "Content-Type": "application/x-protobuf" }).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    /** Everything that came. Texts stand in protobuf as they are, ids as their bytes. */
    all: () => Buffer.concat(requests.map(({ body }) => body)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
