/** A CSV file taken into the bundle as text. */
declare module '*.csv?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: the bundler hands the text out as default
  export default text
}
