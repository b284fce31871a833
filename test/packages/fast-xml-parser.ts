/** XML: fast-xml-parser, both ways. */
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

const TEXT = `<?xml version="1.0"?>
<!DOCTYPE feed [<!ENTITY co "Tea &amp; Co">]>
<feed xmlns:x="urn:x" id="7"><!-- note -->
  <entry x:kind="a">one &lt; two</entry>
  <entry>2.50</entry>
  <empty/><raw><![CDATA[<b>&</b>]]></raw>
</feed>`;

export function run() {
  const parser = new XMLParser({ ignoreAttributes: false, commentPropName: '#comment', cdataPropName: '#cdata' });
  const data = parser.parse(TEXT);
  const ordered = new XMLParser({ preserveOrder: true, parseTagValue: false }).parse('<a>1<b/>2<b>3</b></a>');
  return {
    data,
    ordered,
    built: new XMLBuilder({ ignoreAttributes: false, format: true }).build({
      a: { '@_id': 1, b: ['x & y', null, true] },
    }),
    valid: XMLValidator.validate(TEXT),
    broken: XMLValidator.validate('<a><b></a>'),
  };
}
