export { lockUp } from '@/lib/python/lock'
export { Tracer } from '@/lib/python/tracer'
export { rowsOf, totalsOf } from '@/lib/python/rows'
export { packageFiles } from '@/lib/python/files'
