import { type McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { resourceTypes } from "../../db/vocabulary.ts";
import { articleText, findArticle } from "../articles/queries.ts";
import type { Article } from "../articles/schemas.ts";
import { Problem } from "../http/problems.ts";
import type { Service } from "../http/router.ts";
import { toStub } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import { ask, filterNames, lists } from "./lists.ts";
import { explain, type Report } from "./tool.ts";
import { findAny } from "./tools/get.ts";

/** Articles that are listed as resources, the newest; the tool `list` has all of them. */
const listedArticles = 50;

/** What can be read by its address. */
export function registerResources(server: McpServer, service: Service, report: Report): void {
  const answering = async (uri: URL, mimeType: string, text: () => Promise<string>) => {
    try {
      return { contents: [{ uri: uri.href, mimeType, text: await text() }] };
    } catch (error) {
      const said = explain(error, report);
      // To a client an article whose text is not served is not there to be read.
      throw error instanceof Problem ? new ResourceNotFoundError(uri.href, said) : new Error(said);
    }
  };

  server.registerResource(
    "filters",
    "nutgraph://filters",
    { title: "Filters", description: "What each list can be narrowed by, for the tool list.", mimeType: "application/json" },
    (uri) => answering(uri, "application/json", async () => JSON.stringify(await filters())),
  );
  server.registerResource(
    "article",
    new ResourceTemplate("nutgraph://articles/{article}", {
      list: async () => {
        const { wires } = await ask(service, "article", { limit: listedArticles });
        return {
          resources: (wires as unknown as Article[]).map(({ slug, headline }) => ({
            uri: `nutgraph://articles/${slug}`,
            name: slug,
            title: headline ?? slug,
            mimeType: "application/json",
          })),
        };
      },
    }),
    { title: "Article", description: "What is known of an article, by id or slug.", mimeType: "application/json" },
    (uri, { article }) => answering(uri, "application/json", async () => JSON.stringify(await articleNamed(service, String(article)))),
  );
  server.registerResource(
    "article-text",
    new ResourceTemplate("nutgraph://articles/{article}/text", { list: undefined }),
    {
      title: "Text of an article",
      description: "Its whole text, where its rights allow that; anchors count its code points.",
      mimeType: "text/plain",
    },
    (uri, { article }) =>
      answering(uri, "text/plain", async () => (await articleText(service.db, await articleNamed(service, String(article)))).text),
  );
  server.registerResource(
    "resource",
    new ResourceTemplate("nutgraph://resources/{id}", { list: undefined }),
    {
      title: "Any resource",
      description: "A claim, quote, source, citation, actor, mention, event or article by its id; of a withdrawn one its stub.",
      mimeType: "application/json",
    },
    (uri, { id }) =>
      answering(uri, "application/json", async () => {
        const recorded = await findAny(service, String(id));
        return JSON.stringify(recorded.snapshot.status === "withdrawn" ? toStub(recorded) : (await render(service, [recorded]))[0]);
      }),
  );
}

async function articleNamed(service: Service, reference: string): Promise<Article> {
  if (!/^(art_[a-z2-7]{26}|[a-z0-9][a-z0-9-]{0,149})$/.test(reference))
    throw new Problem("notFound", `${JSON.stringify(reference.slice(0, 100))} is no id or slug of an article.`);
  const [article] = (await render(service, [await findArticle(service.db, reference)])) as unknown as [Article];
  return article;
}

/** Every list's filters with what they mean, in the contract's words. */
async function filters() {
  const { default: contract } = await import("../../openapi/openapi.json", { with: { type: "json" } });
  const paths = contract.paths as unknown as Record<
    string,
    { get: { parameters: { name: string; description?: string; example?: unknown }[] } }
  >;
  return Object.fromEntries(
    resourceTypes.map((type) => {
      const known = filterNames(type);
      const parameters = paths[lists[type].list.path]?.get.parameters.filter(({ name }) => known.includes(name)) ?? [];
      return [type, Object.fromEntries(parameters.map(({ name, description, example }) => [name, { description, example }]))];
    }),
  );
}
