import { createTheme } from '@mantine/core'

/** The look of the workbench: that of the brief, calm and printable. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors: {
    blue: [
      '#eef5fc',
      '#d9e8f6',
      '#b3d1ee',
      '#9cc7f0',
      '#86b8e8',
      '#4f8fcb',
      '#2c70b0',
      '#1f5c97',
      '#174a7c',
      '#103963',
    ],
  },
})
