import fc from 'fast-check'

// A run tells the same twice; FC_SEED=… looks at other cases.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20260101) })
