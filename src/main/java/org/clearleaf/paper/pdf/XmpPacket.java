package org.clearleaf.paper.pdf;

import java.time.LocalDate;
import org.clearleaf.book.Metadata;
import org.clearleaf.edition.PdfStandard;

/**
 * The metadata of a document as XMP: what it is called and which standards it follows. PDF/A-2
 * wants a description of the PDF/UA schema, which it does not know (ISO 19005-2, 6.6.2.3).
 */
final class XmpPacket {
  private static final String UA_SCHEMA =
      """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  /** What a PDF 2.0 file claims; WTPDF by its declarations (WTPDF 1.0, 6.1.3). */
  private static final String CLAIMS_2 =
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\
      <pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
      <pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">\
      <pdfd:declarations><rdf:Bag>\
      <rdf:li rdf:parseType="Resource">\
      <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo>\
      </rdf:li>\
      <rdf:li rdf:parseType="Resource">\
      <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo>\
      </rdf:li>\
      </rdf:Bag></pdfd:declarations></rdf:Description>
      """;

  private static final String CLAIMS_1 =
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\
      <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
      <pdfuaid:part>1</pdfuaid:part></rdf:Description>
      """
          + UA_SCHEMA;

  private XmpPacket() {}

  static String of(Metadata metadata, String producer, PdfStandard standard) {
    StringBuilder out = new StringBuilder();
    out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
        .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
        .append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
        .append("<dc:title>")
        .append(alternative(metadata.title()))
        .append("</dc:title>\n<dc:language><rdf:Bag><rdf:li>")
        .append(escape(metadata.language()))
        .append("</rdf:li></rdf:Bag></dc:language>\n");
    if (!metadata.authors().isEmpty()) {
      out.append("<dc:creator><rdf:Seq>");
      metadata
          .authors()
          .forEach(author -> out.append("<rdf:li>").append(escape(author)).append("</rdf:li>"));
      out.append("</rdf:Seq></dc:creator>\n");
    }
    metadata
        .description()
        .ifPresent(
            text ->
                out.append("<dc:description>")
                    .append(alternative(text))
                    .append("</dc:description>\n"));
    out.append("</rdf:Description>\n");
    out.append("<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">")
        .append("<pdf:Producer>")
        .append(escape(producer))
        .append("</pdf:Producer></rdf:Description>\n");
    metadata.date().ifPresent(date -> out.append(dates(date)));
    out.append(standard == PdfStandard.UA_2 ? CLAIMS_2 : CLAIMS_1)
        .append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return out.toString();
  }

  private static String dates(LocalDate date) {
    String time = date + "T00:00:00Z";
    return "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
        + "<xmp:CreateDate>"
        + time
        + "</xmp:CreateDate><xmp:ModifyDate>"
        + time
        + "</xmp:ModifyDate></rdf:Description>\n";
  }

  private static String alternative(String text) {
    return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(text) + "</rdf:li></rdf:Alt>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
