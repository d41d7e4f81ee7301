import { pythonVersion } from './scripts/python-version.mjs'

/** A site under a sub-path (GitHub Pages, say) is built with BASE_PATH=/name; client code reads the same variable. */
const basePath = process.env.BASE_PATH ?? ''
const python = pythonVersion()

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  basePath,
  env: { BASE_PATH: basePath, PYODIDE_FOLDER: python.folder, PYTHON_SOURCES: python.sources },
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  // Katex itself must be bundled: its CSS is imported by a page, and Next then refuses to leave the package external.
  serverExternalPackages: ['@mdx-js/mdx', 'shiki', 'rehype-katex'],
  // `npm run types` checks them, tests included; a reader who only builds the site need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
}

export default config
