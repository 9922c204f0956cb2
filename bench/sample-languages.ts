/** Languages of the sample documents, of whose words texts for measurements and tests are made; a language that is added needs none. */
export const SAMPLE_LANGUAGES = ['az', 'en', 'fa'] as const
export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number]

/** One value for each of them. */
export function perSampleLanguage<Value>(
  make: (language: SampleLanguage) => Value,
): Record<SampleLanguage, Value> {
  return { az: make('az'), en: make('en'), fa: make('fa') }
}
