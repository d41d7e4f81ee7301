import { packageFiles } from '@/lib/python/files'

export const dynamic = 'force-static'

/** The sources of our Python package, for the worker that runs readers' programs. */
export const GET = () => Response.json(packageFiles())
