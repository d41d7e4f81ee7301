import type { MetadataRoute } from 'next'
import { text } from '@/lib/text'

export const dynamic = 'force-static'

export default function manifest(): MetadataRoute.Manifest {
  const base = process.env.BASE_PATH ?? ''
  const { name, description } = text.en.site
  return {
    name,
    short_name: name,
    description,
    start_url: `${base}/`,
    display: 'standalone',
    background_color: '#fdfdfb',
    theme_color: '#006a68',
    icons: [192, 512].map((size) => ({
      src: `${base}/icons/${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  }
}
