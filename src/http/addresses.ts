import { z } from "@hono/zod-openapi";
import { ofGiven } from "./wording.ts";

/** An address that goes out to readers as it is, and so must tell nobody how somebody logs in. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: ofGiven("must be an http or https address") })
  .max(2_000)
  .refine((text) => !URL.canParse(text) || !holdsCredentials(new URL(text)), "must hold no user name and no password");

export const holdsCredentials = ({ username, password }: URL) => username !== "" || password !== "";
