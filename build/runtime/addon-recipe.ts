import { PlainStop } from './console.ts'
import { PREBUILT_NODE_API } from './pins.ts'

/** Files of the addon's sources that are changed before it is compiled for the test runtime. */
export const RECIPE_CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'binding.gyp': forOlderNodeApi,
  'deps/common.gypi': quickToCompile,
}

/**
 * Node-API 9 with the later additions switched on, the only combination under which this addon runs there.
 * Link-time optimisation goes, because it compiles everything twice.
 */
export function forOlderNodeApi(recipe: string): string {
  const pinned = `'NAPI_VERSION=${PREBUILT_NODE_API}'`
  if (!recipe.includes(pinned)) throw new PlainStop(`The recipe of the addon changed: ${pinned} is no longer in it.`)
  const experimental = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"
  return recipe.replace(pinned, experimental).replaceAll(/'-flto',? ?/g, '')
}

/** One minute instead of two and a half on a small machine; how fast the result is matters little in tests. */
function quickToCompile(recipe: string): string {
  return recipe.replaceAll("'-O3'", "'-O1'")
}
