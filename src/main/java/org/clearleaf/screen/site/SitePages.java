package org.clearleaf.screen.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates. */
final class SitePages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          SitePages.class.getClassLoader(),
          "org.clearleaf.screen.site.jte");

  private SitePages() {}

  /** A page as HTML. */
  static String render(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput();
    ENGINE.render(template + ".jte", values, out);
    return out.toString();
  }
}
