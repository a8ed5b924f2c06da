/**
 * Version of the information sheet (Art. 13 DSGVO, § 82 SGB X) that the app prints. A new wording is a new version, so
 * that the note of a hand-over says which words somebody was given.
 */
export const INFORMATION_SHEET_VERSION = '1.0'
