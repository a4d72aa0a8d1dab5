import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { within } from "./networks.ts";

/** The headers in which proxies say for whom they ask. */
export const proxyHeaders = ["X-Forwarded-For", "Forwarded"] as const;

export interface ProxySettings {
  /** Addresses and networks in CIDR notation whose word is believed; nobody's where nothing is set. */
  trusted: readonly string[];
  /** The one header that these proxies write themselves: what a client sends in the other would pass them unseen. */
  header: (typeof proxyHeaders)[number];
}

/**
 * Finds the address of whoever asks: the connection's, or, where that is a trusted proxy's, the rightmost one in the proxies'
 * header that is not. What stands further left anybody can have written. Undefined where there is no connection.
 */
export function createAddressReader({ trusted, header }: ProxySettings): (request: IncomingMessage | undefined) => string | undefined {
  const isTrusted = within(trusted);
  return (request) => {
    let address = plain(request?.socket.remoteAddress ?? "");
    if (isIP(address) === 0) return undefined;
    if (trusted.length === 0 || !isTrusted(address)) return address;
    const said = apart(String(request?.headers[header.toLowerCase()] ?? ""), ",");
    for (const part of said.reverse()) {
      const next = plain(header === "Forwarded" ? forwardedFor(part) : part);
      if (isIP(next) === 0) break;
      address = next;
      if (!isTrusted(next)) break;
    }
    return address;
  };
}

/** The parts of a header's value, between which the mark stands outside of quoted strings (RFC 9110, 5.6.4). */
const apart = (value: string, mark: "," | ";") => value.match(new RegExp(`(?:[^${mark}"]|"(?:[^"\\\\]|\\\\.)*"?)+`, "g")) ?? [];

/** RFC 7239: `for=192.0.2.60;proto=http`, `for="[2001:db8::17]:4711"`. */
function forwardedFor(element: string): string {
  const pair = apart(element, ";").find((one) => /^\s*for=/i.test(one));
  return pair?.replace(/^\s*for=\s*"?|"?\s*$/gi, "") ?? "";
}

/** An address without port and brackets, and an IPv4 one that came by IPv6 as itself. */
function plain(text: string): string {
  const [, address = text.trim()] = /^\s*\[([^\]]*)\](?::\d+)?\s*$/.exec(text) ?? /^\s*([\d.]+):\d+\s*$/.exec(text) ?? [];
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** What one subscriber may be taken to hold: an IPv4 address, or the /64 of an IPv6 one, in one spelling. */
export function subscriberOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = new URL(`http://[${address.replace(/%.*/, "")}]`).hostname.slice(1, -1).split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const groups = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
