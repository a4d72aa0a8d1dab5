import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

/** Bytes of a secret; Standard Webhooks has 24 to 64. */
const secretBytes = 32;
/** Hours for which the secret before a new one signs too. */
export const secretOverlapHours = 24;

/** A new secret, in the form of Standard Webhooks: `whsec_` and its bytes in base64. */
export const inventSecret = (): string => `whsec_${randomBytes(secretBytes).toString("base64")}`;

/** The headers by which a receiver knows a message (Standard Webhooks): signed with each of the secrets. */
export function signedHeaders(secrets: string[], id: string, body: string, at = new Date()): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
