package org.clearleaf.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "tab\\tand line\\n, tab\\tand line\\n",
    "nul\\0 bell\\007, nul\uFFFD bell\uFFFD",
    "del\u007F, del\uFFFD",
    "mark\uFEFF gone, mark gone",
    "pair \uD83D\uDE00 kept, pair \uD83D\uDE00 kept",
    "high \uD83D alone, high \uFFFD alone",
    "low \uDE00 alone, low \uFFFD alone",
    "\uD83D\uD83D\uDE00, \uFFFD\uD83D\uDE00",
    "none \uFFFE \uFFFF, none \uFFFD \uFFFD",
  })
  void whatNoEditionCanHoldIsReplaced(String text, String clean) {
    assertThat(PlainText.clean(text.translateEscapes())).isEqualTo(clean.translateEscapes());
  }
}
