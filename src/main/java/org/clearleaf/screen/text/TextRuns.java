package org.clearleaf.screen.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Style;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Text;

/**
 * Says the runs of texts with characters alone: where a style changes what is said, a sign stands
 * for it, as in `10^3` and `~~not~~`.
 */
final class TextRuns implements Run.Visitor {
  private static final String STRUCK = "~~";

  /** Begin and end what is in a direction of its own (UAX #9). */
  private static final String LEFT_TO_RIGHT = "\u2066";

  private static final String RIGHT_TO_LEFT = "\u2067";
  private static final String END = "\u2069";

  private final Direction direction;
  private final Set<String> expanded = new HashSet<>();
  private final Map<NodeId, String> called = new LinkedHashMap<>();

  /** What is said so far of a text, and the marks that are open in it with where they began. */
  private StringBuilder out = new StringBuilder();

  private final List<Mark> open = new ArrayList<>();
  private final List<Integer> begins = new ArrayList<>();

  /** For a title in a direction. */
  TextRuns(Direction direction) {
    this.direction = direction;
  }

  /** The notes whose marks were met since this was last asked, in their order, with the marks. */
  Map<NodeId, String> takeCalled() {
    Map<NodeId, String> all = new LinkedHashMap<>(called);
    called.clear();
    return all;
  }

  /** What a text says; a line feed ends a line. */
  String say(Text text) {
    out = new StringBuilder();
    for (Run run : text.runs()) {
      enter(run.marks(), run.plain());
      run.accept(this);
    }
    enter(List.of(), "");
    // A soft hyphen and a space of no width only say where a word may be broken.
    return out.toString().replaceAll("[\u00AD\u200B\u2060\uFEFF]", "");
  }

  /** Ends and begins marks between what was said and what comes next. */
  private void enter(List<Mark> wanted, String next) {
    boolean inWord = !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0));
    Mark.change(open, wanted, mark -> end(mark, inWord), this::begin);
  }

  private void end(Mark mark, boolean inWord) {
    int from = begins.remove(begins.size() - 1);
    out.append(mark.accept(new After(out.substring(from), inWord)));
  }

  private void begin(Mark mark) {
    out.append(mark.accept(before));
    begins.add(out.length());
  }

  private final Mark.Visitor<String> before =
      new Mark.Visitor<>() {
        @Override
        public String styled(Mark.Styled mark) {
          return switch (mark.style()) {
            case STRUCK -> STRUCK;
            case SUPERSCRIPT, SUBSCRIPT, EMPHASIS, STRONG, KEY, CODE -> "";
          };
        }

        @Override
        public String spoken(Mark.Spoken mark) {
          return turn(mark)
              .map(to -> to == Direction.RTL ? RIGHT_TO_LEFT : LEFT_TO_RIGHT)
              .orElse("");
        }

        @Override
        public String expanded(Mark.Expanded mark) {
          return "";
        }

        @Override
        public String linked(Mark.Linked mark) {
          return "";
        }
      };

  /** The direction that a mark turns to, where that is not the one of the title. */
  private Optional<Direction> turn(Mark.Spoken mark) {
    return mark.direction()
        .or(() -> mark.language().map(Direction::of))
        .filter(to -> to != direction);
  }

  /** What stands behind marked words. */
  private final class After implements Mark.Visitor<String> {
    private final String words;
    private final boolean inWord;

    /**
     * The end of a mark.
     *
     * @param inWord whether the word goes on behind it
     */
    After(String words, boolean inWord) {
      this.words = words;
      this.inWord = inWord;
    }

    @Override
    public String styled(Mark.Styled mark) {
      return mark.style() == Style.STRUCK ? STRUCK : "";
    }

    @Override
    public String spoken(Mark.Spoken mark) {
      return turn(mark).isPresent() ? END : "";
    }

    @Override
    public String expanded(Mark.Expanded mark) {
      return !inWord && expanded.add(mark.expansion()) ? " (" + mark.expansion() + ")" : "";
    }

    @Override
    public String linked(Mark.Linked mark) {
      return mark.target() instanceof Target.Address address
              && !bare(address.uri()).equals(bare(words))
          ? " <" + address.uri() + ">"
          : "";
    }
  }

  /** An address without what goes without saying. */
  private static String bare(String address) {
    return address
        .replaceFirst("^(?:mailto:|tel:|https?://)?(?:www\\.)?", "")
        .replaceFirst("/$", "");
  }

  @Override
  public void characters(Run.Characters run) {
    for (Mark mark : run.marks()) {
      // Once, where its words begin.
      if (mark instanceof Mark.Styled styled && styled.from() == run.offset()) {
        out.append(sign(styled.style(), run.text()));
      }
    }
    out.append(run.text());
  }

  /** What keeps a number or a letter apart from what it stands high or low beside. */
  private String sign(Style style, String text) {
    boolean raised = style == Style.SUPERSCRIPT;
    if ((!raised && style != Style.SUBSCRIPT) || out.length() == 0) {
      return "";
    }
    boolean digit = Character.isDigit(out.charAt(out.length() - 1));
    boolean letter = Character.isLetter(text.charAt(0));
    if (raised) {
      return digit && letter ? "" : "^";
    }
    return digit == letter ? "" : "_";
  }

  /** Brackets around words that stay in one line. */
  private static String label(String said) {
    return "[" + said.replace(' ', '\u00A0') + "]";
  }

  @Override
  public void lineEnd(Run.LineEnd run) {
    out.append('\n');
  }

  @Override
  public void inset(Run.Inset run) {
    if (!run.alternative().isDecorative()) {
      out.append('[').append(run.alternative().text()).append(']');
    }
  }

  @Override
  public void noteMark(Run.NoteMark run) {
    called.put(run.note(), label(run.said()));
    out.append(label(run.said()));
  }

  @Override
  public void pageNumber(Run.PageNumber run) {
    // There are no pages.
  }
}
