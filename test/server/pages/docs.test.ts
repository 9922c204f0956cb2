import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../analysis/language.ts'
import { openApiDocument } from '../../../server/openapi.ts'
import { type ApiDocument, docsPage } from '../../../web/pages/docs-page.ts'
import { problemsOf } from '../../web/markup.ts'
import { OPERATIONS } from '../contract.ts'

const document = openApiDocument() as ApiDocument

describe.each(LANGUAGES)('the documentation in %s', (language) => {
  const page = docsPage(document, language)

  test('is sound markup', () => expect(problemsOf(page)).toEqual([]))

  test('shows every operation with its parameters, answers and examples', () => {
    for (const { path, method, operation } of OPERATIONS) {
      expect(page).toContain(`<code>${method.toUpperCase()} ${path}</code>`)
      for (const { name } of operation.parameters ?? []) expect(page).toContain(`<code>${name}</code>`)
    }
    expect(page.match(/<pre/g)).toHaveLength(
      OPERATIONS.flatMap(({ operation }) => operation['x-codeSamples']).length,
    )
  })
})

test('fields of objects in objects are named by their way', () => {
  const page = docsPage(document, 'en')
  expect(page).toContain('<code>facetDistribution.language</code>')
  expect(page).toContain('<code>terms[].surface</code>')
  expect(page).toContain('<a href="#schema-Hit">Hit</a>')
})
