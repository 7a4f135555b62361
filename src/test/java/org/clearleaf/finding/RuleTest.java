package org.clearleaf.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What findings are called by. */
class RuleTest {
  @Test
  void eachRuleHasAnIdOfItsOwn() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
  }
}
