import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { holdsCredentials } from "../http/addresses.ts";
import { within } from "../operations/networks.ts";

/** Finds all addresses of a host's name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** Where a message may go, with the only addresses that may be connected to. */
export interface Target {
  url: URL;
  addresses: LookupAddress[];
}

/** Why nothing may be sent to an address, or cannot be; the message is for people and follows the address's name. */
export class TargetError extends Error {
  readonly code: "forbiddenTarget" | "unresolvable";

  constructor(code: TargetError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

export interface Targets {
  /** The target that a URL leads to at this moment. Throws a TargetError where it leads to a network that is not public or allowed. */
  check(url: string): Promise<Target>;
}

const longestUrl = 2_000;
/** What IPv6 has of public addresses (RFC 4291, 2.4); what ipaddr.js knows of special ranges lies within and outside. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

type Address = ReturnType<typeof ipaddr.process>;

/** What is wrong with a URL of a receiver whatever it leads to; undefined for nothing. */
export function urlFault(text: string): string | undefined {
  if (text.length > longestUrl) return `must have at most ${longestUrl} characters`;
  if (!URL.canParse(text)) return "must be a URL such as https://desk.example/changes";
  const url = new URL(text);
  const { protocol, hash, hostname } = url;
  if (protocol !== "https:" && protocol !== "http:") return "must begin with https://";
  if (holdsCredentials(url)) return "must hold no user name and no password";
  if (hash !== "" || text.endsWith("#")) return "must have no fragment";
  return hostname === "" ? "must name a host" : undefined;
}

/**
 * The guard before everything that is sent: to public addresses by https, and besides only to the networks that whoever runs
 * the service allows (CIDR notation), there also by http. Of a name that leads to several addresses, all must be allowed.
 */
export function createTargets({ allowed = [], resolve = resolveBySystem }: { allowed?: readonly string[]; resolve?: Resolve }): Targets {
  const isAllowed = within(allowed);
  return {
    async check(text) {
      const fault = urlFault(text);
      if (fault) throw new TargetError("forbiddenTarget", fault);
      const url = new URL(text);
      const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
      const family = isIP(host);
      const addresses = family === 0 ? await resolved(resolve, host) : [{ address: host, family }];
      for (const address of addresses.map((found) => ipaddr.process(found.address))) {
        if (isAllowed(address.toString())) continue;
        if (!isPublic(address))
          throw new TargetError(
            "forbiddenTarget",
            "leads to an address that is not public, or that this service is not allowed to send to",
          );
        if (url.protocol === "http:") throw new TargetError("forbiddenTarget", "must begin with https://");
      }
      return { url, addresses };
    },
  };
}

async function resolved(resolve: Resolve, host: string): Promise<LookupAddress[]> {
  const addresses = await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new TargetError("unresolvable", "names a host that has no address");
  return addresses;
}

/** As every other program on this machine resolves names, its own list of hosts included. */
const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });

/** IPv4 in IPv6 (`::ffff:10.0.0.1`) has been unwrapped; what tunnels IPv4 otherwise (NAT64, 6to4, Teredo) is a range of its own. */
function isPublic(address: Address): boolean {
  return address.range() === "unicast" && (address.kind() === "ipv4" || (address as ipaddr.IPv6).match(globalUnicast));
}
