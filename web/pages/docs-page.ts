import type { Language } from '../../analysis/language.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import type { Messages } from '../messages.ts'
import { pageView } from '../parts/layout.ts'
import { type ApiSchema, rowsOf, type SchemaRow, typeOf } from '../parts/schema-rows.ts'
import { PLAIN_SITE, type Site } from '../parts/site.ts'

/** What the page reads of an OpenAPI 3.1 document. */
export type ApiDocument = {
  info: { version: string; description?: string }
  paths?: Record<string, Record<string, ApiOperation>>
  components?: { schemas?: Record<string, ApiSchema> }
}

type ApiContent = Record<string, { schema?: ApiSchema }>

type Scope = keyof Messages['docs']['scopes']

type ApiOperation = {
  operationId?: string
  summary?: string
  description?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: ApiSchema }[]
  requestBody?: { content: ApiContent }
  responses: Record<string, { description: string; content?: ApiContent }>
  /** Absent where nobody is ever refused. */
  'x-scope'?: Scope
  'x-codeSamples'?: { lang: string; label: string; source: string }[]
}

/** The documentation of the API for people, from its OpenAPI document. A whole HTML document; needs no script. */
export function docsPage(document: ApiDocument, language: Language, site: Site = PLAIN_SITE): string {
  const messages = messagesOf(language)
  const { title, intro, machine } = messages.docs
  const operations = operationsOf(document)
  return pageView({
    title,
    kind: 'text',
    language,
    site,
    query: '',
    path: '/docs',
    parameters: new URLSearchParams(),
    head: html`<link rel="stylesheet" href="${site.assets}/docs.css">
`,
    main: html`<main class="docs" id="main">
<h1 id="content" tabindex="-1">${title} <small dir="ltr">${document.info.version}</small></h1>
<nav class="index" aria-label="${title}"><ul dir="ltr">${operations.map(({ name, operation }) => html`<li><a href="#${idOf(operation)}"><code>${name}</code></a></li>`)}</ul><p><a href="#schemas">${messages.docs.schemas}</a></p></nav>
<div class="operations"><p>${intro} <a href="/openapi.json">${machine}</a></p>
<div lang="en" dir="ltr">${prose(document.info.description)}</div>
${operations.map(({ name, operation }) => operationView(name, operation, messages))}
<h2 id="schemas">${messages.docs.schemas}</h2>
${Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => schemaView(name, schema, messages))}</div>
</main>`,
  })
}

function operationsOf({ paths = {} }: ApiDocument): { name: string; operation: ApiOperation }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  )
}

function idOf({ operationId = '' }: ApiOperation): string {
  return `operation-${operationId}`
}

function operationView(name: string, operation: ApiOperation, messages: Messages): Html {
  const { docs } = messages
  const { summary = '', description, parameters = [], requestBody, responses } = operation
  return html`<section id="${idOf(operation)}" aria-labelledby="${idOf(operation)}-name" lang="en" dir="ltr">
<h2 id="${idOf(operation)}-name"><code>${name}</code></h2>
<p>${marked(summary)}. ${scopeView(operation, messages)}</p>
${prose(description)}
${parameters.length > 0 && table(docs.parameters, name, parameters.map(parameterRow), messages)}
${requestBody !== undefined && html`${heading(docs.body, messages)}<ul>${Object.entries(requestBody.content).map(([type, { schema }]) => html`<li><code>${type}</code>: ${typeView(typeOf(schema))}</li>`)}</ul>`}
${heading(docs.answers, messages)}
<dl>${Object.entries(responses).map(([status, answer]) => answerView(status, answer))}</dl>
${samplesView(operation, messages)}
</section>
`
}

function scopeView({ 'x-scope': scope }: ApiOperation, { docs, direction }: Messages): Html {
  if (scope === undefined) return html``
  return html`<small dir="${direction}" lang="${docs.language}">${docs.scopes[scope]}</small>`
}

function parameterRow({
  name,
  required,
  description,
  schema,
}: NonNullable<ApiOperation['parameters']>[number]) {
  return {
    name,
    type: typeOf(schema),
    isNeeded: required === true,
    description: description ?? '',
    preset: schema?.default,
  }
}

function answerView(status: string, { description, content = {} }: ApiOperation['responses'][string]): Html {
  const types = Object.entries(content).map(([type, { schema }], at) => {
    const name = type === 'application/json' ? '' : html`<code>${type}</code> `
    return html`${at === 0 ? ': ' : '; '}${name}${typeView(typeOf(schema))}`
  })
  return html`<div><dt>${status}</dt><dd>${marked(description)}${types}</dd></div>
`
}

function samplesView({ 'x-codeSamples': samples = [] }: ApiOperation, messages: Messages): Html {
  if (samples.length === 0) return html``
  const blocks = samples.map(
    ({ lang, label, source }) =>
      html`<figure><figcaption>${label} <small>${lang}</small></figcaption><pre tabindex="0"><code>${source}</code></pre></figure>
`,
  )
  return html`${heading(messages.docs.examples, messages)}${blocks}`
}

function schemaView(name: string, schema: ApiSchema, messages: Messages): Html {
  return html`<details class="schema" lang="en" dir="ltr"><summary><code>${name}</code></summary>
${table(name, messages.docs.schemas, rowsOf(schema), messages, `schema-${name}`)}
</details>
`
}

/** The frame speaks the language of the page, in a part of it that runs from left to right. */
function heading(text: string, { docs }: Messages): Html {
  return html`<h3><bdi lang="${docs.language}">${text}</bdi></h3>
`
}

/** @param of what the rows are of: several tables have one caption, and each its own name. @param id to link to */
function table(
  caption: string,
  of: string,
  rows: readonly SchemaRow[],
  { docs }: Messages,
  id?: string,
): Html {
  return html`<section class="table"${id !== undefined && html` id="${id}"`} aria-label="${of}: ${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr lang="${docs.language}"><th scope="col">${docs.name}</th><th scope="col">${docs.type}</th><th scope="col">${docs.meaning}</th></tr></thead>
<tbody>
${rows.map((row) => rowView(row, docs))}</tbody>
</table></section>
`
}

function rowView({ name, type, isNeeded, description, preset }: SchemaRow, docs: Messages['docs']): Html {
  const notes = [
    isNeeded && html`<small lang="${docs.language}">${docs.needed}</small> `,
    preset !== undefined &&
      html`<small><bdi lang="${docs.language}">${docs.preset}</bdi> <code>${String(preset)}</code></small> `,
  ]
  return html`<tr><th scope="row"><code>${name}</code></th><td>${typeView(type)}</td><td>${notes}${marked(description)}</td></tr>
`
}

/** A type; names of schemas lead to them. */
function typeView(type: string): Html[] {
  return type
    .split(/#(\w+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="#schema-${part}">${part}</a>` : html`${part}`))
}

function prose(text = ''): Html[] {
  return text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map(
      (paragraph) => html`<p>${marked(paragraph)}</p>
`,
    )
}

/** What stands between backticks is code. */
function marked(text: string): Html[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}
