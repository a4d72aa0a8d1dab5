import type { Tool } from "./tool.ts";
import { articleTool } from "./tools/article.ts";
import { getTool } from "./tools/get.ts";
import { listTool } from "./tools/list.ts";
import { searchTool } from "./tools/search.ts";
import { sourcingTool } from "./tools/sourcing.ts";
import { whoSaidWhatTool } from "./tools/who-said-what.ts";

/** Everything that an assistant can ask. */
export const tools: Tool[] = [whoSaidWhatTool, searchTool, getTool, listTool, articleTool, sourcingTool];
