/** Folders that say what is in them, where it lies or what format it has, and not who wrote it. */
const GENERIC = new Set(
  `data dataset datasets doc docs document documents file files in inbox incoming input out output archive archives arxiv arxivi
  tmp temp text texts txt html htm pdf pdfs json jsonl csv xml md markdown docx word epub rss feed feeds mail eml email emails news
  newspaper newspapers xəbər xəbərlər xeberler xeber article articles məqalə məqalələr meqaleler story stories item items corpus
  corpora collection collections sample samples seed seeds example examples test tests fixture fixtures content contents page pages
  post posts public html web site sites www raw clean processed parsed source sources src download downloads desktop home user users
  root mnt media opt srv var work workspace project projects repo upload uploads export exports import imports dump dumps backup
  backups batch batches part parts volume volumes vol chunk misc other others various mixed all new old current latest unsorted
  sorted final draft drafts copy scan scans ocr language languages az aze azerbaijani azərbaycanca en eng english ingilis fa fas per
  farsi persian und ru tr politics siyasət siyaset economy iqtisadiyyat sport sports idman culture mədəniyyət medeniyyet society
  cəmiyyət cemiyyet world dünya dunya yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr january february
  march april june july august september october november december jan feb mar apr jun jul aug sep oct nov dec اخبار خبر آرشیو اسناد
  سند متن متون مقاله مقالات فایل داده روزنامه سیاسی ورزشی اقتصادی فرهنگی`.split(/\s+/),
)

/**
 * The source that the folders of a file name: the nearest one that is no date, no number and no general word.
 *
 * @param folders those between the folder that was named and the file, both included, outermost first
 * @example folderSource(['archive', 'azertac', '2019', '03']) // 'azertac'
 */
export function folderSource(folders: readonly string[]): string | undefined {
  return folders.findLast(isName)?.replaceAll('_', ' ')
}

function isName(folder: string): boolean {
  const words = folder.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word) => word.length > 1 && !GENERIC.has(word))
}
