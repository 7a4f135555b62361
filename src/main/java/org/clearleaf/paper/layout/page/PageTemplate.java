package org.clearleaf.paper.layout.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Length;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.flow.Styles;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** Where things stand on a page, and its running head and foot. */
public final class PageTemplate {
  /** Characters of which no line of furniture holds more: a title may be as long as it likes. */
  private static final int LONGEST = 400;

  private static final double RULE = 0.6;

  /** What is left of the outer margin beside what reaches into it. */
  private static final double LEAST_MARGIN = Length.mm(8).pt();

  private static final double ROOM = 14;

  /** Letters and spaces about as often as texts have them: what a character is wide on average. */
  private static final String SAMPLE =
      "for most people a cramp lasts a few minutes and then it eases and goes by itself";

  private final PageSize size;
  private final Profile profile;
  private final Styles styles;
  private final ParagraphSetter setter;
  private final Running running;
  private final double furniture;
  private final double longest;

  /**
   * What comes again on each page; texts may be empty.
   *
   * @param title for running heads
   * @param version for running feet
   * @param counted how the folio of a loose sheet says of how many sides it is one, with two
   *     places; empty for a book. A sheet has no running head: its foot bears its title.
   * @param alarm whom to call in an emergency, at the foot of each side of a sheet that says so
   */
  public record Running(
      String title, String version, Optional<String> counted, Optional<String> alarm) {}

  /** The template of an edition. */
  public PageTemplate(PageSize size, Profile profile, ParagraphSetter setter, Running running) {
    this.size = size;
    this.profile = profile;
    this.styles = new Styles(profile);
    this.setter = setter;
    this.running = running;
    this.furniture = profile.smallSize() * 1.3;
    Piece sample = Piece.plain(SAMPLE, styles.body(), Origin.Artifact.LAYOUT);
    this.longest = setter.width(sample) / SAMPLE.length() * profile.paragraphs().lineLength();
  }

  /** The width of the page. */
  double pageWidth() {
    return size.width().pt();
  }

  /** The height of the page. */
  double pageHeight() {
    return size.height().pt();
  }

  /** The width of the column: at least a few words on any page, no longer than lines may be. */
  public double width() {
    double room = Math.max(pageWidth() - margins(), pageWidth() * 0.5);
    return profile.paragraphs().wide() ? room : Math.min(room, longest);
  }

  /** The width of the longest line. */
  public double measure() {
    return Math.min(width(), longest);
  }

  private double margins() {
    return profile.margins().inner().pt() + profile.margins().outer().pt();
  }

  /** How far tables and program text may reach into the outer margin. */
  public double outside() {
    double outer = pageWidth() - left(0) - width();
    return Math.max(0, Math.min(profile.tables().outside().pt(), outer - LEAST_MARGIN));
  }

  /**
   * Whether the column keeps to one side of each page, with all that lines leave at the other: what
   * reaches into that begins where all else does, on either page of a spread.
   */
  private boolean isAside() {
    return profile.tables().outside().pt() > 0 && margins() < pageWidth() - width();
  }

  /** Whether what reaches out of the column does so to the left. */
  boolean reachesLeft(int pageIndex) {
    return pageIndex % 2 == 1 && !isAside();
  }

  /** The left edge of the column; the inner margin is at the spine. */
  double left(int pageIndex) {
    if (isAside()) {
      return profile.margins().inner().pt();
    }
    boolean recto = pageIndex % 2 == 0;
    double wanted = recto ? profile.margins().inner().pt() : profile.margins().outer().pt();
    // What lines leave of a wide page goes to both margins, in their proportion.
    return wanted / margins() * (pageWidth() - width());
  }

  /** The top of the column. */
  double top() {
    double head = running.counted().isPresent() ? 0 : furniture + ROOM;
    return Math.min(profile.margins().top().pt(), pageHeight() * 0.2) + head;
  }

  /** The height of the column. */
  public double height() {
    double bottom = Math.min(profile.margins().bottom().pt(), pageHeight() * 0.2);
    return pageHeight() - bottom - furniture - ROOM - top();
  }

  /** A page that holds nothing, in the front matter. */
  public Pages.Page blank(int number) {
    return blank(RomanNumeral.of(number));
  }

