package org.clearleaf.screen.xhtml;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.book.NodeId;

/**
 * A book as XHTML.
 *
 * @param pictures the bytes of each picture by its name in the book, with its media type
 * @param places the file of each node
 * @param pageLinks where each page of the printed edition begins, in order
 */
public record XhtmlBook(
    List<XhtmlFile> files,
    SortedMap<String, PictureFile> pictures,
    Map<NodeId, String> places,
    List<PageLink> pageLinks) {

  /** Copies the collections. */
  public XhtmlBook {
    files = List.copyOf(files);
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
    places = Map.copyOf(places);
    pageLinks = List.copyOf(pageLinks);
  }

  /** A picture's bytes. */
  @SuppressWarnings("ArrayRecordComponent") // shared, never changed
  public record PictureFile(String mediaType, byte[] data) {}

  /** A page's label and the place where it begins. */
  public record PageLink(String label, String href) {}
}
