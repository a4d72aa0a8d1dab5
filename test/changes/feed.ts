import type { TestService, Wire } from "../service.ts";

/** An entry of the change feed. */
export interface Change {
  position: string;
  at: string;
  op: string;
  type: string;
  id: string;
  articleId: string | null;
  revision: number;
  changed: string[] | null;
  cause: string | null;
  agent: string | null;
  resource?: Wire;
}

export interface ChangePage {
  data: Change[];
  page: { limit: number; after: string; next: string; more: boolean };
}

/** Every change that there is now, page by page. */
export async function follow(service: TestService, path: string): Promise<Change[]> {
  const found: Change[] = [];
  for (let next = path; ; ) {
    const { data, page } = await service.json<ChangePage>(next);
    found.push(...data);
    if (!page.more) return found;
    next = page.next;
  }
}

/** An event of a stream; comments are left out. */
export interface StreamEvent {
  id: string | undefined;
  event: string;
  data: { [field: string]: unknown };
}

/** The events of a stream, one after the other, until it ends or the reader stops. */
export async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() as string;
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split("\n")
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const [event, data] = [field("event"), field("data")];
      if (event !== undefined && data !== undefined) yield { id: field("id"), event, data: JSON.parse(data) };
    }
  }
}
