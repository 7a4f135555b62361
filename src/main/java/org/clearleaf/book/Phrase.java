package org.clearleaf.book;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Inlines that are read as one: the text of a paragraph, heading, cell or caption. */
public record Phrase(NodeId id, List<Inline> inlines) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Copies the inlines. */
  public Phrase {
    inlines = List.copyOf(inlines);
  }

  /** A phrase of plain characters. */
  public static Phrase of(NodeId id, String text) {
    return new Phrase(id, List.of(new Inline.Text(text)));
  }

  /** The characters without their markup; see {@link PlainText}. */
  public String text() {
    return PlainText.of(inlines);
  }

  /** The text on one line, pictures by what they say: for contents lists and outlines. */
  public String label() {
    StringBuilder out = new StringBuilder();
    label(inlines, out);
    return SPACES.matcher(out).replaceAll(" ").strip();
  }

  private static void label(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.InlineImage image) {
        out.append(image.alt());
      } else if (inline instanceof Inline.Term term) {
        out.append(term.typed());
      } else if (inline.children().isEmpty()) {
        out.append(inline instanceof Inline.LineBreak ? " " : PlainText.of(List.of(inline)));
      } else {
        label(inline.children(), out);
      }
    }
  }

  /** Calls the consumer with every inline, outer ones first. */
  public void walk(Consumer<Inline> consumer) {
    walk(inlines, consumer);
  }

  private static void walk(List<Inline> inlines, Consumer<Inline> consumer) {
    for (Inline inline : inlines) {
      consumer.accept(inline);
      walk(inline.children(), consumer);
    }
  }

  /** Whether an inline of a kind stands anywhere in it. */
  public boolean holds(Class<? extends Inline> kind) {
    return holds(inlines, kind);
  }

  private static boolean holds(List<Inline> inlines, Class<? extends Inline> kind) {
    return inlines.stream()
        .anyMatch(inline -> kind.isInstance(inline) || holds(inline.children(), kind));
  }

  /** The same phrase with other inlines. */
  public Phrase withInlines(List<Inline> changed) {
    return new Phrase(id, changed);
  }
}
