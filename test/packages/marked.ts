/** A renderer of Markdown: marked. */
import { Marked, marked } from 'marked';

const TEXT = `# Title with \`code\`

A *paragraph* with **bold**, ~~struck~~ and [a link](https://example.com "t") & <https://example.org>.
Two lines.  
A break. ![image](i.png)

1. one
2. two
   - [x] done
   - [ ] open

> A quote
> > in a quote

| a | b |
|:--|--:|
| 1 | \\| |

\`\`\`js
const x = '<&>';
\`\`\`

***
<div>html</div>
`;

export async function run() {
  const own = new Marked({
    gfm: true,
    breaks: true,
    renderer: {
      heading: ({ depth, text }: { depth: number; text: string }) => `<h${depth} id="x">${text}</h${depth}>`,
    },
    async: true,
  });
  return {
    html: marked.parse(TEXT),
    inline: marked.parseInline('a **b** `c`'),
    own: await own.parse(TEXT),
    tokens: marked.lexer(TEXT).map(({ type, raw }) => [type, raw.length]),
  };
}
