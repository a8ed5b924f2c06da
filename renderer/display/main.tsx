import './display.css'
import { createRoot } from 'react-dom/client'
import { initTexts } from '../i18n/i18n.ts'
import { NumberDisplay } from './number-display.tsx'

initTexts()
const root = document.getElementById('root')
if (!root) throw new Error('root element missing')
createRoot(root).render(<NumberDisplay />)
