'use client'

import { useId, useSyncExternalStore } from 'react'

const themes = ['light', 'system', 'dark'] as const
type Theme = (typeof themes)[number]

const icons: Record<Theme, string> = {
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  system: 'M3.5 4h13v9h-13zM7.5 16.5h5M10 13v3.5',
  dark: 'M16.5 11.7A6.8 6.8 0 0 1 8.3 3.5a6.8 6.8 0 1 0 8.2 8.2Z',
}

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const current = () => (document.documentElement.dataset.theme as Theme | undefined) ?? 'system'

function choose(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** Light, as the system, or dark; kept in this browser. */
export function ThemeSwitch({ legend, labels }: { legend: string; labels: Readonly<Record<Theme, string>> }) {
  // The switch is in the header and in the menu of small screens: each is a group of its own.
  const group = useId()
  const theme = useSyncExternalStore<Theme>(subscribe, current, () => 'system')
  return (
    <fieldset className="themes needs-script">
      <legend className="visually-hidden">{legend}</legend>
      {themes.map((one) => (
        <label key={one} title={labels[one]}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={theme === one}
            onChange={() => choose(one)}
          />
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path d={icons[one]} />
          </svg>
          <span className="visually-hidden">{labels[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}