  /** A page that holds nothing. */
  public Pages.Page blank(String label) {
    return Pages.Page.of(pageWidth(), pageHeight(), label, ground());
  }

  /** What a profile paints the paper with. */
  List<Placed> ground() {
    Colour paper = profile.colour(Tone.PAPER);
    return paper.equals(Colour.WHITE)
        ? List.of()
        : List.of(
            Placed.Panel.filled(
                new Placed.Spot(Origin.Artifact.BACKGROUND, 0, 0),
                pageWidth(),
                pageHeight(),
                paper));
  }

  /** Running head and foot of a page, one of so many. */
  List<Placed> furniture(int pageIndex, String label, int count, String chapter, boolean hasHead) {
    List<Placed> placed = new ArrayList<>();
    boolean sheet = running.counted().isPresent();
    if (hasHead && !sheet) {
      head(pageIndex, chapter, placed);
    }
    double left = left(pageIndex);
    double right = left + width();
    double footTop = top() + height() + ROOM;
    boolean turned = isTurned(pageIndex);
    String number = running.counted().map(words -> words.formatted(label, count)).orElse(label);
    TextStyle bold = styles.small().with(styles.strong().typeface());
    Line folio = line(number, bold, Origin.Artifact.FOOTER);
    double room = sheet ? width() - folio.width() - profile.bodySize() : width();
    Line foot = line(running.version(), room, styles.furniture(), Origin.Artifact.FOOTER);
    if (running.alarm().isPresent()) {
      foot = line(running.alarm().get(), room, bold, Origin.Artifact.FOOTER);
    } else if (sheet) {
      String about = chapter + ". " + running.version();
      Line whole = set(about, styles.furniture(), Origin.Artifact.FOOTER);
      // Where there is no room for both, the version matters more.
      foot = whole.width() <= room ? whole : foot;
    }
    place(foot, turned ? right - foot.width() : left, footTop, placed);
    place(folio, turned ? left : right - folio.width(), footTop, placed);
    return placed;
  }

  /** Whether it is a left-hand page, in a profile where the two of a spread mirror each other. */
  private boolean isTurned(int pageIndex) {
    return profile.furniture().mirrored() && pageIndex % 2 == 1;
  }

  private void head(int pageIndex, String chapter, List<Placed> placed) {
    double left = left(pageIndex);
    double headTop = top() - ROOM - furniture;
    TextStyle style = styles.furniture();
    Line head = line(chapter, style, Origin.Artifact.HEADER);
    double room = width() - head.width() - profile.bodySize();
    Line book = line(running.title(), style, Origin.Artifact.HEADER);
    boolean both = book.width() <= room && !chapter.equals(running.title());
    boolean turned = isTurned(pageIndex);
    double right = left + width();
    if (both) {
      place(book, turned ? right - book.width() : left, headTop, placed);
    }
    place(head, both && !turned ? right - head.width() : left, headTop, placed);
    placed.add(
        Placed.Panel.filled(
            new Placed.Spot(Origin.Artifact.HEADER, left, headTop + furniture + 2),
            width(),
            RULE,
            profile.colour(Tone.RULE)));
  }

  private static void place(Line line, double x, double y, List<Placed> placed) {
    line.items().forEach(item -> placed.add(item.shifted(x, y)));
  }

  /** One line of furniture, cut at a word when it is too long. */
  private Line line(String text, TextStyle style, Origin origin) {
    return line(text, width(), style, origin);
  }

  private Line line(String text, double room, TextStyle style, Origin origin) {
    if (text.isEmpty()) {
      return new Line(0, furniture, furniture, List.of(), List.of(), false);
    }
    String shown = text;
    if (text.length() > LONGEST) {
      shown = cut(text.substring(0, LONGEST));
    }
    Line whole = set(shown.equals(text) ? text : shown + "…", style, origin);
    while (whole.width() > room && shown.length() > 1) {
      shown = cut(shown);
      whole = set(shown + "…", style, origin);
    }
    return whole;
  }

  /** A text less its last word, or where it has no other half of it. */
  private static String cut(String text) {
    int space = text.lastIndexOf(' ', text.length() - 2);
    return text.substring(0, space > 0 ? space : text.length() / 2);
  }

  private Line set(String text, TextStyle style, Origin origin) {
    return setter.line(Piece.plain(text, style, origin), furniture);
  }
}
