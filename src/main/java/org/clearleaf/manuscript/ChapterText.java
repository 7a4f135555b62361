package org.clearleaf.manuscript;

import java.util.List;
import org.clearleaf.book.SourceSpan;

/**
 * The text of a chapter's file, with what it includes in its place.
 *
 * @param name the file
 * @param places where each line was written; empty where nothing is included
 */
public record ChapterText(String name, String text, List<SourceSpan> places) {

  /** Copies the list. */
  public ChapterText {
    places = List.copyOf(places);
  }
}
