/**
 * English words so common that they say nothing about a document, lower-case and folded (`don't` is `dont`).
 * Written for news: function words only, nothing that could be what somebody looks for (`against`, `first`, `us`).
 */
export const ENGLISH_STOPWORDS: ReadonlySet<string> = new Set(
  `
a about after again all also although am an and any are aren as at
be because been before being between both but by
can cannot could
did didn do does doesn doing don dont during
each either
for from further
had has have having he her here hers herself him himself his how however
i if in into is isn it its itself
just
me more most much my myself
neither nor not
of off on once only or other our ours ourselves out over own
same shall she should so some such
than that the their theirs them themselves then there these they this those though through to too
until upon
very
was wasn we were what when where whether which while who whom whose why will with within would
yet you your yours yourself
`
    .trim()
    .split(/\s+/),
)
