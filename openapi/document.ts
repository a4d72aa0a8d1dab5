import { connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";

/** The OpenAPI 3.1 document of the service, made from the validators that run. It needs no database. */
export function openApiDocument() {
  const app = createApp({ db: connect("postgres://localhost/none"), publicUrl: "http://localhost:3000" });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Nutgraph",
      version: "1.0.0",
      description: "Published articles as structured, evidence-bound data.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/", description: "This service." }],
  });
}
