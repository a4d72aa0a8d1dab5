import { McpServer } from "@modelcontextprotocol/server";
import type { Service } from "../http/router.ts";
import { instructions } from "./instructions.ts";
import { asStandardSchema, inputJsonSchema, outputJsonSchema } from "./json-schema.ts";
import { registerResources } from "./resources.ts";
import { callTool, type Report, type Tool } from "./tool.ts";
import { tools } from "./tools.ts";

/** Written once a process: they never change. */
let schemas: Map<Tool, { inputSchema: ReturnType<typeof asStandardSchema>; outputSchema: ReturnType<typeof asStandardSchema> }> | undefined;

/** A server of the Model Context Protocol for one connection, or one request where there are no connections. */
export function createMcpServer(service: Service, report: Report): McpServer {
  schemas ??= new Map(
    tools.map((tool) => [
      tool,
      {
        inputSchema: asStandardSchema(inputJsonSchema(tool.input)),
        outputSchema: asStandardSchema(outputJsonSchema(tool.output)),
      },
    ]),
  );
  const never = { listChanged: false };
  const server = new McpServer(
    { name: "nutgraph", title: "Nutgraph", version: "1", websiteUrl: service.publicUrl },
    { instructions, capabilities: { tools: never, resources: never } },
  );
  for (const tool of tools) {
    const { name, title, description } = tool;
    server.registerTool(
      name,
      {
        title,
        description,
        ...(schemas.get(tool) as NonNullable<ReturnType<typeof schemas.get>>),
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      },
      async (given: unknown) => await callTool(tool, service, given, report),
    );
  }
  registerResources(server, service, report);
  return server;
}
