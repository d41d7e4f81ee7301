import { apis } from '@/lib/registry'

export const dynamic = 'force-static'

/** The file of every API's spec, for a page that is given a call of another API. */
export const GET = () => Response.json(Object.fromEntries(apis().map(({ name, file }) => [name, file])))
