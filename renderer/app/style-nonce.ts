/** The nonce of this page load; without it the policy refuses the styles that Mantine writes at run time. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
