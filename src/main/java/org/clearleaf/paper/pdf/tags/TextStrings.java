package org.clearleaf.paper.pdf.tags;

import java.util.regex.Pattern;

/** Texts that a PDF has beside its content: alternative texts, titles, what links say. */
public final class TextStrings {
  private static final Pattern PRIVATE_USE = Pattern.compile("\\p{Co}");

  private TextStrings() {}

  /**
   * A text as a PDF may hold it. Characters for private use say nothing to whoever cannot see them,
   * so none may stand there (PDF/UA-2 8.4.3, 8.6).
   */
  public static String of(String text) {
    return PRIVATE_USE.matcher(text).replaceAll("\uFFFD");
  }
}
