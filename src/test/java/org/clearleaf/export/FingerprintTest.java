package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records have the same fingerprint exactly when all of their parts are the same. */
class FingerprintTest {

  private record Inner(String text, double number) {}

  private record Outer(List<Inner> all, Optional<Inner> one, List<String> texts) {}

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

  private static String of(Record record) {
    return new Fingerprint().add(record).hex();
  }
}
