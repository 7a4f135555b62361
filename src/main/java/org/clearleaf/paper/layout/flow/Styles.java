package org.clearleaf.paper.layout.flow;

import org.clearleaf.edition.Profile;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.line.TextStyle;

/** The text styles of a profile. */
public record Styles(Profile profile) {

  /** Running text. */
  public TextStyle body() {
    return TextStyle.of(Typeface.SANS, profile.bodySize(), profile.colour(Profile.Role.TEXT));
  }

  /** Running text in bold. */
  public TextStyle strong() {
    return body().with(Typeface.SANS_BOLD);
  }

  /** A heading. */
  public TextStyle heading(int level) {
    return TextStyle.of(
        Typeface.SANS_BOLD, profile.headingSize(level), profile.colour(Profile.Role.HEADING));
  }

  /** Notes and captions. */
  public TextStyle small() {
    return TextStyle.of(Typeface.SANS, profile.smallSize(), profile.colour(Profile.Role.TEXT));
  }

  /** Running heads and feet. */
  public TextStyle furniture() {
    return small().with(profile.colour(Profile.Role.MUTED));
  }

  /** Program text. */
  public TextStyle code() {
    return TextStyle.of(Typeface.MONO, profile.codeSize(), profile.colour(Profile.Role.TEXT));
  }

  /** The distance of baselines for a style; large type needs less of it. */
  public double leading(TextStyle style) {
    double factor = style.size() > profile.bodySize() * 1.3 ? 1.2 : profile.leading();
    return style.size() * factor;
  }

  /** Room between paragraphs. */
  public double gap() {
    return profile.bodySize() * profile.paragraphGap();
  }
}
