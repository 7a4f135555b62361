package org.clearleaf.check.source;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a container's fence line says: whatever its name is, they are a title. */
final class ContainerTitle {
  private static final Pattern TITLE = Pattern.compile("\\btitle=(?:\"([^\"]*)\"|'([^']*)')");

  /** A name, in braces as in MyST or not, and what follows it, in brackets or not. */
  private static final Pattern BEHIND =
      Pattern.compile("(?:\\{([A-Za-z-]+)}|([^\\s,\\[{]*))(?:\\[(.*)]|[\\s,]*(.*))");

  /** Pandoc's form of a name: the first class. */
  private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");

  /** Those whose words are no text: names of editions and stretches, urgencies. */
  private static final Set<String> TOLD = Set.of("only", "see-doctor", "doctor-page", "stretch");

  /** Those whose words say what they go with, where they have a title of their own. */
  static final String BOXES =
      "note|info|details|dropdown|admonition|seealso|tip|hint|success|check|done|important"
          + "|warning|attention|danger|error|caution";

  private static final Pattern BOX = Pattern.compile(BOXES);
  private static final Pattern PICTURE = Pattern.compile("\\{(?:figure|image)}.*");

  private ContainerTitle() {}

  static String of(String fence) {
    String info = fence.replaceFirst(":+\\s*$", "").strip();
    int brace = info.indexOf('{');
    boolean attributed = brace >= 0 && OwnInlines.isAttributes(info, brace);
    String words = attributed ? info.substring(0, brace).strip() : info;
    Matcher behind = BEHIND.matcher(words);
    if (!behind.matches() || PICTURE.matcher(info).matches()) {
      return "";
    }
    String list = attributed ? info.substring(brace) : "";
    String name = first(behind, 1, 2);
    Matcher named = CLASS.matcher(list.replaceAll("\"[^\"]*\"|'[^']*'", ""));
    if (name.isEmpty() && named.find()) {
      name = named.group(1);
    }
    name = name.toLowerCase(Locale.ROOT).replaceFirst("^callout-", "");
    if (name.isEmpty() || TOLD.contains(name)) {
      return "";
    }
    Matcher title = TITLE.matcher(list);
    String own = title.find() ? first(title, 1, 2) : "";
    String typed = first(behind, 3, 4).strip();
    boolean box = BOX.matcher(name).matches();
    if (box && (!own.isEmpty() || typed.equals("general"))) {
      return own;
    }
    return Stream.of(typed, own).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
  }

  /** What the first of some groups found that found anything. */
  static String first(Matcher matcher, Integer... groups) {
    return Stream.of(groups).map(matcher::group).filter(Objects::nonNull).findFirst().orElse("");
  }
}
