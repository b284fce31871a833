/** A template engine that generates no code: mustache. */
import Mustache from 'mustache';

const PAGE = `<h1>{{title}}</h1>
{{#items}}
* {{name}}{{^last}},{{/last}} {{#price}}{{.}}{{/price}}{{> note}}
{{/items}}
{{^items}}none{{/items}}
{{! a comment }}{{{raw}}} {{&raw}} {{raw}} {{#bold}}x {{title}}{{/bold}}`;

export function run() {
  const view = {
    title: 'Tea & Co',
    raw: '<b>"it\'s"</b>',
    items: [
      { name: 'a', price: 1.5 },
      { name: 'b', note: 'new' },
      { name: 'c', last: true },
    ],
    bold: () => (text: string, render: (text: string) => string) => `<b>${render(text)}</b>`,
  };
  const partials = { note: '{{#note}} ({{note}}){{/note}}' };
  let refused = '';
  try {
    Mustache.render('{{#open}}', {});
  } catch (error) {
    refused = (error as Error).message;
  }
  return {
    page: Mustache.render(PAGE, view, partials),
    empty: Mustache.render(PAGE, { items: [] }, partials),
    tags: Mustache.render('<% a.b.c %>', { a: { b: { c: 'deep' } } }, {}, ['<%', '%>']),
    tokens: Mustache.parse('{{a}} b {{#c}}{{d}}{{/c}}'),
    refused,
  };
}
