import type { MetadataRoute } from 'next'
import { address, hasOrigin } from './site'

export const dynamic = 'force-static'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, ...(hasOrigin && { sitemap: address('/sitemap.xml') }) }
}
