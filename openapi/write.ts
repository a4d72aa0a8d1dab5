import { writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../src/project-root.ts";
import { openApiDocument } from "./document.ts";

writeFileSync(path.join(projectRoot, "openapi/openapi.json"), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
