package org.clearleaf.export.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records have the same fingerprint exactly when all of their parts are the same. */
class FingerprintTest {

  private record Inner(String text, double number) {}

  private record Outer(List<Inner> all, Optional<Inner> one, List<String> texts) {}

  private record Mapped(Map<String, Inner> map) {}

  @Test
  void allPartsCount() {
    Inner a = new Inner("a", 1);
    Inner b = new Inner("b", 1);
    List<Outer> unlike =
        List.of(
            new Outer(List.of(), Optional.empty(), List.of()),
            new Outer(List.of(a), Optional.empty(), List.of()),
            new Outer(List.of(), Optional.of(a), List.of()),
            new Outer(List.of(b), Optional.empty(), List.of()),
            new Outer(List.of(new Inner("a", 2)), Optional.empty(), List.of()),
            new Outer(List.of(a, b), Optional.empty(), List.of()),
            new Outer(List.of(b, a), Optional.empty(), List.of()),
            new Outer(List.of(a), Optional.of(b), List.of()),
            new Outer(List.of(), Optional.empty(), List.of("a")),
            new Outer(List.of(), Optional.empty(), List.of("a", "1.0")),
            new Outer(List.of(), Optional.empty(), List.of("a1.0")));
    assertThat(unlike.stream().map(FingerprintTest::of)).doesNotHaveDuplicates();
    assertThat(Stream.of(new Inner("a", 1), a).map(FingerprintTest::of).distinct()).hasSize(1);
  }

  @Test
  void theOrderOfAMapDoesNot() {
    Map<String, Inner> there = new LinkedHashMap<>();
    Map<String, Inner> back = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      there.put("k" + i, new Inner("", i));
      back.put("k" + (19 - i), new Inner("", 19 - i));
    }
    assertThat(of(new Mapped(there))).isEqualTo(of(new Mapped(back)));
    back.put("k7", new Inner("", 8));
    assertThat(of(new Mapped(there))).isNotEqualTo(of(new Mapped(back)));
  }

  private static String of(Record record) {
    return new Fingerprint().add(record).hex();
  }
}
