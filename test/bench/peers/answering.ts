import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Has a server listen on a free port of this machine, and says on which, as the service does. */
export function answering(server: Server): void {
  server.listen(0, "127.0.0.1", () => console.error(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}
