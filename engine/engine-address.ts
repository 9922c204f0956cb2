/** Where an engine answers, and with which key. */
export type EngineAddress = { url: string; key: string }
