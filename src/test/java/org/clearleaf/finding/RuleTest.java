package org.clearleaf.finding;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What findings are called by, and what they say. */
class RuleTest {
  @Test
  void eachRuleHasAnIdOfItsOwn() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
  }

  /** A rule without a text does not load at all. */
  @Test
  void noTextBelongsToNoRule() throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            Path.of("src/main/resources/org/clearleaf/finding/rules.properties"))) {
      texts.load(in);
    }
    Set<String> wanted =
        Arrays.stream(Rule.values())
            .flatMap(rule -> Stream.of(rule.id(), rule.id() + ".hint"))
            .collect(toSet());
    assertThat(texts.stringPropertyNames()).isEqualTo(wanted);
  }
}
