import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

type Shade =
  | '025'
  | '050'
  | '100'
  | '150'
  | '200'
  | '250'
  | '300'
  | '350'
  | '400'
  | '450'
  | '500'
  | '550'
  | '600'
  | '650'
  | '700'
  | '750'
  | '800'
  | '850'
  | '900'
  | '950'
type Shades = readonly [Shade, Shade, Shade, Shade, Shade, Shade, Shade, Shade, Shade, Shade]

const EVEN: Shades = ['050', '100', '200', '300', '400', '500', '600', '700', '800', '900']

/** Ten steps of a KERN scale for Mantine; the values stay in KERN's token file, so an authority can replace that file. */
function scale(name: string, [a, b, c, d, e, f, g, h, i, j]: Shades = EVEN): MantineColorsTuple {
  const token = (shade: Shade) => `var(--kern-color-${name}-${shade})`
  return [token(a), token(b), token(c), token(d), token(e), token(f), token(g), token(h), token(i), token(j)]
}

const LISTED = { withScrollArea: false, styles: { options: { maxHeight: '16rem', overflowY: 'auto' } } }
/** Room for the focus ring of what comes first, which the heading above would cut off. */
const BELOW_HEADING = { paddingTop: '0.375rem' }
const HEADING = { fontSize: 'var(--mantine-h2-font-size)', fontWeight: 600 }

/** The only place with sizes and colours: 16 px text, 44 px targets, KERN's fonts and radius. */
export const theme = createTheme({
  fontSmoothing: true,
  fontFamily: '"Fira Sans", "Noto Sans", sans-serif',
  headings: {
    fontFamily: '"Fira Sans", "Noto Sans", sans-serif',
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.625rem' }, h2: { fontSize: '1.25rem' }, h3: { fontSize: '1.0625rem' } },
  },
  primaryColor: 'kern',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    kern: scale('darkblue'),
    red: scale('red'),
    orange: scale('orange'),
    yellow: scale('orange'),
    teal: scale('turquois'),
    green: scale('turquois'),
    blue: scale('lightblue'),
    gray: scale('neutral', ['025', '050', '100', '200', '300', '500', '650', '700', '800', '900']),
    dark: scale('neutral', ['050', '150', '250', '350', '700', '800', '900', '950', '950', '950']),
  },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    // Dropdowns stay inside the landmark they belong to, and scroll as the list that screen readers know.
    Popover: { defaultProps: { withinPortal: false } },
    Combobox: { defaultProps: { withinPortal: false } },
    // Opening a menu puts the focus on its first entry; an empty placeholder would be one child too many.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', ...LISTED } },
    MultiSelect: { defaultProps: { size: 'md', ...LISTED } },
    Autocomplete: { defaultProps: { size: 'md', ...LISTED } },
    NumberInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    Table: { defaultProps: { fz: 'md' } },
    NavLink: { defaultProps: { styles: { label: { fontSize: 'var(--mantine-font-size-md)' } } } },
    Alert: { defaultProps: { styles: { title: { fontSize: 'var(--mantine-font-size-md)' } } } },
    Notification: { defaultProps: { withBorder: true } },
    Modal: { defaultProps: { transitionProps: { duration: 100 }, centered: true, styles: { title: HEADING } } },
    // Its heading is a header element, which would count as a second banner of the page.
    Drawer: {
      defaultProps: {
        transitionProps: { duration: 100 },
        position: 'right',
        styles: { title: HEADING, body: BELOW_HEADING },
        attributes: { header: { role: 'presentation' } },
      },
    },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
  },
})

const FEEDBACK = {
  '--mantine-color-error': 'var(--kern-color-feedback-danger)',
  '--mantine-color-dimmed': 'var(--kern-color-layout-text-muted)',
  '--mantine-color-placeholder': 'var(--kern-color-layout-text-muted)',
  '--mantine-color-text': 'var(--kern-color-layout-text-default)',
  '--mantine-color-default-border': 'var(--kern-color-layout-border)',
  '--mantine-color-anchor': 'var(--kern-color-action-default)',
}

/** Text, border and feedback colours straight from KERN's tokens, which change with its own light and dark theme. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...FEEDBACK, '--mantine-color-body': 'var(--kern-color-white)' },
  dark: { ...FEEDBACK, '--mantine-color-body': 'var(--kern-color-neutral-950)' },
})
