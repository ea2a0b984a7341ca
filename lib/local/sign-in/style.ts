import { createHash } from 'node:crypto';

/** The pages' style sheet; in the page itself, so that a sign-in needs no other request. */
export const style = `
:root { color-scheme: light dark; --line: #c9c4bc; --ink: #26221d; --paper: #fff; --ground: #f4f1ec; --accent: #a23e16; --wrong: #a11313; }
@media (prefers-color-scheme: dark) { :root { --line: #57514a; --ink: #efeae3; --paper: #26221e; --ground: #191613; --accent: #f0955f; --wrong: #ff9a8f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 26rem; margin: 6vh auto; padding: 2rem 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; }
@media (max-width: 28rem) { main { margin: 0; min-height: 100vh; border: 0; border-radius: 0; } }
.brand { margin: 0; color: var(--accent); font-weight: 700; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
label { display: block; margin-top: 1rem; font-weight: 600; }
small { display: block; }
input { width: 100%; margin-top: .25rem; padding: .625rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .5rem; }
button { width: 100%; margin-top: 1.25rem; padding: .75rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 0; border-radius: .5rem; cursor: pointer; }
button.plain { color: var(--accent); background: none; border: 1px solid var(--line); }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
code { font-size: 1.05rem; overflow-wrap: anywhere; }
[role=alert] { padding: .625rem .75rem; color: var(--wrong); border: 1px solid currentColor; border-radius: .5rem; }
.qr { display: block; width: 12rem; height: 12rem; margin: 1rem auto; background: #fff; }
`;

/** Returns the style's digest as the Content-Security-Policy names it. */
export const digestOfStyle = (): string => createHash('sha256').update(style).digest('base64');
