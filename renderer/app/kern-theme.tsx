import { useComputedColorScheme } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useEffect } from 'react'

/** High contrast is a choice of the person, kept on this device like light and dark. */
export function useHighContrast() {
  return useLocalStorage({ key: 'contrast', defaultValue: false, getInitialValueInEffect: false })
}

/** Keeps KERN's own theme attribute in step with Mantine's colour scheme, because the tokens hang on it. */
export function KernTheme() {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const [contrast] = useHighContrast()
  useEffect(() => {
    document.documentElement.dataset.kernTheme = scheme
    document.documentElement.dataset.contrast = contrast ? 'high' : 'normal'
  }, [scheme, contrast])
  return null
}
