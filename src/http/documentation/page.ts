/** The documentation page. Everything that it asks for comes from this service. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Nutgraph serves published articles as structured, evidence-bound data.">
<title>Nutgraph API</title>
<link rel="icon" href="/docs/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/style.css">
<script src="/docs/theme.js"></script>
</head>
<body>
<header class="masthead">
<div>
<h1>Nutgraph</h1>
<p>Published articles as structured, evidence-bound data: who claims what, on whose word, on what evidence, about whom, and when. Every claim, quote, mention and citation is bound to the exact words of the article that it rests on.</p>
<nav aria-label="Elsewhere">
<a href="/openapi.json">openapi.json</a>
<a href="/openapi.json?formats=json" title="For generators: where an answer comes as JSON, without its other formats">openapi.json for clients</a>
<a href="/client.ts" title="The contract as types, for openapi-fetch">client.ts</a>
<a href="/v1/articles">All articles</a>
<a href="/v1/claims?limit=5">Some claims</a>
</nav>
</div>
</header>
<main id="documentation"><p class="wait">Loading the documentation …</p></main>
<noscript><p class="wait">This page needs JavaScript. The contract itself is at <a href="/openapi.json">/openapi.json</a>.</p></noscript>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d5c63"/><path d="M9 23V9h3l8 9.2V9h3v14h-3l-8-9.2V23z" fill="#fff"/></svg>
`;
