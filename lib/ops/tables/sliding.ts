import { slidingFunction, slidingModule } from '@/lib/ops/families/convolution/sliding'

/** Images as columns of their windows, and back. */
export default [slidingModule('unfold'), slidingModule('fold'), slidingFunction('unfold'), slidingFunction('fold')]
