package org.clearleaf.illustration;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The colours of a person's drawings, as 0xRRGGBB. Lines, arrows and hatching have a contrast of
 * 3:1 and more on the ground they stand on (WCAG 2.2, 1.4.11).
 */
public final class Palette {
  /** Limbs on the other side lie in shade. */
  private static final double SHADE = 0.85;

  /** What a sore leg is nearer to than the other. */
  private static final int RED = 0xa01818;

  private final Map<Ink, Integer> colours;
  private final int ground;

  /** What a drawing is made for. */
  public enum Variant {
    /** White paper and screens. */
    COLOUR,
    /** One ink and its tints. */
    BLACK
  }

  private Palette(Map<Ink, Integer> colours, int ground) {
    this.colours = colours;
    // Codes to scan are dark on light everywhere: not all cameras read the other kind.
    colours.put(Ink.CODE, 0x000000);
    colours.put(Ink.PLATE, 0xffffff);
    this.ground = ground;
  }

  /** The colours of a person; those of the first for a name that nobody bears. */
  public static Palette of(String person, Variant variant) {
    Person p = Person.orFirst(person);
    return switch (variant) {
      case COLOUR -> colour(p);
      case BLACK -> black();
    };
  }

  private static Palette colour(Person p) {
    Map<Ink, Integer> c = clothes(p);
    c.put(Ink.LINE, 0x0b0d10);
    c.put(Ink.FEATURE, 0x08090a);
    c.put(Ink.SHOE, 0xf4f2ea);
    c.put(Ink.SHOE_FAR, 0xd5d2c6);
    c.put(Ink.MUSCLE, 0xffc2b5);
    c.put(Ink.MUSCLE_LINE, 0x7a1016);
    c.put(Ink.PROP, 0xd9d4c7);
    c.put(Ink.PROP_FAR, 0xbdb7a8);
    c.put(Ink.CLOTH, 0xf7e8c8);
    c.put(Ink.CLOTH_FAR, 0xd9c69c);
    c.put(Ink.CUSHION, 0xe9edf2);
    c.put(Ink.COLD, 0x9fd3ea);
    c.put(Ink.ARROW, 0xa81e22);
    c.put(Ink.GHOST, 0x868c94);
    c.put(Ink.HALO, 0xffffff);
    return new Palette(c, 0xffffff);
  }

  /** Tints lie far enough apart that limbs, clothes and things can be told by their shade alone. */
  private static Palette black() {
    Map<Ink, Integer> c = new EnumMap<>(Ink.class);
    c.put(Ink.LINE, 0x000000);
    c.put(Ink.FEATURE, 0x000000);
    c.put(Ink.SKIN, 0xffffff);
    c.put(Ink.SKIN_FAR, 0xd8d8d8);
    c.put(Ink.SORE, 0xb4b4b4);
    c.put(Ink.SHIRT, 0xc0c0c0);
    c.put(Ink.SHIRT_FAR, 0x9c9c9c);
    c.put(Ink.SHORTS, 0x707070);
    c.put(Ink.SHORTS_FAR, 0x555555);
    c.put(Ink.SHOE, 0xffffff);
    c.put(Ink.SHOE_FAR, 0xd8d8d8);
    c.put(Ink.HAIR, 0x333333);
    c.put(Ink.MUSCLE, 0xffffff);
    c.put(Ink.MUSCLE_LINE, 0x000000);
    c.put(Ink.PROP, 0xececec);
    c.put(Ink.PROP_FAR, 0xd0d0d0);
    c.put(Ink.CLOTH, 0xffffff);
    c.put(Ink.CLOTH_FAR, 0xd8d8d8);
    c.put(Ink.CUSHION, 0xf4f4f4);
    c.put(Ink.COLD, 0xc8c8c8);
    c.put(Ink.ARROW, 0x000000);
    c.put(Ink.GHOST, 0x8c8c8c);
    c.put(Ink.HALO, 0xffffff);
    return new Palette(c, 0xffffff);
  }

  /** What a person wears and is. */
  private static Map<Ink, Integer> clothes(Person p) {
    Map<Ink, Integer> c = new EnumMap<>(Ink.class);
    c.put(Ink.SKIN, p.skin());
    c.put(Ink.SKIN_FAR, shaded(p.skin()));
    c.put(Ink.SORE, mixed(p.skin(), RED, 0.35));
    c.put(Ink.SHIRT, p.shirt());
    c.put(Ink.SHIRT_FAR, shaded(p.shirt()));
    c.put(Ink.SHORTS, p.shorts());
    c.put(Ink.SHORTS_FAR, shaded(p.shorts()));
    c.put(Ink.HAIR, p.hair());
    return c;
  }

  private static int shaded(int colour) {
    return mixed(colour, 0, 1 - SHADE);
  }

  /** A colour with a part of another in it. */
  private static int mixed(int colour, int other, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = (int) ((colour >> shift & 255) * (1 - part) + (other >> shift & 255) * part);
      mixed |= channel << shift;
    }
    return mixed;
  }

  /** The colour of an ink. */
  public int rgb(Ink ink) {
    return Optional.ofNullable(colours.get(ink)).orElseThrow(() -> new AssertionError(ink));
  }

  /** The colour of what the drawing stands on. */
  public int ground() {
    return ground;
  }
}
