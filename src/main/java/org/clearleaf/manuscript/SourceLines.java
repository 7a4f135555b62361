package org.clearleaf.manuscript;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearleaf.book.SourceSpan;

/** Turns offsets into the text of a chapter to lines and columns of files. */
final class SourceLines {
  private final String file;
  private final int[] starts;
  private final List<SourceSpan> places;
  private final Optional<SourceSpan> fixed;

  SourceLines(ChapterText chapter) {
    String text = chapter.text();
    this.file = chapter.name();
    this.places = chapter.places();
    IntStream.Builder found = IntStream.builder();
    found.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      found.add(i + 1);
    }
    this.starts = found.build().toArray();
    this.fixed = Optional.empty();
  }

  /** One place for every offset: for Markdown inside a YAML value. */
  SourceLines(SourceSpan place) {
    this.file = place.file();
    this.starts = new int[] {0};
    this.places = List.of();
    this.fixed = Optional.of(place);
  }

  String file() {
    return file;
  }

  SourceSpan at(int offset) {
    if (fixed.isPresent()) {
      return fixed.get();
    }
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int column = offset - starts[line] + 1;
    return places.isEmpty()
        ? new SourceSpan(file, line + 1, column)
        : new SourceSpan(places.get(line).file(), places.get(line).line(), column);
  }
}
