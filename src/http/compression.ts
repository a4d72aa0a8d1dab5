import { every } from "hono/combine";
import { compress } from "hono/compress";

/** Compresses answers for clients that take them so; every answer says that it depends on that. */
export const compressed = every(compress(), async (c, next) => {
  await next();
  // Said by `compress`, it would turn the answer into a stream, also where nothing is compressed.
  c.res.headers.append("Vary", "Accept-Encoding");
});
