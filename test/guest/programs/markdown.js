// A small Markdown renderer: block and inline rules, nesting by recursion, escaping.
const escape = (s) => s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const inline = (text) => {
  const codes = [];
  return escape(text)
    .replace(/`([^`]+)`/g, (_, code) => `\0${codes.push(code) - 1}\0`)
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<b>$1</b>')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)\*(?!\w)/g, '<i>$1</i>')
    .replace(/\[(?<label>[^\]]+)\]\((?<url>[^\s)]+)\)/g, (...m) => { const { label, url } = m.at(-1); return `<a href="${url}">${label}</a>`; })
    .replace(/\0(\d+)\0/g, (_, i) => `<code>${codes[i]}</code>`);
};
function* blocks(lines) {
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    const rule = [
      [/^(#{1,6})\s+(.*)$/, ([, { length }, text]) => [`<h${length}>${inline(text)}</h${length}>`, 1]],
      [/^```(\w*)$/, ([, lang]) => { const end = lines.indexOf('```', i + 1); const body = lines.slice(i + 1, end < 0 ? undefined : end); return [`<pre${lang && ` class="${lang}"`}>${escape(body.join('\n'))}</pre>`, body.length + 2]; }],
      [/^>\s?/, () => { const quoted = run(/^>\s?(.*)$/); return [`<q>${render(quoted.map(([, t]) => t))}</q>`, quoted.length]; }],
      [/^[-*] /, () => { const items = run(/^(?:[-*] |  )(.*)$/); return [list(items), items.length]; }],
      [/^\s*$/, () => ['', 1]],
      [/^/, () => { const para = run(/^(?![#>-]|```|\s*$)(.+)$/); return [`<p>${inline(para.map(([t]) => t).join(' ') || line)}</p>`, para.length || 1]; }],
    ].find(([re]) => re.test(line));
    const [html, used] = rule[1](rule[0].exec(line));
    if (html) yield html;
    i += used;
    function run(re) {
      const out = [];
      for (let k = i, m; k < lines.length && (m = re.exec(lines[k])); k++) out.push(m);
      return out;
    }
  }
}
const list = (items) => {
  const groups = [];
  for (const [whole, text] of items) (/^[-*]/.test(whole) ? groups[groups.push([]) - 1] : groups.at(-1)).push(text);
  return `<ul>${groups.map(([head, ...nested]) => `<li>${inline(head)}${nested.length ? render(nested) : ''}</li>`).join('')}</ul>`;
};
const render = (lines) => [...blocks(lines)].join('');
const doc = `# Title with *stars* & <tags>

Some **bold *and nested* text**, \`code *kept*\`,
and a [link](http://x.y/?a=1&b=2).

- one
- two **b**
  - two a
  - two b
    - deep
- three

> quoted
> - list in quote

\`\`\`js
if (a < b) { "x" }
\`\`\`
###### six`;
for (const html of blocks(doc.split('\n'))) console.log(html);

// expect:
//   <h1>Title with <i>stars</i> &amp; &lt;tags&gt;</h1>
//   <p>Some <b>bold <i>and nested</i> text</b>, <code>code *kept*</code>, and a <a href="http://x.y/?a=1&amp;b=2">link</a>.</p>
//   <ul><li>one</li><li>two <b>b</b><ul><li>two a</li><li>two b<ul><li>deep</li></ul></li></ul></li><li>three</li></ul>
//   <q><p>quoted</p><ul><li>list in quote</li></ul></q>
//   <pre class="js">if (a &lt; b) { &quot;x&quot; }</pre>
//   <h6>six</h6>
