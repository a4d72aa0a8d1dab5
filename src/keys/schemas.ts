import { z } from "@hono/zod-openapi";
import { keyScopes } from "../../db/vocabulary.ts";
import { toMoment } from "../resources/rows.ts";
import { moment } from "../resources/schemas.ts";
import type { KeyRow } from "./queries.ts";

const longestName = 100;

const keyScopeSchema = z.enum(keyScopes).openapi("KeyScope", {
  description:
    "What a key may be used for: `read` where reading needs a key, and for webhooks, `write` for what articles hold, `review` for reviewing it, `factcheck` for fact-checks, `embargoed` to read as if what is under an embargo were published, `admin` for all of it and for keys.",
});

/** The id of a key. */
export const keyId = () => z.string().regex(/^key_[a-z2-7]{26}$/, "must be key_ and 26 characters of a-z and 2-7");

/** A name for the holder of a key: it stands with every change that the key makes. */
const keyName = z
  .string("must be a text")
  .refine(
    (name) =>
      /^\S(.*\S)?$/u.test(name) && name.length <= longestName && name.isWellFormed() && !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(name),
    `must be 1 to ${longestName} characters on one line, with no space around them`,
  );

/** When a key stops working: a moment with its offset, or a day, which means its first moment in UTC. */
const keyExpiry = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], "must be a time such as 2027-01-01T00:00:00Z, or a day")
  .refine((value) => value < "9999" && Date.parse(value) > Date.now(), "must lie ahead, and before the year 9999");

/** What a new key is to be. */
export const newKeySchema = z
  .strictObject({
    name: keyName.openapi({
      minLength: 1,
      maxLength: longestName,
      description: "Who holds it; it stands with every change that the key makes.",
      example: "CMS",
    }),
    scopes: z
      .array(keyScopeSchema)
      .min(1, "must hold at least one scope")
      .max(keyScopes.length)
      .openapi({ description: "What it may be used for.", example: ["write", "review"] }),
    expiresAt: keyExpiry
      .nullable()
      .default(null)
      .openapi({
        type: ["string", "null"],
        description: "From when on it is refused: a time, or a day, which means its first moment in UTC; null for never.",
        example: "2099-01-01T00:00:00Z",
      }),
  })
  .openapi("NewKey", { description: "What a new key is to be." });

const keyFields = {
  id: z.string().openapi({ pattern: "^key_[a-z2-7]{26}$", description: "Id of a key; no secret." }),
  name: z.string().openapi({ description: "Who holds it." }),
  scopes: z.array(keyScopeSchema).openapi({ description: "What it may be used for." }),
  createdAt: moment("When it was made."),
  createdBy: z.string().openapi({ description: "Who made it: a key, or `command`." }),
  expiresAt: moment("From when on it is refused; null for never.").nullable(),
  revokedAt: moment("When it was revoked; null where it was not.").nullable(),
  lastUsedAt: moment("When it was last used, exact to a minute; null for never.").nullable(),
};

export const keySchema = z.object(keyFields).openapi("Key", { description: "A key that callers identify themselves by." });
export const issuedKeySchema = z
  .object({
    ...keyFields,
    token: z
      .string()
      .openapi({ description: "What its holder sends as `Authorization: Bearer …`. It is not stored, and never shown again." }),
  })
  .openapi("IssuedKey", { description: "A key at the only moment at which its token can be seen." });

/** A key as it goes over the wire. */
export function toKey(row: KeyRow): z.infer<typeof keySchema> {
  const moments = (value: string | null) => (value === null ? null : toMoment(value));
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: toMoment(row.created_at),
    createdBy: row.created_by,
    expiresAt: moments(row.expires_at),
    revokedAt: moments(row.revoked_at),
    lastUsedAt: moments(row.last_used_at),
  };
}
