import type { Pdfium } from './pdfium.ts'

/** Kinds of annotations and of fields. Source: fpdf_annot.h, fpdf_formfill.h. */
const FREE_TEXT = 3
const WIDGET = 20
const CHOICE = 4
const LIST = 5
const TEXT = 6
/** Flags of an annotation that nobody sees. Source: ISO 32000-1, table 165. */
const HIDDEN = 0b10

/** No page of a form has more fields. */
const MAX_ANNOTATIONS = 20_000

/** What was typed into the fields of a page, and written over it: its text alone has neither. */
export function formValues(pdfium: Pdfium, page: number, form: number): string[] {
  const values: string[] = []
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS)
  for (let index = 0; index < count; index++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    const value = valueIn(pdfium, annotation, form).trim()
    if (value !== '') values.push(value)
    pdfium.FPDFPage_CloseAnnot(annotation)
  }
  return values
}

function valueIn(pdfium: Pdfium, annotation: number, form: number): string {
  if ((pdfium.FPDFAnnot_GetFlags(annotation) & HIDDEN) !== 0) return ''
  const kind = pdfium.FPDFAnnot_GetSubtype(annotation)
  const stated = (key: string) =>
    pdfium.text((buffer, size) => pdfium.FPDFAnnot_GetStringValue(annotation, pdfium.name(key), buffer, size))
  if (kind === FREE_TEXT) return stated('Contents')
  if (kind !== WIDGET) return ''
  if (form === 0) return stated('V')
  // Boxes that are ticked have names that programs gave them, and nothing to be found by.
  if (![CHOICE, LIST, TEXT].includes(pdfium.FPDFAnnot_GetFormFieldType(form, annotation))) return ''
  return pdfium.text((buffer, size) => pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))
}
