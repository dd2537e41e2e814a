import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { i18next } from '../texts'

const closeButtonProps = { 'aria-label': i18next.t('app.close') }
// Mantine's small close buttons have 22 pixels; WCAG 2.2 (2.5.8) requires 24.
const closeButtonStyles = { root: { minWidth: 24, minHeight: 24 } }

/** The product's colour: a deep petrol, calm enough for a whole working day. */
const petrol: MantineColorsTuple = [
  '#edf8f9',
  '#d8eef0',
  '#b0dde1',
  '#84cad1',
  '#57b2bc',
  '#3599a4',
  '#1f818c',
  '#126b76',
  '#0d565f',
  '#083f46',
]

const slate: MantineColorsTuple = [
  '#dbe1e8',
  '#bcc5d0',
  '#97a3b1',
  '#758293',
  '#4b5767',
  '#323c49',
  '#252d38',
  '#1a212b',
  '#12181f',
  '#0b0f14',
]

const red: MantineColorsTuple = [
  '#fff0f0',
  '#fddcdc',
  '#f8b4b5',
  '#f08789',
  '#e65f62',
  '#d94145',
  '#cb3136',
  '#b4232a',
  '#951d23',
  '#74161b',
]

export const theme = createTheme({
  primaryColor: 'petrol',
  // White text on shade 7 has enough contrast in both schemes.
  primaryShade: 7,
  colors: { petrol, red, dark: slate },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  headings: {
    fontWeight: '640',
    sizes: { h1: { fontSize: '1.375rem', lineHeight: '1.3' }, h2: { fontSize: '1rem', lineHeight: '1.4' } },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', fw: 560 } },
    CloseButton: { styles: closeButtonStyles },
    // Also a close button, but it takes styles only under its own name.
    InputClearButton: { styles: closeButtonStyles },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    // Without this, the placeholder element that takes a menu's first focus is reported as an unnamed menu item.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', position: 'bottom-end' } },
    Modal: {
      styles: { title: { fontSize: '0.9375rem', fontWeight: 640 } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 }, closeButtonProps },
    },
    Drawer: { defaultProps: { closeButtonProps } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, events: { hover: true, focus: true, touch: false } } },
  },
})

/** Replaces Mantine's dimmed, placeholder and error colours, whose contrast on our surfaces is below WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b232c',
    '--mantine-color-dimmed': '#56616d',
    '--mantine-color-placeholder': '#67727e',
    '--mantine-color-error': '#b4232a',
    '--mantine-color-default-border': '#cdd4dc',
    '--ps-page': '#f5f7f9',
    '--ps-surface': '#ffffff',
    '--ps-sunken': '#f3f5f7',
    '--ps-line': '#e2e7ec',
    '--ps-hover': '#f0f4f6',
    '--ps-popup-hover': '#edf2f4',
    '--menu-item-hover': '#edf2f4',
    '--ps-accent': '#0f626c',
    '--ps-all': '#126b76',
    '--ps-all-soft': '#e0f0f2',
    '--ps-any': '#8a4b08',
    '--ps-any-soft': '#fcefdc',
    '--ps-none': '#a02a3c',
    '--ps-none-soft': '#fbe7ea',
    '--ps-same': '#5b3fb3',
    '--ps-same-soft': '#eeeafb',
    '--ps-warning': '#8a4b08',
    '--ps-warning-soft': '#fff6e6',
    '--ps-error-soft': '#fdeeee',
  },
  dark: {
    '--mantine-color-text': '#dbe1e8',
    '--mantine-color-body': '#1a212b',
    '--mantine-color-dimmed': '#a3aebb',
    '--mantine-color-placeholder': '#93a0af',
    '--mantine-color-error': '#ff9a9f',
    '--mantine-color-anchor': '#7cccd5',
    '--mantine-color-petrol-light': '#17343a',
    '--mantine-color-petrol-light-hover': '#1c4047',
    '--mantine-color-petrol-light-color': '#8ad4dc',
    '--ps-page': '#12181f',
    '--ps-surface': '#1a212b',
    '--ps-sunken': '#161c25',
    '--ps-line': '#2c3541',
    '--ps-hover': '#212a35',
    '--ps-popup-hover': '#313b48',
    '--menu-item-hover': '#313b48',
    '--ps-accent': '#7cccd5',
    '--ps-all': '#74c6cf',
    '--ps-all-soft': '#17343a',
    '--ps-any': '#eeb768',
    '--ps-any-soft': '#3a2c16',
    '--ps-none': '#f59aa7',
    '--ps-none-soft': '#3d2129',
    '--ps-same': '#bcaaf5',
    '--ps-same-soft': '#2c2647',
    '--ps-warning': '#f0bd73',
    '--ps-warning-soft': '#2f2718',
    '--ps-error-soft': '#3a2026',
  },
})
