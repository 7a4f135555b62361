package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearleaf.finding.Rule;
import org.junit.jupiter.api.Test;

/** What the guide to conformance names is there. */
class ConformanceTest {
  private static final Path FIXTURES = Path.of("src/test/resources/structure");

  private static String guide() throws IOException {
    return Files.readString(Path.of("src/docs/conformance.md"));
  }

  private static Set<String> all(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(guide())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyTestItNamesIsOne() throws IOException {
    JavaClasses classes = new ClassFileImporter().importPath("target/test-classes");
    Set<String> tests = new TreeSet<>();
    for (var type : classes) {
      for (JavaMethod method : type.getMethods()) {
        if (method.getAnnotations().stream()
            .anyMatch(annotation -> annotation.getRawType().getName().startsWith("org.junit"))) {
          tests.add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertThat(tests).containsAll(all("\\b[A-Z]\\w+Test\\.[a-z]\\w+"));
  }

  @Test
  void everyRuleItNamesIsOne() throws IOException {
    Set<String> rules = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      rules.add(rule.id());
    }
    assertThat(rules).containsAll(all("\\b(CK|MS|LT)-[0-9]{3}\\b"));
  }

  @Test
  void everyCheckpointHasARowAndEveryRowATest() throws IOException {
    String protocol = guide().split("## What PDF/UA-2 adds", 2)[0];
    for (int checkpoint = 1; checkpoint <= 31; checkpoint++) {
      String number = String.format(Locale.ROOT, "%02d", checkpoint);
      assertThat(protocol).containsPattern("(?m)^\\| " + number + "[- ]");
    }
    assertThat(protocol.lines().filter(line -> line.matches("\\| [0-9]{2}[- ].*")))
        .hasSizeGreaterThan(80)
        .allMatch(line -> line.contains("Test."));
  }

  @Test
  void everyLineOfTheChecklistHasItsFixture() throws IOException {
    Set<String> named = all("(?<=`)[0-9]{2}-[a-z0-9-]+(?=`)");
    assertThat(named).hasSize(32);
    for (String fixture : named) {
      assertThat(FIXTURES.resolve(fixture + ".ua-1.txt")).exists();
      assertThat(FIXTURES.resolve(fixture + ".ua-2.txt")).exists();
    }
  }
}
