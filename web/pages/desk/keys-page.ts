import { type Html, html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import {
  buttonForm,
  type DeskContent,
  type DeskView,
  fieldView,
  machineText,
  tableView,
  wordInput,
} from './frame.ts'
import { momentView } from './work-page.ts'

type Scope = 'search' | 'write' | 'admin'

export type KeysView = {
  keys: readonly {
    name: string
    scopes: readonly Scope[]
    collections?: readonly string[] | undefined
    created: string
  }[]
  /** Those of the settings. */
  fixed: readonly { scopes: readonly Scope[]; collections?: readonly string[] | undefined }[]
  scopes: readonly Scope[]
  /** One that was just made, to be shown this once. */
  made?: { key: string; name: string } | undefined
}

/** Keys, and how to make one. */
export function keysView({ keys, fixed, scopes, made }: KeysView, view: DeskView): DeskContent {
  const { language, calendar } = view
  const words = messagesOf(language).desk.keys
  const limits = (collections: readonly string[] = []) =>
    collections.length === 0 ? words.everything : html`<bdi>${collections.join(', ')}</bdi>`
  const may = (some: readonly Scope[]) =>
    some.map((scope) => words.scopeNames[scope]).join(messagesOf(language).comma)
  const rows = [
    ...keys.map(
      ({ name, scopes: some, collections, created }) =>
        html`<tr><td>${machineText(name)}</td><td>${may(some)}</td><td>${limits(collections)}</td><td>${momentView(created, language, calendar)}</td><td>${buttonForm(view, '/admin/keys/revoke', words.revoke, { name })}</td></tr>
`,
    ),
    ...fixed.map(
      ({ scopes: some, collections }) =>
        html`<tr><td>${words.fixed}</td><td>${may(some)}</td><td>${limits(collections)}</td><td></td><td></td></tr>
`,
    ),
  ]
  const { name, scopes: mayHeading, collections, created } = words
  return {
    title: words.heading,
    main: html`<p class="hint">${words.intro}</p>
${made !== undefined && madeView(made, view)}
${
  rows.length === 0
    ? html`<p>${words.none}</p>`
    : html`${tableView(html`aria-label="${words.heading}"`, [name, mayHeading, collections, created, words.revoke], rows)}`
}
${makeView(scopes, view)}`,
  }
}

function madeView({ key, name }: { key: string; name: string }, { language }: DeskView): Html {
  const { keys } = messagesOf(language).desk
  const { copied } = messagesOf(language).document
  return html`<div class="panel" role="alert"><p>${keys.made(name)}</p>
<p id="new-key" dir="ltr" class="secret">${key}</p>
<p>${keys.madeHint}</p>
<p><button class="copy" type="button" data-copies="new-key" data-done="${copied}" hidden>${keys.copy}</button></p></div>`
}

function makeView(scopes: readonly Scope[], view: DeskView): Html {
  const { keys } = messagesOf(view.language).desk
  const plain = html`type="text" maxlength="200" autocomplete="off" dir="auto"`
  const choice = (scope: Scope) =>
    html`<label><input type="checkbox" name="scope" value="${scope}"${scope === 'search' && html` checked`}> ${keys.scopeNames[scope]}</label> `
  return html`<h2>${keys.make}</h2>
<form class="fields panel" action="/admin/keys" method="post">${wordInput(view)}
${fieldView('name', keys.name, plain)}
<fieldset><legend>${keys.scopes}</legend>${scopes.map(choice)}</fieldset>
${fieldView('collections', keys.collections, plain, keys.collectionsHint)}
<p><button type="submit">${keys.make}</button></p></form>`
}
