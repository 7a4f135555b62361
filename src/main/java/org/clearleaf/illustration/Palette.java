package org.clearleaf.illustration;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The colours of a person's drawings, as 0xRRGGBB. Lines have a contrast of 3:1 and more on white.
 */
public final class Palette {
  private final Map<Ink, Integer> colours;

  private Palette(Map<Ink, Integer> colours) {
    this.colours = colours;
  }

  /** The colours of a person; those of the first for a name that nobody knows. */
  public static Palette of(String person) {
    Map<Ink, Integer> colours = new EnumMap<>(Ink.class);
    colours.put(Ink.LINE, 0x22262b);
    colours.put(Ink.SHOE, 0xf4f2ea);
    colours.put(Ink.SHOE_FAR, 0xd5d2c6);
    colours.put(Ink.MUSCLE, 0xf0b040);
    colours.put(Ink.MUSCLE_LINE, 0x6b2d00);
    colours.put(Ink.PROP, 0xd9d4c7);
    colours.put(Ink.PROP_FAR, 0xbdb7a8);
    colours.put(Ink.CLOTH, 0xf7e8c8);
    colours.put(Ink.ARROW, 0xa81e22);
    switch (person) {
      case "ada" -> person(colours, 0x7a4a2e, 0x623a23, 0x8a3f6b, 0x33404f, 0x2a2320);
      case "max" -> person(colours, 0xf0c7a6, 0xd3a685, 0x3f7a4f, 0x4a4234, 0x9a9a9a);
      default -> person(colours, 0xc98d66, 0xae7650, 0x2c6e8f, 0x3c4250, 0x3a2a22);
    }
    return new Palette(colours);
  }

  private static void person(
      Map<Ink, Integer> colours, int skin, int skinFar, int shirt, int shorts, int hair) {
    colours.put(Ink.SKIN, skin);
    colours.put(Ink.SKIN_FAR, skinFar);
    colours.put(Ink.SHIRT, shirt);
    colours.put(Ink.SHIRT_FAR, darker(shirt));
    colours.put(Ink.SHORTS, shorts);
    colours.put(Ink.SHORTS_FAR, darker(shorts));
    colours.put(Ink.HAIR, hair);
  }

  private static int darker(int colour) {
    int red = (colour >> 16 & 255) * 3 / 4;
    int green = (colour >> 8 & 255) * 3 / 4;
    int blue = (colour & 255) * 3 / 4;
    return red << 16 | green << 8 | blue;
  }

  /** The colour of an ink. */
  public int rgb(Ink ink) {
    return Optional.ofNullable(colours.get(ink)).orElseThrow(() -> new AssertionError(ink));
  }
}
