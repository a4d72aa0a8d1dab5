import { BlockList, isIP } from "node:net";

/** Whether a text is an address or a network in CIDR notation. */
export function isNetwork(text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits(version));
}

/** Tells whether an address lies in one of these networks, each of which `isNetwork`. */
export function within(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    list.addSubnet(address, Number(prefix ?? bits(isIP(address))), family(address));
  }
  return (address) => list.check(address, family(address));
}

const bits = (version: number) => (version === 4 ? 32 : 128);
const family = (address: string) => (isIP(address) === 4 ? "ipv4" : "ipv6");
