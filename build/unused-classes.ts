/** A rule as PostCSS hands it out. */
type Rule = { readonly selectors: readonly string[]; readonly remove: () => unknown }

/**
 * Leaves KERN's classes out of the built style sheet: the screens use its tokens and fonts, and nothing of the 300 KB of
 * components, which each start would read and match against every element.
 */
export function withoutKernClasses() {
  return {
    postcssPlugin: 'without-kern-classes',
    Rule: (rule: Rule) => {
      if (rule.selectors.every((selector) => selector.includes('.kern-'))) rule.remove()
    },
  }
}
