package org.clearleaf.screen.xhtml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Style;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Text;
import org.clearleaf.picture.LineArt;

/** Writes the runs of a text, with the marks of pages that begin in it. */
final class RunXhtml implements Run.Visitor {
  private final Markup out;
  private final PictureFiles pictures;
  private final PageMarks pages;
  private final Map<NodeId, String> places;
  private final String file;
  private final List<NodeId> called;
  private final Direction book;
  private final Deque<PageBreaks.PageBreak> waiting = new ArrayDeque<>();

  /** The marks whose elements are open just now. */
  private final List<Mark> open = new ArrayList<>();

  private NodeId text = new NodeId("none");

  /**
   * A writer for the texts of one file.
   *
   * @param called the notes whose marks were written, for the end of the section
   */
  RunXhtml(
      Markup out,
      PictureFiles pictures,
      PageMarks pages,
      Map<NodeId, String> places,
      String file,
      List<NodeId> called,
      Direction book) {
    this.out = out;
    this.pictures = pictures;
    this.pages = pages;
    this.places = places;
    this.file = file;
    this.called = called;
    this.book = book;
  }

  void text(Text words) {
    text(words, 0);
  }

  /** The runs of a text whose first marks are said by the element around it. */
  void text(Text words, int said) {
    text = words.id();
    waiting.addAll(pages.in(text));
    for (Run run : words.runs()) {
      enter(said == 0 ? run.marks() : run.marks().subList(said, run.marks().size()));
      run.accept(this);
    }
    enter(List.of());
    flush(Integer.MAX_VALUE);
  }

  /** Closes the elements of marks that end here, and opens those of marks that begin. */
  private void enter(List<Mark> wanted) {
    Mark.change(
        open,
        wanted,
        mark -> out.close(mark.accept(ELEMENT)),
        mark -> out.open(mark.accept(ELEMENT), mark.accept(attributes)));
  }

  private static final Mark.Visitor<String> ELEMENT =
      new Mark.Visitor<>() {
        @Override
        public String styled(Mark.Styled mark) {
          return element(mark.style());
        }

        @Override
        public String spoken(Mark.Spoken mark) {
          return "span";
        }

        @Override
        public String expanded(Mark.Expanded mark) {
          return "abbr";
        }

        @Override
        public String linked(Mark.Linked mark) {
          return "a";
        }
      };

  private static String element(Style style) {
    return switch (style) {
      case EMPHASIS -> "em";
      case STRONG -> "strong";
      case STRUCK -> "del";
      case SUPERSCRIPT -> "sup";
      case SUBSCRIPT -> "sub";
      case KEY -> "kbd";
      case CODE -> "code";
    };
  }

  private final Mark.Visitor<String[]> attributes =
      new Mark.Visitor<>() {
        @Override
        public String[] styled(Mark.Styled mark) {
          // Its brackets and dots belong to it, whatever runs around it.
          boolean turned = book == Direction.RTL && mark.style() == Style.CODE;
          return turned ? new String[] {"dir", "auto"} : new String[] {};
        }

        @Override
        public String[] spoken(Mark.Spoken mark) {
          return RunXhtml.spoken(mark).toArray(String[]::new);
        }

        @Override
        public String[] expanded(Mark.Expanded mark) {
          return new String[] {"title", mark.expansion()};
        }

        @Override
        public String[] linked(Mark.Linked mark) {
          if (mark.target() instanceof Target.Source source) {
            String name = source.name();
            String type = "biblioref";
            String href = href(source);
            return new String[] {
              "href", href, "epub:type", type, "role", "doc-" + type, "aria-label", name
            };
          }
          return new String[] {"href", href(mark.target())};
        }
      };

  /** How an element says what it is spoken in. */
  static List<String> spoken(Mark.Spoken mark) {
    String language = mark.language().orElse("");
    return List.of("lang", language, "dir", mark.direction().map(Direction::code).orElse(""));
  }

  private String href(Target target) {
    return target instanceof Target.Address out ? out.uri() : href(target.node().orElseThrow());
  }

  /** The address of a node from this file. */
  String href(NodeId target) {
    String place =
        Optional.ofNullable(places.get(target))
            .orElseThrow(() -> new AssertionError("in no file: " + target));
    return (place.equals(file) ? "" : place) + "#" + target;
  }

  /** Writes the marks that stand before an offset. */
  private void flush(int end) {
    while (!waiting.isEmpty() && waiting.getFirst().offset() < end) {
      pages.write(waiting.removeFirst(), out);
    }
  }

  @Override
  public void characters(Run.Characters run) {
    String all = run.text();
    int from = 0;
    while (!waiting.isEmpty() && waiting.getFirst().offset() < run.offset() + all.length()) {
      PageBreaks.PageBreak start = waiting.removeFirst();
      int at = Math.max(from, start.offset() - run.offset());
      out.text(all.substring(from, at));
      pages.write(start, out);
      from = at;
    }
    out.text(all.substring(from));
  }

  @Override
  public void inset(Run.Inset run) {
    flush(run.offset() + 1);
    String alt = run.alternative().text();
    String place = text + "-picture" + run.offset();
    Optional<String> line = pictures.lineArt(run.image());
    if (!run.alternative().isTold() || !pictures.has(run.image().path())) {
      if (!run.alternative().isDecorative()) {
        out.lost("span", "[" + alt + "]", run.alternative());
      }
    } else if (line.isPresent()) {
      out.drawing(LineArt.withIds(line.get(), place + "-"), alt, place + "-title", "");
    } else {
      pictures
          .file(run.image().path())
          .ifPresent(name -> out.image(name, alt, "", PictureFiles.style(run.image())));
    }
  }

  @Override
  public void lineEnd(Run.LineEnd run) {
    out.empty("br");
  }

  /** There are no pages here. */
  @Override
  public void pageNumber(Run.PageNumber run) {}

  @Override
  public void noteMark(Run.NoteMark run) {
    boolean first = !called.contains(run.note());
    if (first) {
      called.add(run.note());
    }
    out.open("sup", "class", "mark")
        .open(
            "a",
            "id",
            first ? "mark-" + run.note() : "",
            "href",
            href(run.note()),
            "epub:type",
            "noteref",
            "role",
            "doc-noteref",
            "aria-label",
            run.said())
        .text(Integer.toString(run.number()))
        .close("a")
        .close("sup");
  }
}
