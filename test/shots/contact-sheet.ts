import { html } from '../../src/shared/html.js';
import type { Shot } from './photograph.js';

const STYLE = {
  markup: `<style>
body{margin:1rem;font-family:sans-serif}
div{display:flex;gap:1rem;align-items:flex-start}
figure{margin:0}
img{display:block;height:24rem;max-width:40rem;object-fit:cover;object-position:top;border:1px solid #767676}
</style>`,
};

/** A page with every picture, those of one route side by side. */
export function contactSheet(shots: readonly Shot[]): string {
  const routes = [...new Set(shots.map(({ route }) => route))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${shots.length} pages</title>
        ${STYLE}
      </head>
      <body>
        ${routes.map((route) =>
          row(
            route,
            shots.filter((shot) => shot.route === route),
          ),
        )}
      </body>
    </html> `.markup;
}

function row(route: string, shots: readonly Shot[]) {
  return html`<h2>${route}</h2>
    <div>
      ${shots.map(
        ({ seat, file }) =>
          html`<figure>
            <a href="${file}"><img src="${file}" alt="${route} ${seat}" loading="lazy" /></a>
            <figcaption>${seat}</figcaption>
          </figure>`,
      )}
    </div>`;
}
