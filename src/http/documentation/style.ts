/** Over Swagger UI's own stylesheet. */
export const style = `:root {
  --ink: #1f2629;
  --soft: #566268;
  --paper: #fbfaf7;
  --card: #ffffff;
  --line: #e2ded5;
  --accent: #1d5c63;
  --wash: #eef4f3;
  --writes: #7a4a12;
  --removes: #9c2f2f;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
html.dark-mode {
  --ink: #e6e8e6;
  --soft: #a7b1b3;
  --paper: #15191b;
  --card: #1c2123;
  --line: #30383b;
  --accent: #7fc4c4;
  --wash: #1e2a2b;
  --writes: #e0b070;
  --removes: #f09a94;
}
body, html.dark-mode { background: var(--paper); }
body { margin: 0; color: var(--ink); font: 16px/1.55 var(--sans); }
a { color: var(--accent); }

.masthead { border-bottom: 1px solid var(--line); background: var(--card); }
.masthead > div, .swagger-ui .wrapper { box-sizing: border-box; max-width: 1080px; margin: 0 auto; padding: 0 20px; }
.masthead > div { padding-top: 36px; padding-bottom: 24px; }
.masthead h1 { margin: 0 0 8px; font: 600 34px/1.2 var(--serif); letter-spacing: -0.01em; }
.masthead p { max-width: 46em; margin: 0 0 14px; color: var(--soft); }
.masthead nav { display: flex; flex-wrap: wrap; gap: 6px 22px; }
.wait { max-width: 1080px; margin: 40px auto; padding: 0 20px; color: var(--soft); }

.swagger-ui, html.dark-mode .swagger-ui { color: var(--ink); background: none; font-family: var(--sans); }
.swagger-ui .opblock-tag, .swagger-ui .opblock .opblock-section-header h4, .swagger-ui .info, .swagger-ui table thead tr th,
.swagger-ui .parameter__name, .swagger-ui .response-col_status, .swagger-ui .btn, .swagger-ui label, .swagger-ui .tab li,
.swagger-ui .opblock .opblock-summary-description, .swagger-ui .opblock-description-wrapper p, .swagger-ui section.models h4,
.swagger-ui .markdown p, .swagger-ui .renderedMarkdown p, .swagger-ui .response-col_links, .swagger-ui .responses-inner h4,
.swagger-ui .responses-inner h5, .swagger-ui select, .swagger-ui .model-title { font-family: var(--sans); }
.swagger-ui .opblock .opblock-summary-path, .swagger-ui .markdown code, .swagger-ui .renderedMarkdown code,
.swagger-ui .parameter__type, .swagger-ui .microlight, .swagger-ui textarea { font-family: var(--mono); }

/* The guide */
.guide { max-width: 1040px; margin: 24px auto 0; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.guide > summary { padding: 12px 18px; font-weight: 600; cursor: pointer; }
.swagger-ui .guide .info { margin: 0; padding: 0 18px 14px; }
.swagger-ui .guide .wrapper { padding: 0; }
.guide .info hgroup, .guide .info__license, .guide .info .main { display: none; }
.swagger-ui .info .renderedMarkdown p, .swagger-ui .info li { font-size: 15px; line-height: 1.6; color: var(--ink); }
.swagger-ui .info h2 { margin: 26px 0 8px; font: 600 19px/1.3 var(--serif); color: var(--ink); }
.swagger-ui .info table { display: block; overflow-x: auto; border-collapse: collapse; }
.swagger-ui .guide .info .renderedMarkdown p:first-child { display: none; }
.swagger-ui .info table th, .swagger-ui .info table td, .swagger-ui .info table tbody tr td { font-family: var(--sans); color: var(--ink); padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); font-size: 14px; text-align: left; vertical-align: top; }
.swagger-ui .markdown code, .swagger-ui .renderedMarkdown code,
html.dark-mode .swagger-ui .markdown code, html.dark-mode .swagger-ui .renderedMarkdown code { padding: 1px 5px; border-radius: 4px; background: var(--wash); color: var(--ink); font-size: 0.88em; font-weight: 400; overflow-wrap: anywhere; }

.swagger-ui .renderedMarkdown p, .swagger-ui .markdown p, html.dark-mode .swagger-ui .renderedMarkdown p { max-width: 48em; margin: 0 0 10px; color: var(--ink); }

/* Operations */
.swagger-ui .opblock-tag { border-bottom: 0; padding: 26px 0 8px; font-size: 20px; font-family: var(--serif); color: var(--ink); flex-wrap: wrap; column-gap: 10px; }
.swagger-ui .opblock-tag:hover { background: none; }
.swagger-ui .opblock-tag small { flex: 1 1 280px; padding: 0 10px; font-family: var(--sans); font-size: 14px; color: var(--soft); }
.swagger-ui .opblock-tag small p { margin: 0; font-size: 14px; color: var(--soft); }
.swagger-ui .opblock[class], html.dark-mode .swagger-ui .opblock[class] { margin: 0 0 8px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); box-shadow: none; }
.swagger-ui .opblock[class] .opblock-summary, html.dark-mode .swagger-ui .opblock[class] .opblock-summary { border: 0; padding: 8px 12px; }
.swagger-ui .opblock.is-open[class] .opblock-summary, html.dark-mode .swagger-ui .opblock.is-open[class] .opblock-summary { border-bottom: 1px solid var(--line); }
.swagger-ui .opblock[class] .opblock-summary-method, html.dark-mode .swagger-ui .opblock[class] .opblock-summary-method { flex: none; min-width: 0; padding: 4px 10px; border-radius: 5px; background: var(--method, var(--accent)); color: var(--card); font-size: 12px; letter-spacing: 0.04em; text-shadow: none; }
.opblock-put, .opblock-post, .opblock-patch { --method: var(--writes); }
.opblock-delete { --method: var(--removes); }
.swagger-ui .key { flex: none; margin-left: 10px; padding: 2px 8px; border: 1px solid var(--line); border-radius: 5px; background: none; color: var(--soft); font: 12px/1.4 var(--sans); white-space: nowrap; cursor: pointer; }
.swagger-ui .key.given { border-color: var(--accent); color: var(--accent); }
.swagger-ui .opblock .opblock-summary-path { font-size: 14px; font-weight: 600; color: var(--ink); }
.swagger-ui .opblock .opblock-summary-description { font-size: 14px; color: var(--soft); }
.swagger-ui .opblock .opblock-section-header, html.dark-mode .swagger-ui .opblock .opblock-section-header,
html.dark-mode .swagger-ui .opblock[class] .opblock-section-header, html.dark-mode .swagger-ui .responses-wrapper .opblock-section-header { border-color: var(--line); background: var(--wash); box-shadow: none; min-height: 40px; }
.swagger-ui .opblock .opblock-section-header h4, .swagger-ui .opblock .opblock-section-header > label { color: var(--ink); }
.swagger-ui .opblock-description-wrapper p, .swagger-ui .opblock-description-wrapper li { max-width: 46em; font-size: 15px; line-height: 1.6; color: var(--ink); }
.swagger-ui table thead tr th, .swagger-ui table thead tr td, html.dark-mode .swagger-ui table thead tr th, html.dark-mode .swagger-ui table thead tr td { border-bottom: 1px solid var(--line); color: var(--soft); }
.swagger-ui .parameters-col_description { width: auto; margin: 0; }
.swagger-ui .parameters-col_name { width: 190px; }
.swagger-ui .parameters > tbody > tr > td, .swagger-ui table.parameters tbody tr td { padding: 12px 0; border-bottom: 1px solid var(--line); }
.swagger-ui .parameter__name { font-size: 14px; font-weight: 600; color: var(--ink); }
.swagger-ui .parameter__type, .swagger-ui .parameter__in { display: inline; padding: 0 6px 0 0; font-size: 12px; color: var(--soft); }
.swagger-ui .opblock .try-out, .swagger-ui .responses-table .response-col_links, .swagger-ui .parameter__deprecated,
.swagger-ui .response-control-media-type__accept-message, .swagger-ui .opblock .tab-header .tab-item.active h4 span::after { display: none !important; }
.swagger-ui .opblock .opblock-section-header { padding: 8px 20px; }
.swagger-ui button:focus:not(:focus-visible) { outline: none; }
.swagger-ui .parameters-col_description p { margin: 0 0 6px; font-size: 14px; }
.swagger-ui .parameters-col_description input[type="text"], .swagger-ui .parameters-col_description select { width: 100%; max-width: 420px; }
.swagger-ui .parameters-col_description select[multiple] { min-height: 0; height: auto; }
.swagger-ui input[type="text"], .swagger-ui select, .swagger-ui select[multiple], html.dark-mode .swagger-ui input,
html.dark-mode .swagger-ui select, html.dark-mode .swagger-ui select[multiple] { border: 1px solid var(--line); border-radius: 6px; background-color: var(--paper); color: var(--ink); box-shadow: none; font-size: 14px; }
.swagger-ui .btn { border-radius: 6px; box-shadow: none; }
.swagger-ui .btn.execute, html.dark-mode .swagger-ui .btn.execute, html.dark-mode .swagger-ui .opblock .btn.execute { border-color: var(--accent); background: var(--accent); color: var(--card); }
.swagger-ui .response-col_status { font-size: 14px; color: var(--ink); }
.swagger-ui .highlight-code > .microlight, .swagger-ui .microlight { border-radius: 6px; font-size: 12.5px; font-weight: 400; line-height: 1.5; }
.swagger-ui .highlight-code code, .swagger-ui .highlight-code code span, .swagger-ui .curl-command code span, .swagger-ui .curl-command code { font-weight: 400 !important; }
.swagger-ui .opblock-body pre, html.dark-mode .swagger-ui .opblock-body pre { background: var(--wash) !important; color: var(--ink) !important; font-weight: 400; }
.swagger-ui .opblock-body pre.microlight .headerline { color: inherit; font-weight: 400; }
.swagger-ui .response-controls { flex-wrap: wrap; gap: 8px 14px; padding-top: 0.6em; }
.swagger-ui .response-control-media-type--accept-controller select { border-color: var(--line); }
.swagger-ui .response-col_description__inner p { font-size: 14px; }
.swagger-ui .response table.headers td, .swagger-ui .response table.headers td p, .swagger-ui .response h5 { font-size: 13px; font-weight: 400; color: var(--soft); }
.swagger-ui .response table.headers td { padding: 3px 14px 3px 0; vertical-align: top; font-family: var(--sans); }
.swagger-ui .response table.headers td p { margin: 0; }
.swagger-ui .response table.headers td.header-col, html.dark-mode .swagger-ui .response table.headers td.header-col { color: var(--soft); }
.swagger-ui section.models, html.dark-mode .swagger-ui section.models { border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.swagger-ui section.models h4 { font-size: 18px; font-family: var(--serif); color: var(--ink); }
.swagger-ui section.models h4 { margin: 0; padding: 12px 18px; }
.swagger-ui .json-schema-2020-12, html.dark-mode .swagger-ui .json-schema-2020-12 { background: var(--paper); }
.swagger-ui [class^="json-schema-2020-12"] { font-family: var(--sans); }
.swagger-ui .json-schema-2020-12__title { color: var(--ink); font-size: 14px; }
.swagger-ui :focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

@media (max-width: 700px) {
  .masthead > div { padding-top: 24px; padding-bottom: 18px; }
  .masthead h1 { font-size: 28px; }
  .masthead > div, .swagger-ui .wrapper { padding-left: 14px; padding-right: 14px; }
  .guide { margin-top: 16px; }
  .swagger-ui .opblock-tag small { padding: 0; }
  .swagger-ui .opblock-body select { max-width: 100%; }
  .swagger-ui .response-controls > * { flex: 1 1 100%; }
  .swagger-ui .response table.headers, .swagger-ui .response .headers__title { display: none; }
  .swagger-ui .opblock .opblock-summary-path { max-width: none; }
  .swagger-ui .opblock .opblock-summary-description { flex-basis: 100%; padding: 0; text-align: left; }
  .swagger-ui table.parameters, .swagger-ui table.parameters tbody, .swagger-ui table.parameters tr, .swagger-ui table.parameters td,
  .swagger-ui table.responses-table, .swagger-ui table.responses-table tbody, .swagger-ui table.responses-table tr, .swagger-ui table.responses-table td { display: block; width: auto; }
  .swagger-ui table.parameters thead, .swagger-ui table.responses-table thead { display: none; }
  .swagger-ui table.parameters tbody tr td { border: 0; padding: 4px 0; }
  .swagger-ui table.parameters tbody tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  .swagger-ui .parameters-col_description input[type="text"], .swagger-ui .parameters-col_description select { max-width: none; }
}
`;
