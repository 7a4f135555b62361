package org.clearleaf.illustration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is drawn: ages, bodies and skin tones that readers have. Colours as 0xRRGGBB.
 *
 * @param girth of trunk and limbs, 1 as drawn
 * @param belly how far the belly stands out more, in body heights
 * @param chest how far the chest stands out more, in body heights
 * @param covered whether arms and legs are in long clothes
 */
record Person(
    String name,
    int skin,
    int shirt,
    int shorts,
    int hair,
    HairStyle style,
    boolean glasses,
    double girth,
    double belly,
    double chest,
    boolean covered) {

  /** What is on a head. */
  enum HairStyle {
    SHORT,
    BALD,
    BUN,
    TAIL,
    CURLS,
    SCARF
  }

  private static final List<Person> ALL =
      List.of(
          new Person(
              "sam",
              0xc98d66,
              0x2c6e8f,
              0x5b6577,
              0x3a2a22,
              HairStyle.SHORT,
              false,
              1,
              0,
              0,
              false),
          new Person(
              "ada",
              0x8d5c42,
              0xb0567f,
              0x55667c,
              0xc9c6c2,
              HairStyle.BUN,
              true,
              1.13,
              0.012,
              0.016,
              false),
          new Person(
              "max",
              0xf0c7a6,
              0x3f7a4f,
              0x75694f,
              0xb5b5b5,
              HairStyle.BALD,
              true,
              1.06,
              0.016,
              0,
              false),
          new Person(
              "mei",
              0xeab98f,
              0xd98a2b,
              0x4f7390,
              0x241d1c,
              HairStyle.TAIL,
              false,
              0.95,
              0,
              0.01,
              false),
          new Person(
              "rosa",
              0xa86b48,
              0x6a58a0,
              0x5f7259,
              0x4a2a1c,
              HairStyle.CURLS,
              false,
              1.04,
              0.004,
              0.012,
              false),
          new Person(
              "amal",
              0xb98058,
              0x2f7f79,
              0x6d6790,
              0x6c5c9c,
              HairStyle.SCARF,
              false,
              1.06,
              0.006,
              0.012,
              true));

  static Optional<Person> named(String name) {
    return ALL.stream().filter(p -> p.name.equals(name.toLowerCase(Locale.ROOT))).findFirst();
  }

  /** The first person for a name that nobody bears. */
  static Person orFirst(String name) {
    return named(name).orElse(ALL.get(0));
  }

  static String names() {
    return String.join(", ", ALL.stream().map(Person::name).toList());
  }
}
