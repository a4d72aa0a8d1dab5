import { expect, test } from "vitest";
import { connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";

// Needs no database: what is refused without one carries the same headers.
const headersAt = async (path: string, publicUrl = "https://nutgraph.example") => {
  const app = createApp({ db: connect("postgres://127.0.0.1:1/none"), publicUrl });
  return (await app.request(path, { headers: { Origin: "https://desk.example" } })).headers;
};

test("nothing is run, guessed or framed, and pages elsewhere may read the API", async () => {
  for (const path of ["/v1/claims", "/openapi.json", "/health/live", "/health/ready", "/context.jsonld", "/no/such/path", "/v1/%00"]) {
    const headers = await headersAt(path);
    expect(headers.get("Content-Security-Policy"), path).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff");
    expect(headers.get("Cross-Origin-Resource-Policy"), path).toBe("cross-origin");
    expect(headers.get("Access-Control-Allow-Origin"), path).toBe("*");
  }
});

test("the documentation may run its own scripts and nobody else’s", async () => {
  for (const path of ["/docs", "/docs/start.js", "/docs/no-such-file"]) {
    const headers = await headersAt(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect([headers.get("X-Frame-Options"), headers.get("Referrer-Policy")], path).toEqual(["DENY", "no-referrer"]);
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/script-src|unsafe-eval|https?:/);
  }
  expect((await headersAt("/docsx")).get("Content-Security-Policy")).toContain("default-src 'none'");
});

test("https is promised by whoever is reached by it, and by nobody else", async () => {
  for (const path of ["/v1/claims", "/docs"]) {
    expect((await headersAt(path)).get("Strict-Transport-Security")).toBe("max-age=31536000");
    expect((await headersAt(path, "http://localhost:3000")).get("Strict-Transport-Security")).toBe(null);
  }
});
