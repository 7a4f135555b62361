package org.clearleaf.check.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/** The words that the fence of code says, and its text without what MyST is told in it. */
final class CodeTitle {
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\w-])(?:title|caption|filename|file|lst-cap)\\s*=\\s*"
              + "(?:\"(.*?)\"(?=[\\s},]|$)|'([^']*)'|([^\\s\"'{},]+))");

  /** {@code js [app.js]} and {@code js:app.js}. */
  private static final Pattern FORM =
      Pattern.compile("[\\w+#.-]*\\s+\\[([^\\]]+)][^\\]]*|[\\w+#-]+:([^\\s:{}]+).*");

  private static final Pattern DIRECTIVE = Pattern.compile("(\\{[A-Za-z][\\w:-]*})\\s*(.+)");
  private static final Pattern CODE =
      Pattern.compile("\\{(?:code|code-block|code-cell|sourcecode|highlight)}.*");
  private static final Pattern OPTIONS =
      Pattern.compile("(?:[ \\t]*:[A-Za-z][\\w-]*:(?:[ \\t].*)?(?:\\n|$))*+");
  private static final Pattern CAPTION = Pattern.compile("(?m)^[ \\t]*:caption:[ \\t]+(.*)$");

  private CodeTitle() {}

  static String of(FencedCodeBlock code) {
    String info = info(code);
    Matcher caption = CAPTION.matcher(options(code));
    Matcher directive = DIRECTIVE.matcher(info);
    if (CODE.matcher(info).matches()) {
      return caption.find() ? caption.group(1) : "";
    } else if (directive.matches()) {
      return directive.group(2);
    }
    Matcher title = KEY.matcher(info);
    if (title.find()) {
      return ContainerTitle.first(title, 1, 2, 3);
    }
    Matcher form = FORM.matcher(info);
    return form.matches() ? ContainerTitle.first(form, 1, 2) : "";
  }

  static String text(FencedCodeBlock code) {
    return code.getLiteral().substring(options(code).length());
  }

  private static String options(FencedCodeBlock code) {
    Matcher options = OPTIONS.matcher(code.getLiteral());
    return CODE.matcher(info(code)).matches() && options.lookingAt() ? options.group() : "";
  }

  private static String info(FencedCodeBlock code) {
    return code.getInfo() == null ? "" : code.getInfo().strip();
  }
}
