package org.clearleaf.paper.layout.flow;

import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.TextStyle;

/** The text styles of a profile. */
public record Styles(Profile profile) {
  /** Where paragraphs are told apart by indents, lists and figures still have room around them. */
  private static final double LEAST_GAP = 0.55;

  /** Running text. */
  public TextStyle body() {
    return TextStyle.of(face(), profile.bodySize(), profile.colour(Tone.TEXT));
  }

  private Typeface face() {
    return profile.lettering().serif() ? Typeface.SERIF : Typeface.SANS;
  }

  /** Running text in bold. */
  public TextStyle strong() {
    return body().with(face().bold());
  }

  /** A heading. */
  public TextStyle heading(int level) {
    return TextStyle.of(face().bold(), profile.headingSize(level), profile.colour(Tone.HEADING));
  }

  /** The styles of what stands in tables. */
  Styles inTables() {
    Profile.Tables tables = profile.tables();
    return tables.size() == 0
        ? this
        : new Styles(profile.sized(tables.size()).leaded(tables.leading()));
  }

  /** Notes and captions. */
  public TextStyle small() {
    return TextStyle.of(face(), profile.smallSize(), profile.colour(Tone.TEXT));
  }

  /** Running heads and feet. */
  public TextStyle furniture() {
    return small().with(profile.colour(Tone.MUTED));
  }

  /** Program text. */
  public TextStyle code() {
    return TextStyle.of(Typeface.MONO, profile.codeSize(), profile.colour(Tone.TEXT));
  }

  /** The distance of baselines for a style; large type needs less of it. */
  public double leading(TextStyle style) {
    double factor = style.size() > profile.bodySize() * 1.3 ? 1.2 : profile.leading();
    return style.size() * factor;
  }

  /** Room between paragraphs. */
  public double paragraphGap() {
    return profile.bodySize() * profile.paragraphs().gap();
  }

  /** Room around all else. */
  public double gap() {
    return profile.bodySize() * Math.max(profile.paragraphs().gap(), LEAST_GAP);
  }

  /** Room above a heading. */
  public double aboveHeading(int level) {
    return profile.headingSize(level) * (level == 1 ? 0.4 : 1.1);
  }

  /** Room below a heading. */
  public double belowHeading(int level) {
    return profile.headingSize(level) * (level == 1 ? 0.6 : 0.35);
  }

  /** How running text is broken into lines. */
  LineStyle running(double width, TextStyle style, boolean indented) {
    Profile.Paragraphs paragraphs = profile.paragraphs();
    return new LineStyle(
        width,
        leading(style),
        indented ? paragraphs.indent() * style.size() : 0,
        paragraphs.justified() ? LineStyle.Fit.JUSTIFIED : LineStyle.Fit.RAGGED,
        paragraphs.hyphenated());
  }

  /** How short texts are: captions, cells, entries. */
  LineStyle ragged(double width, TextStyle style) {
    return LineStyle.ragged(width, leading(style));
  }

  /** How headings are. */
  LineStyle balanced(double width, TextStyle style) {
    return new LineStyle(width, leading(style), 0, LineStyle.Fit.BALANCED, false);
  }
}
