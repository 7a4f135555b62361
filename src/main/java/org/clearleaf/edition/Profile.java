package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/**
 * How an edition is set: sizes in points, leading as a multiple of the size, lengths and colours. A
 * profile is data; the numbers of its guideline stand in its file.
 *
 * @param bodySize of running text
 * @param leading distance of baselines as a multiple of the size
 * @param headingSizes of levels 1 to 6
 * @param smallSize of running heads, notes and captions
 * @param codeSize of program text
 * @param paragraphGap room between paragraphs as a multiple of the body size
 * @param italics whether emphasis is italic; bold where not
 * @param underlineLinks whether links are underlined; colour is never the only sign
 * @param colours by their roles
 */
public record Profile(
    String name,
    double bodySize,
    double leading,
    List<Double> headingSizes,
    double smallSize,
    double codeSize,
    double paragraphGap,
    Length marginTop,
    Length marginBottom,
    Length marginInner,
    Length marginOuter,
    boolean italics,
    boolean underlineLinks,
    Map<Role, Colour> colours) {

  /** Copies the collections. */
  public Profile {
    headingSizes = List.copyOf(headingSizes);
    colours = Map.copyOf(colours);
  }

  /** What a colour is for. */
  public enum Role {
    TEXT,
    MUTED,
    HEADING,
    LINK,
    RULE,
    PANEL,
    ACCENT,
    NOW,
    NOW_PANEL,
    TODAY,
    SOON
  }

  /** The names of the profiles there are. */
  public static final List<String> NAMES =
      List.of("clear-print", "large-print-uk", "large-print-us", "trade");

  /** A profile by its name. */
  public static Optional<Profile> named(String name) {
    return NAMES.contains(name)
        ? Optional.of(read(name, YamlReader.resource(Profile.class, "profiles/" + name + ".yaml")))
        : Optional.empty();
  }

  /** The colour of a role. */
  public Colour colour(Role role) {
    return Optional.ofNullable(colours.get(role))
        .orElseThrow(() -> new IllegalArgumentException(name + " has no colour for " + role));
  }

  /** The size of a heading. */
  public double headingSize(int level) {
    return headingSizes.get(level - 1);
  }

  private static Profile read(String name, YamlNode.Mapping yaml) {
    List<Double> headings = new ArrayList<>();
    for (YamlNode size : yaml.items("headings")) {
      headings.add(Double.parseDouble(size.text().orElseThrow()));
    }
    Map<Role, Colour> colours = new TreeMap<>();
    YamlNode.Mapping written = yaml.mapping("colours");
    for (Role role : Role.values()) {
      String key = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
      colours.put(role, Colour.parse(written.text(key).orElseThrow()));
    }
    YamlNode.Mapping margins = yaml.mapping("margins");
    return new Profile(
        name,
        number(yaml, "body"),
        number(yaml, "leading"),
        headings,
        number(yaml, "small"),
        number(yaml, "code"),
        number(yaml, "paragraph-gap"),
        length(margins, "top"),
        length(margins, "bottom"),
        length(margins, "inner"),
        length(margins, "outer"),
        yaml.text("italics").orElse("false").equals("true"),
        yaml.text("underline-links").orElse("false").equals("true"),
        colours);
  }

  private static double number(YamlNode.Mapping yaml, String key) {
    return yaml.number(key).orElseThrow(() -> new IllegalArgumentException("no " + key));
  }

  private static Length length(YamlNode.Mapping yaml, String key) {
    return yaml.text(key)
        .flatMap(Length::parse)
        .orElseThrow(() -> new IllegalArgumentException("no margin " + key));
  }
}
