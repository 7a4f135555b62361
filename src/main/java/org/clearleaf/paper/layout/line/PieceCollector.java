package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.PlainText;
import org.clearleaf.edition.Profile;
import org.clearleaf.edition.Words;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;
import org.clearleaf.picture.Pictures;

/** Walks the inlines of a phrase and gives the pieces to set, in order. */
public final class PieceCollector implements Inline.Visitor<Boolean> {
  /** Raised and lowered text, and program text among words, as parts of the size around them. */
  private static final double SMALL = 0.75;

  private static final double CODE = 0.94;

  private final Setting setting;
  private final Profile profile;
  private final Words words;
  private final List<Piece> pieces = new ArrayList<>();
  private final NodeId phrase;
  private TextStyle style;
  private Optional<Piece.Link> link = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<Direction> direction = Optional.empty();
  private int offset;

  /**
   * What a phrase needs to know of the edition it is set in.
   *
   * @param labels the labels of pages by node, as far as they are known
   */
  public record Setting(
      Profile profile, Words words, Pictures pictures, Map<NodeId, String> labels) {}

  private PieceCollector(Setting setting, NodeId phrase, TextStyle style) {
    this.setting = setting;
    this.profile = setting.profile();
    this.words = setting.words();
    this.phrase = phrase;
    this.style = style;
  }

  /** The pieces of a phrase. */
  public static List<Piece> collect(Phrase phrase, TextStyle style, Setting setting) {
    PieceCollector collector = new PieceCollector(setting, phrase.id(), style);
    for (Inline inline : phrase.inlines()) {
      inline.accept(collector);
    }
    return collector.pieces;
  }

  private Boolean add(String text) {
    if (!text.isEmpty()) {
      Origin origin = new Origin.Content(phrase, offset, offset);
      pieces.add(piece(text, origin, Optional.empty()));
      offset += text.length();
    }
    return true;
  }

  private Piece piece(String text, Origin origin, Optional<String> picture) {
    return new Piece(text, style, origin, link, picture, language, direction);
  }

  private Boolean within(TextStyle inner, List<Inline> children) {
    TextStyle outer = style;
    style = inner;
    for (Inline child : children) {
      child.accept(this);
    }
    style = outer;
    return true;
  }

  private Boolean linked(Placed.Target target, String said, List<Inline> children, Runnable after) {
    if (link.isPresent()) {
      // No link inside a link.
      return within(style, children);
    }
    link = Optional.of(new Piece.Link(new Origin.Content(phrase, offset, offset), target, said));
    within(linkStyle(), children);
    after.run();
    link = Optional.empty();
    return true;
  }

  private TextStyle linkStyle() {
    TextStyle coloured = style.with(profile.colour(Profile.Role.LINK));
    return profile.lettering().underlineLinks() ? coloured.underlined() : coloured;
  }

  @Override
  public Boolean text(Inline.Text i) {
    return add(i.text());
  }

  @Override
  public Boolean emphasis(Inline.Emphasis i) {
    // Italics are hard to read for many (RNIB clear print): the profile says what stands for them.
    TextStyle emphasis =
        switch (profile.lettering().emphasis()) {
          case BOLD -> style.with(style.typeface().bold());
          case ITALIC -> style.with(style.typeface().italic());
          case UNDERLINE -> style.underlined();
        };
    return within(emphasis, i.children());
  }

  @Override
  public Boolean strong(Inline.Strong i) {
    return within(style.with(style.typeface().bold()), i.children());
  }

  @Override
  public Boolean strikethrough(Inline.Strikethrough i) {
    return within(style.struck(), i.children());
  }

  @Override
  public Boolean shifted(Inline.Shifted i) {
    double by = i.shift() == Inline.Shift.SUPERSCRIPT ? 0.33 : -0.16;
    return within(style.shifted(profile.reduced(style.size(), SMALL), by), i.children());
  }

  @Override
  public Boolean keyboard(Inline.Keyboard i) {
    return within(style.with(Typeface.MONO_BOLD), i.children());
  }

  @Override
  public Boolean code(Inline.Code i) {
    TextStyle outer = style;
    boolean bold = style.typeface() == style.typeface().bold();
    style =
        style
            .with(bold ? Typeface.MONO_BOLD : Typeface.MONO)
            .shifted(profile.reduced(style.size(), CODE), 0);
    add(i.text());
    style = outer;
    return true;
  }

  @Override
  public Boolean span(Inline.Span i) {
    Optional<String> outerLanguage = language;
    Optional<Direction> outerDirection = direction;
    language = i.language().or(() -> outerLanguage);
    direction = i.direction().or(() -> i.language().map(Direction::of)).or(() -> outerDirection);
    within(style, i.children());
    language = outerLanguage;
    direction = outerDirection;
    return true;
  }

  @Override
  public Boolean abbreviation(Inline.Abbreviation i) {
    return add(i.text());
  }

  @Override
  public Boolean link(Inline.Link i) {
    String said = PlainText.of(i.children()).strip();
    return linked(
        new Placed.Target.Address(i.address()),
        said.isEmpty() ? i.address() : said,
        i.children(),
        () -> {});
  }

  @Override
  public Boolean crossReference(Inline.CrossReference i) {
    String page = setting.labels().getOrDefault(i.target(), "");
    boolean shown = i.page() && !page.isEmpty();
    String number = shown ? words.say("page", page) : "";
    String said = PlainText.of(i.children()).strip();
    int start = offset;
    return linked(
        new Placed.Target.Node(i.target()),
        shown ? said + ", " + number : said,
        i.children(),
        () -> {
          if (shown) {
            Origin origin = new Origin.PageReference(phrase, start);
            pieces.add(Piece.linked(", " + number, linkStyle(), origin, link));
          }
        });
  }

  @Override
  public Boolean inlineImage(Inline.InlineImage i) {
    Origin origin = new Origin.Content(phrase, offset, offset);
    if (!i.alt().isEmpty() && setting.pictures().get(i.path()).isPresent()) {
      String object = String.valueOf(PlainText.OBJECT);
      pieces.add(piece(object, origin, Optional.of(i.path())));
    } else {
      String alt = i.alt().isEmpty() ? words.say("alt-missing") : i.alt();
      pieces.add(piece("[" + alt + "]", origin, Optional.empty()));
    }
    offset++;
    return true;
  }

  @Override
  public Boolean lineBreak(Inline.LineBreak i) {
    return add("\n");
  }

  @Override
  public Boolean noteMark(Inline.NoteMark i) {
    Origin origin = new Origin.NoteMark(phrase, offset, i.note());
    Optional<Piece.Link> back =
        Optional.of(
            new Piece.Link(
                origin, new Placed.Target.Node(i.note()), words.say("note-label", i.number())));
    double scale = profile.reduced(style.size(), SMALL);
    TextStyle look = style.shifted(scale, 0.33).with(profile.colour(Profile.Role.LINK));
    pieces.add(Piece.linked(Integer.toString(i.number()), look, origin, back));
    return true;
  }

  @Override
  public Boolean citation(Inline.Citation i) {
    throw new AssertionError("the edition numbers citations");
  }

  @Override
  public Boolean term(Inline.Term i) {
    throw new AssertionError("the edition resolves terms");
  }
}
