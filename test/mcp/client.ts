import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";

/** The revisions of the protocol that clients speak: with a handshake, and without. */
export const eras: ("legacy" | "auto")[] = ["legacy", "auto"];

/** What a call of a tool gave. */
export interface Called {
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: its schema is the tool's own, by which the client has checked it.
  data: any;
  isError: boolean;
}

interface Connection {
  era?: "legacy" | "auto";
  headers?: Record<string, string>;
}

/** The official client, connected to where a service listens. It checks each answer by the tool's output schema. */
export async function connectClient(port: number, { era = "legacy", headers = {} }: Connection = {}): Promise<Client> {
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode: era } });
  await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`), { requestInit: { headers } }));
  // Only tools that were listed have schemas that answers are checked by.
  await client.listTools();
  return client;
}

export async function call(client: Client, name: string, asked: Record<string, unknown> = {}): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: asked });
  const [first] = content as { type: string; text: string }[];
  return { text: first?.text ?? "", data: structuredContent, isError: isError === true };
}
