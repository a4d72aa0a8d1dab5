import postgres from "postgres";

/** postgres.js as its documentation has it. */
export function connectPlainly(): postgres.Sql {
  const url = new URL(process.env.DATABASE_URL as string);
  const [host, port] = [url.searchParams.get("host"), url.searchParams.get("port")];
  url.search = "";
  return postgres(url.href, {
    max: Number(process.env.BENCH_POOL),
    ...(host && { host, port: Number(port) }),
    connection: { TimeZone: "UTC", jit: "off", random_page_cost: 1.1 },
  });
}
