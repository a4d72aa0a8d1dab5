/** Runs before anything is painted: Swagger UI knows a dark theme by a class. */
export const theme = `const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();
`;

/** Shows the document of this service, in a form that makes its calls easy to try. */
export const start = `fetch("/openapi.json")
  .then((response) => response.json())
  .then((spec) => {
    // Calls go where the page came from.
    delete spec.servers;
    for (const operation of Object.values(spec.paths).flatMap(Object.values)) operation.parameters?.forEach(easyToTry);
    SwaggerUIBundle({
      spec,
      dom_id: "#documentation",
      deepLinking: true,
      docExpansion: "list",
      defaultModelRendering: "example",
      defaultModelExpandDepth: 2,
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      tryItOutEnabled: true,
      syntaxHighlight: { activated: true, theme: dark.matches ? "monokai" : "idea" },
      validatorUrl: null,
      requestInterceptor: lineByLine,
      plugins: [guide, keys, lines],
    });
  })
  .catch(() => {
    document.querySelector(".wait").textContent = "The documentation could not be loaded; the contract is at /openapi.json.";
  });

/** Swagger UI fills every example in, and all filters at once find nothing; and it has no field for values with commas between. */
function easyToTry(parameter) {
  const { schema, example } = parameter;
  if (schema.type === "array" && !schema.items.enum && !parameter.explode) {
    parameter.schema = { type: "string" };
    if (Array.isArray(example)) parameter.example = example.join(",");
    if (schema.maxItems > 1) parameter.description += " Several with commas between.";
  }
  if (parameter.required || parameter.name === "limit" || parameter.example === undefined) return;
  parameter.description += "\\n\\nFor example \`" + [parameter.example].flat().join(",") + "\`";
  delete parameter.example;
}

/** Swagger UI makes one JSON string of lines that are JSON each; they go out as they are. */
function lineByLine(request) {
  if (request.headers?.["Content-Type"] === "application/x-ndjson" && request.body?.startsWith('"')) request.body = JSON.parse(request.body);
  return request;
}

/** What comes line by line is shown as it is; as one JSON text, Swagger UI could not read it. */
function lines() {
  return {
    wrapComponents: {
      responseBody: (Original, { React }) => (props) =>
        React.createElement(Original, /x-ndjson/.test(props.contentType) ? { ...props, contentType: "text/plain" } : props),
    },
  };
}

/** Says in words which operations need a key. Swagger UI has a lock for it, which is open until a key is there, and shut on all that is free. */
function keys() {
  return {
    wrapComponents: {
      OperationSummary: (Original, { React }) => (props) => {
        const { operationProps } = props;
        const isFree = operationProps.get("security")?.some((alternative) => alternative.size === 0);
        return React.createElement(Original, isFree ? { ...props, operationProps: operationProps.set("security", undefined) } : props);
      },
      authorizeOperationBtn: (Original, { React }) => ({ isAuthorized, onClick }) =>
        React.createElement("button", { className: "key" + (isAuthorized ? " given" : ""), onClick }, isAuthorized ? "key given" : "needs a key"),
    },
  };
}

/** The introduction stands above the operations, folded, so that these are in sight. */
function guide() {
  return {
    wrapComponents: {
      InfoContainer: (Original, { React }) => (props) =>
        React.createElement(
          "details",
          { className: "guide" },
          React.createElement("summary", null, "The guide: anchors, lists, formats, clients, keys, errors, limits, revisions, writing"),
          React.createElement(Original, props),
        ),
    },
  };
}
`;
