import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { initTexts } from '../i18n/i18n.ts'
import { App } from './app.tsx'
import { styleNonce } from './style-nonce.ts'

// Zod probes for `new Function` unless told not to; the content security policy forbids it.
// It is told before it is loaded, which the first screen does without.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
// The scroll lock under drawers and dialogs writes a style of its own and asks there for the nonce.
setNonce(styleNonce())
initTexts()

const root = document.getElementById('root')
if (!root) throw new Error('root element missing')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
