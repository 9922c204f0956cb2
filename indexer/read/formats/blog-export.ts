/** What the exports of WordPress and Blogger hold beside posts: pictures, menus, settings, the design. They are feeds with everything of a blog. */

import type { FeedItem } from './feed-item.ts'

const WXR_MARK = '<wp:post_type>'
const ITEM = /<item\b[^>]*>([\s\S]*?)<\/item\s*>/g
/** What WordPress keeps as posts and is none, and where a text beside it may be one all the same: the caption of a picture. */
const NO_POST =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+)$/
const ATTACHMENT = 'attachment'
const THROWN_AWAY = /^(?:trash|auto-draft)$/
/** Blogger: the kind of an entry, `http://schemas.google.com/blogger/2008/kind#template`. */
const BLOGGER_KIND = /\bkind#(template|settings)$/
/** `[caption id="a" align="left"]…[/caption]`: what WordPress makes of it when the page is shown. */
const SHORT_CODE =
  /\[\/?(?:caption|gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+)(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]*))*\s*\/?\]/g

/**
 * The items of an export of WordPress, with what each of them is where it is no post. Source:
 * https://developer.wordpress.org/reference/functions/export_wp/
 *
 * @returns those of another feed as they are
 */
export function withWordPressKinds(items: FeedItem[], xml: string): FeedItem[] {
  if (!xml.includes(WXR_MARK)) return items
  const written = [...xml.matchAll(ITEM)].map(([, item = '']) => item)
  if (written.length !== items.length) return items
  return items.map((item, at) => ({
    ...item,
    body: item.body?.replace(SHORT_CODE, ''),
    noPost: wordPressNoPost(written[at] ?? '', item),
  }))
}

function wordPressNoPost(written: string, { body = '' }: FeedItem): string | undefined {
  const field = (name: string) =>
    new RegExp(`<wp:${name}>\\s*(?:<!\\[CDATA\\[)?([\\w-]*)`).exec(written)?.[1] ?? ''
  const type = field('post_type')
  if (NO_POST.test(type) || (type === ATTACHMENT && body.trim() === '')) return type
  return THROWN_AWAY.test(field('status')) ? field('status') : undefined
}

/** What an entry of an export of Blogger is where it is no post: `template`, `settings`. Source: https://developers.google.com/blogger/docs/2.0/json/reference */
export function bloggerNoPost(terms: readonly (string | undefined)[]): string | undefined {
  return terms.map((term) => BLOGGER_KIND.exec(term ?? '')?.[1]).find((kind) => kind !== undefined)
}
