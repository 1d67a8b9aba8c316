/** Runs before anything is painted, inline: sets the theme the reader chose, so that nothing flashes. */
export const THEME_AT_START = `{let t;try{t=localStorage.getItem('parley-theme')}catch{}if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}`;
