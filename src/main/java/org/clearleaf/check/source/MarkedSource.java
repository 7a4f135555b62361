package org.clearleaf.check.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of Markdown, less what CommonMark does not know: fences of containers, attributes, terms,
 * citations. Notes, captions and descriptions stand in editions where they belong, and are read
 * apart.
 *
 * @param body the rest
 * @param asides what is read apart
 */
record MarkedSource(Lines body, List<Lines> asides) {
  /** What lists and quotations set before a line. */
  private static final String PREFIX = "((?:[ \\t>]|(?:[-*+]|\\d{1,9}[.)])[ \\t])*+)";

  private static final Pattern PREFIXED = Pattern.compile(PREFIX);
  private static final Pattern FENCE = Pattern.compile(PREFIX + "(`{3,}|~{3,})(.*)");
  private static final Pattern CONTAINER = Pattern.compile(PREFIX + ":{3,}[ \\t]*(.*?)[ \\t:]*");
  private static final Pattern TITLE = Pattern.compile("\\btitle=(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern BOX =
      Pattern.compile(
          PREFIX
              + "(?:(?:!!!|\\?\\?\\?\\+?)[ \\t]*[\\w-]+(?:[ \\t]+[\\w-]+)*+|===[+!]*(?=[ \\t]*[\"“]))"
              + "(?:[ \\t]*[\"“](.*)[\"”])?[ \\t]*");
  private static final Pattern NOTE = Pattern.compile(PREFIX + "\\[\\^([^\\]]+)]:[ \\t]*(.*)");
  private static final Pattern DEFINITION =
      Pattern.compile(
          " {0,3}\\[(?!\\^)([^\\]]{1,999})]:[ \\t]*+(?:<[^<>]*+>|[^\\s<]\\S*+)"
              + "(?:[ \\t]++(?:\"[^\"]*+\"|'[^']*+'|\\([^()]*+\\)))?[ \\t]*+");
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]{1,999})]");
  private static final Pattern CALL = Pattern.compile("\\[\\^([^\\]\\s]{1,200})]");
  private static final Pattern ABBREVIATION = Pattern.compile(PREFIX + "\\*\\[[^\\]]*]:[ \\t].*");
  private static final Pattern ALERT =
      Pattern.compile("^" + PREFIX + "(?<=>[ \\t]{0,3})\\[![A-Za-z-]+]");
  private static final Pattern CAPTION =
      Pattern.compile(PREFIX + "(?:\\[(.+)]|(?:Table)?:[ \\t]+(.+))[ \\t]*");
  private static final Pattern DESCRIBED = Pattern.compile("([ \\t]{0,3}:[ \\t]+)(\\S.*)");
  private static final Pattern UNSHOWN =
      Pattern.compile(
          "!\\[[^\\]]{0,2000}]\\([^)]{0,2000}\\)\\{[^{}]{0,300}decorative[^{}]{0,300}}"
              + "|(?<!\\\\)\\{\\{\\s*[A-Za-z][A-Za-z0-9-]*\\s*}}"
              + "|\\[\\^[^\\]\\s]{1,200}]"
              + "|\\[(?:[^\\[\\]@]*[ -])?@[^\\[\\]]+](?![(\\[])");
  private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)");
  private static final Pattern BOXED = Pattern.compile("^" + PREFIX + "\\[[xX ]](?=[ \\t]+\\S)");
  private static final String GAP = String.valueOf(Said.GAP);
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "\\{(?:[#.:][^{}\\n]*|[A-Za-z-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s{}\"']+)[^{}\\n]*)}");
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\blongdesc=(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n(?:[ \\t]*(?:#.*)?\\n)*+(?:---|[\"'\\w][^\\n:]*:(?:\\s|$))");

  /** Lines, and the number of each in its file. */
  static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> numbers = new ArrayList<>();

    void add(String line, int number) {
      text.append(line).append('\n');
      numbers.add(number);
    }

    String text() {
      return text.toString();
    }

    int number(int index) {
      return numbers.get(Math.min(index, numbers.size() - 1));
    }
  }

  /** Reads a file as an edition should have it. */
  static MarkedSource of(String text, Set<String> editions) {
    List<String> lines = List.of(text.split("\n", -1));
    int from = FRONT_MATTER.matcher(text).lookingAt() ? afterFrontMatter(lines) : 0;
    List<Integer> numbers = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      numbers.add(i + 1);
    }
    Reader reader = new Reader(editions, lines.subList(from, lines.size()), numbers);
    Map<String, String> definitions = new HashMap<>();
    for (String line : lines) {
      Matcher definition = DEFINITION.matcher(line);
      if (definition.matches()) {
        definitions.putIfAbsent(label(definition.group(1)), line.strip());
      }
    }
    reader.asides.forEach(aside -> define(aside, definitions));
    return new MarkedSource(reader.body, reader.asides);
  }

  /** Adds the definitions of the links in an aside, which stand elsewhere in its file. */
  private static void define(Lines aside, Map<String, String> definitions) {
    BRACKET
        .matcher(aside.text())
        .results()
        .flatMap(found -> Optional.ofNullable(definitions.get(label(found.group(1)))).stream())
        .distinct()
        .toList()
        .forEach(
            line -> {
              aside.add("", 0);
              aside.add(line, 0);
            });
  }

  private static String label(String written) {
    return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static int afterFrontMatter(List<String> lines) {
    int end = 1;
    while (end < lines.size() && !lines.get(end).strip().matches("---|\\.\\.\\.")) {
      end++;
    }
    return Math.min(lines.size(), end + 1);
  }

  /** What stands further in below a line: how far at least, and how much of that is its own. */
  private record Inset(int least, int cut) {}

  private static final class Reader {
    private final Set<String> editions;
    private final List<String> lines;
    private final List<Integer> numbers;
    private final Lines body = new Lines();
    private final List<Lines> asides = new ArrayList<>();
    private final Deque<Boolean> containers = new ArrayDeque<>();
    private final Deque<Inset> insets = new ArrayDeque<>();
    private final List<String> descriptions = new ArrayList<>();
    private final Map<String, List<Lines>> notes = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> unshown = new HashSet<>();
    private String fence = "";
    private boolean opens;
    private boolean afterTable;
    private boolean rightAfterTable;

    Reader(Set<String> editions, List<String> lines, List<Integer> numbers) {
      this.editions = editions;
      this.lines = lines;
      this.numbers = numbers;
      int i = 0;
      while (i < lines.size()) {
        i = line(i);
      }
      // A note goes with its mark: not where that stands in what other editions hold.
      notes.forEach(
          (label, texts) -> {
            if (called.contains(label) || !unshown.contains(label)) {
              asides.addAll(texts);
            }
          });
    }

    /** Reads a line, or a note; the line to go on with. */
    private int line(int i) {
      String line = dedented(lines.get(i));
      if (!fence.isEmpty() || isFence(line)) {
        keep(line, i);
        fence = closes(line) ? "" : fence;
        opens = false;
        return i + 1;
      }
      Matcher container = CONTAINER.matcher(line);
      Matcher box = BOX.matcher(line);
      Matcher note = NOTE.matcher(line);
      if (!note.matches()) {
        calls(line);
      }
      Matcher caption = CAPTION.matcher(line);
      Matcher description = DESCRIBED.matcher(line);
      if (container.matches()) {
        container(container, i);
      } else if (box.matches()) {
        inset(box.group(1).length() + 4, 4);
        apart(box.group(1), box.group(2) == null ? "" : box.group(2), i);
      } else if (note.matches()) {
        return note(i, note.group(2), note.group(3));
      } else if (ABBREVIATION.matcher(line).matches()) {
        keep("", i);
      } else if (afterTable && caption.matches() && (caption.group(2) == null || rightAfterTable)) {
        aside(caption.group(2) == null ? caption.group(3) : caption.group(2), i);
        keep("", i);
        afterTable = false;
      } else if (description.matches()) {
        int in = description.end(1) - description.start(1);
        inset(in, in);
        keep("", i);
        keep(shown(description.group(2), i), i);
      } else {
        rightAfterTable = line.contains("|");
        afterTable = rightAfterTable || (afterTable && line.isBlank());
        keep(shown(ALERT.matcher(line).replaceFirst("$1"), i), i);
        descriptions.forEach(words -> apart(around(line), words, i));
        descriptions.clear();
      }
      return i + 1;
    }

    private void calls(String line) {
      Matcher calls = CALL.matcher(line);
      while (calls.find()) {
        (containers.contains(false) ? unshown : called).add(calls.group(1));
      }
    }

    private void inset(int least, int cut) {
      int outer = insets.stream().mapToInt(Inset::cut).sum();
      insets.push(new Inset(outer + least, cut));
    }

    private String dedented(String line) {
      int indent = line.length() - line.stripLeading().length();
      while (!insets.isEmpty() && !line.isBlank() && indent < insets.peek().least()) {
        insets.pop();
      }
      return line.substring(Math.min(indent, insets.stream().mapToInt(Inset::cut).sum()));
    }

    private boolean isFence(String line) {
      Matcher opening = FENCE.matcher(line);
      if (!opening.matches()
          || (opening.group(2).startsWith("`") && opening.group(3).contains("`"))) {
        return false;
      }
      fence = opening.group(2);
      opens = true;
      return true;
    }

    private boolean closes(String line) {
      String text = line.replaceFirst("^[ \\t>]*", "").stripTrailing();
      return !opens && text.startsWith(fence) && text.chars().allMatch(c -> c == fence.charAt(0));
    }

    private void keep(String line, int i) {
      body.add(containers.contains(false) ? "" : line, numbers.get(i));
    }

    private void container(Matcher line, int i) {
      String info = line.group(2);
      if (info.isEmpty() && containers.isEmpty()) {
        // It ends nothing, and is words like others.
        keep(line.group(), i);
        return;
      }
      if (info.isEmpty()) {
        containers.pop();
        apart(line.group(1), "", i);
        return;
      }
      List<String> words = Arrays.asList(info.replaceAll("\\{.*", "").strip().split("[\\s,]+"));
      boolean shown =
          !words.get(0).equalsIgnoreCase("only") || words.stream().anyMatch(editions::contains);
      containers.push(shown);
      Matcher title = TITLE.matcher(info);
      boolean box =
          List.of("note", "tip", "warning").contains(words.get(0).toLowerCase(Locale.ROOT));
      String said =
          box && title.find() ? (title.group(1) == null ? title.group(2) : title.group(1)) : "";
      apart(line.group(1), said, i);
    }

    /** Parts what stands before a line from what follows, and says something between the two. */
    private void apart(String prefix, String text, int i) {
      String around = around(prefix);
      keep(around.isBlank() ? "" : around, i);
      // A list does not go on behind it.
      keep(prefix + "<!-- -->", i);
      keep(around.isBlank() ? "" : around, i);
      if (!text.isBlank()) {
        keep(around + text, i);
        keep(around.isBlank() ? "" : around, i);
      }
    }

    /** What lists and quotations set before the lines that follow a line of theirs. */
    private static String around(String line) {
      Matcher prefix = PREFIXED.matcher(line);
      return prefix.lookingAt() ? prefix.group(1).replaceAll("[-*+.)\\d]", " ") : "";
    }

    private int note(int i, String label, String first) {
      List<String> inside = new ArrayList<>(List.of(first));
      List<Integer> places = new ArrayList<>(List.of(numbers.get(i)));
      keep("", i);
      int next = i + 1;
      boolean blank = false;
      while (next < lines.size()) {
        String line = dedented(lines.get(next));
        boolean indented = line.startsWith("    ") || line.startsWith("\t");
        if (line.isBlank()) {
          blank = true;
        } else if ((blank && !indented) || NOTE.matcher(line).matches()) {
          break;
        }
        inside.add(line.replaceFirst("^(?: {4}|\\t)", ""));
        places.add(numbers.get(next));
        keep("", next);
        next++;
      }
      if (!containers.contains(false)) {
        Reader note = new Reader(editions, inside, places);
        List<Lines> all = notes.computeIfAbsent(label, none -> new ArrayList<>());
        all.add(note.body);
        all.addAll(note.asides);
        called.addAll(note.called);
      }
      return next;
    }

    private void aside(String text, int i) {
      if (containers.contains(false)) {
        return;
      }
      Lines aside = new Lines();
      aside.add(shown(text, i), numbers.get(i));
      asides.add(aside);
    }

    /** The description of a picture stands below it; nothing in it is Markdown. */
    private void description(String words) {
      descriptions.add(words.replaceAll("([\\\\`*_\\[\\]<])", "\\\\$1"));
    }

    /** A line without what is not printed in its place. */
    private String shown(String source, int i) {
      // In program text a bar parts no cells here, though it does on GitHub.
      String line =
          source.indexOf('|') < 0 || source.indexOf('`') < 0
              ? source
              : CODE.matcher(source).replaceAll(code -> escaped(code.group()));
      if (line.indexOf('{') < 0 && line.indexOf('[') < 0) {
        return line;
      }
      String text = UNSHOWN.matcher(BOXED.matcher(line).replaceFirst("$1")).replaceAll(GAP);
      Matcher attributes = ATTRIBUTES.matcher(text);
      while (attributes.find()) {
        Matcher description = DESCRIPTION.matcher(attributes.group());
        if (description.find()) {
          description(description.group(1) == null ? description.group(2) : description.group(1));
        }
      }
      text =
          ATTRIBUTES.matcher(text).replaceAll(found -> found.group().contains(".page") ? GAP : "");
      return inlineNotes(text, i);
    }

    private static String escaped(String code) {
      return Matcher.quoteReplacement(code.replaceAll("(?<!\\\\)\\|", "\\\\|"));
    }

    /** A line without the notes that stand in it, which are read apart. */
    private String inlineNotes(String text, int i) {
      StringBuilder rest = new StringBuilder();
      int from = 0;
      for (int open = text.indexOf("^["); open >= 0; open = text.indexOf("^[", from)) {
        int close = closing(text, open + 1);
        if (close < 0) {
          break;
        }
        rest.append(text, from, open);
        aside(text.substring(open + 2, close), i);
        from = close + 1;
      }
      return rest.append(text.substring(from)).toString();
    }

    /** The bracket that closes another; -1 where none does. */
    private static int closing(String text, int open) {
      int depth = 0;
      for (int at = open; at < text.length(); at++) {
        char c = text.charAt(at);
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (depth == 0) {
          return at;
        }
      }
      return -1;
    }
  }
}
