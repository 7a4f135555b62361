package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Furniture;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.picture.Pictures;

/** Gives the runs of a text the look of an edition: the pieces to set, in order. */
public final class PieceCollector implements Run.Visitor {
  /** Raised and lowered text, and program text among words, as parts of the size around them. */
  private static final double SMALL = 0.75;

  private static final double CODE = 0.94;

  /** What looks like an address: it is told as a link by that. */
  private static final Pattern ADDRESS = Pattern.compile("^[^/]+\\.[a-z]{2,}(/|$)|://|@");

  private final Setting setting;
  private final Profile profile;
  private final List<Piece> pieces;
  private final NodeId text;
  private final TextStyle around;

  /**
   * What a text needs to know of the edition it is set in.
   *
   * @param labels the labels of pages by node, as far as they are known
   */
  public record Setting(
      Profile profile, Furniture furniture, Pictures pictures, Map<NodeId, String> labels) {}

  private PieceCollector(Setting setting, Text text, TextStyle around) {
    this.setting = setting;
    this.profile = setting.profile();
    this.text = text.id();
    this.around = around;
    this.pieces = new ArrayList<>(text.runs().size());
  }

  /** The pieces of a text. */
  public static List<Piece> collect(Text text, TextStyle style, Setting setting) {
    PieceCollector collector = new PieceCollector(setting, text, style);
    for (Run run : text.runs()) {
      run.accept(collector);
    }
    return collector.pieces;
  }

  @Override
  public void characters(Run.Characters run) {
    pieces.add(piece(run, run.text(), Optional.empty()));
  }

  @Override
  public void lineEnd(Run.LineEnd run) {
    pieces.add(piece(run, "\n", Optional.empty()));
  }

  @Override
  public void inset(Run.Inset run) {
    boolean shown =
        run.alternative().isTold() && setting.pictures().get(run.image().path()).isPresent();
    if (shown && run.alternative().isDecorative()) {
      pieces.add(piece(run, run.plain(), Optional.of(run.image())).unread());
    } else if (shown) {
      pieces.add(piece(run, run.plain(), Optional.of(run.image())));
    } else if (!run.alternative().isDecorative()) {
      pieces.add(alternative(run));
    }
  }

  private Piece alternative(Run.Inset run) {
    Piece piece = piece(run, "[" + run.alternative().text() + "]", Optional.empty());
    Optional<String> language = run.alternative().language();
    return language.isEmpty() ? piece : piece.in(language.get());
  }

  @Override
  public void noteMark(Run.NoteMark run) {
    Origin origin = new Origin.NoteMark(text, run.offset(), run.note());
    Piece.Link note = new Piece.Link(origin, new Target.Node(run.note()), run.said());
    TextStyle style = style(run);
    double size = profile.reduced(style.size(), SMALL);
    TextStyle look = style.shifted(size, 0.33).with(profile.colour(Tone.LINK));
    pieces.add(Piece.linked(Integer.toString(run.number()), look, origin, Optional.of(note)));
  }

  @Override
  public void pageNumber(Run.PageNumber run) {
    run.link().ifPresent(link -> pageNumber(run, link));
  }

  private void pageNumber(Run run, Mark.Linked link) {
    String page = page(link.target());
    if (page.isEmpty()) {
      return;
    }
    Origin origin = new Origin.PageReference(text, link.from());
    Optional<Piece.Link> over = Optional.of(link(link));
    Optional<String> language = setting.furniture().language();
    if (language.isEmpty()) {
      pieces.add(Piece.linked(", " + page, style(run), origin, over));
    } else {
      // What parts the two is in the direction of neither, but of what is around them.
      pieces.add(Piece.linked(", ", style(run), origin, over));
      pieces.add(Piece.linked(page, style(run), origin, over).in(language.get()));
    }
  }

  private Piece piece(Run run, String shown, Optional<Image.File> picture) {
    Origin origin = new Origin.Content(text, run.offset(), run.offset());
    if (run.marks().isEmpty()) {
      return new Piece(
          shown, around, origin, Optional.empty(), picture, Optional.empty(), Optional.empty());
    }
    Optional<Piece.Link> link = run.link().map(this::link);
    return new Piece(shown, style(run), origin, link, picture, run.language(), run.direction());
  }

  /** A link; where the number of a page follows, it says that too. */
  private Piece.Link link(Mark.Linked link) {
    Origin origin = new Origin.Content(text, link.from(), link.from());
    String page = link.numbered() ? page(link.target()) : "";
    String said = page.isEmpty() ? link.said() : link.said() + ", " + page;
    return new Piece.Link(origin, link.target(), said);
  }

  /** What the page of a target is called; empty while it is not known. */
  private String page(Target target) {
    String label = target.node().map(node -> setting.labels().getOrDefault(node, "")).orElse("");
    return label.isEmpty() ? "" : setting.furniture().page(label);
  }

  /** How a run looks: as what is around it, changed by each of its marks. */
  private TextStyle style(Run run) {
    TextStyle style = around;
    for (Mark mark : run.marks()) {
      style = mark.accept(new Look(style));
    }
    return style;
  }

  /** How a mark changes a style. */
  private final class Look implements Mark.Visitor<TextStyle> {
    private final TextStyle style;

    Look(TextStyle style) {
      this.style = style;
    }

    @Override
    public TextStyle styled(Mark.Styled mark) {
      return switch (mark.style()) {
        case EMPHASIS -> emphasised();
        case STRONG -> style.with(style.typeface().bold());
        case STRUCK -> style.struck();
        case SUPERSCRIPT -> style.shifted(profile.reduced(style.size(), SMALL), 0.33);
        case SUBSCRIPT -> style.shifted(profile.reduced(style.size(), SMALL), -0.16);
        case KEY -> style.with(Typeface.MONO_BOLD);
        case CODE ->
            style
                .with(
                    style.typeface() == style.typeface().bold()
                        ? Typeface.MONO_BOLD
                        : Typeface.MONO)
                .shifted(profile.reduced(style.size(), CODE), 0);
      };
    }

    // Italics are hard to read for many (RNIB clear print): the profile says what stands for them.
    private TextStyle emphasised() {
      return switch (profile.lettering().emphasis()) {
        case BOLD -> style.with(style.typeface().bold());
        case ITALIC -> style.with(style.typeface().italic());
        case UNDERLINE -> style.underlined();
      };
    }

    @Override
    public TextStyle spoken(Mark.Spoken mark) {
      return style;
    }

    @Override
    public TextStyle expanded(Mark.Expanded mark) {
      return style;
    }

    @Override
    public TextStyle linked(Mark.Linked mark) {
      TextStyle coloured = style.with(profile.colour(Tone.LINK));
      boolean seen = profile.colour(Tone.LINK).equals(profile.colour(Tone.TEXT));
      boolean underlined = profile.lettering().underlineLinks() || !(seen || isMarked(mark));
      return underlined ? coloured.underlined() : coloured;
    }

    /** Whether a link is told by its form: a number in brackets, an address as it is typed. */
    private boolean isMarked(Mark.Linked mark) {
      return mark.target() instanceof Target.Source
          || (mark.said().indexOf(' ') < 0 && ADDRESS.matcher(mark.said()).find());
    }
  }
}
