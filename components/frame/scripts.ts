/** Runs before the first paint, so that a chosen theme never flashes into another. */
export const themeScript = `try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

/** In a frame on another page, the address chooses: `?theme=dark`. */
export const embedThemeScript = `{const t=new URLSearchParams(location.search).get('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}`

/** On the bare address: on to the language chosen before, or else the browser's. */
export const languageScript = `{let l;try{l=localStorage.getItem('lang')}catch{}location.replace(/^zh/.test(l||navigator.language)?'zh/':'en/')}`
