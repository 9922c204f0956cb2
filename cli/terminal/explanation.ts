import type { ExplainedHit, ExplainedPart, Explanation } from '../../search/explanation.ts'

/** Why a search found what it found, to be read on a terminal. */
export function explanationText({ tried, parts, concepts, words, hits }: Explanation): string {
  const sections = [
    `Tried: ${tried.join(', ')}`,
    ...(parts.length === 0
      ? []
      : [['Parts (a document holds all of one):', ...parts.map(partText)].join('\n')]),
    ...(concepts.length === 0
      ? []
      : [
          [
            'Said in other languages:',
            ...concepts.map(
              ({ query, language, said, rows }) =>
                `  ${query}  ${language}  ${said.join(', ')} (${rows.join(', ')})`,
            ),
          ].join('\n'),
        ]),
    ...(words.length === 0
      ? []
      : [
          [
            'Words (idf, and what stands for each, with how much of it that is):',
            ...words.map(({ query, idf, ways }) => {
              const held = ways.map(({ token, weight }) => `${token} ${weight}`).join(', ')
              return `  ${query}  ${idf}  ${held === '' ? 'in no document' : held}`
            }),
          ].join('\n'),
        ]),
    ['Hits:', ...(hits.length === 0 ? ['  none'] : hits.map((hit) => hitText(hit, parts)))].join('\n'),
  ]
  return sections.join('\n\n')
}

function partText({ kind, weight, all, none, documents }: ExplainedPart, at: number): string {
  const asked = [...all, ...none.map((one) => `-${one}`)].join(' ')
  return `  ${at + 1}. ${kind} ×${weight}, ${documents} found: ${asked === '' ? 'everything' : asked}`
}

function hitText({ id, part, ranking }: ExplainedHit, parts: readonly ExplainedPart[]): string {
  if (ranking !== null) {
    const words = ranking.words.map(({ query, weight }) => `${query} ${weight}`).join(', ')
    return `  ${id}  words ${words}; coord ${ranking.coord}, proximity ${ranking.proximity}, title ${ranking.title}`
  }
  return part === null ? `  ${id}` : `  ${id}  by part ${part + 1}, ${parts[part]?.kind}`
}
