/** One item of a feed in any of its formats; `body` and `title` may be HTML. */
export type FeedItem = {
  title?: string | undefined
  body?: string | undefined
  url?: string | undefined
  date?: string | undefined
  language?: string | undefined
  source?: string | undefined
  author?: string | undefined
  /** What it is where a blog keeps something else as a post: `nav_menu_item`, `template`. */
  noPost?: string | undefined
}
