package org.clearleaf.check.tagged;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A structure element.
 *
 * @param identity the dictionary it was read from, which cannot be read when the file is closed
 * @param type as written
 * @param role the standard type that it is, after the role map
 * @param texts what it bears, such as `Alt`, `T` or `ID`
 * @param references the elements that it refers to, in PDF 2.0
 * @param attributes by owner and name, as in `Table.ColSpan`; numbers and names as text, arrays as
 *     texts with spaces between
 */
public record Node(
    COSDictionary identity,
    String type,
    String role,
    Map<String, String> texts,
    List<COSDictionary> references,
    Map<String, String> attributes,
    List<Kid> kids)
    implements Kid {

  /** Copies the collections. */
  public Node {
    texts = Map.copyOf(texts);
    references = List.copyOf(references);
    attributes = Map.copyOf(attributes);
    kids = List.copyOf(kids);
  }

  /** A text that the element bears. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** An attribute by its owner and name. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The elements right inside this one. */
  public List<Node> elements() {
    return kids.stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
  }

  /** Calls the consumer with this element and all inside it, in the order of reading. */
  public void walk(Consumer<Node> consumer) {
    consumer.accept(this);
    elements().forEach(kid -> kid.walk(consumer));
  }

  /** Whether it is one of these standard types. */
  boolean is(String... roles) {
    return List.of(roles).contains(role);
  }

  /** Whether it numbers what it stands in, and is no word of it; in a sentence ours say so. */
  public boolean isLabel() {
    return is("Lbl") || (is("Span") && texts.getOrDefault("T", "").equals("label"));
  }

  /** Whether it is a heading, and of which level. */
  Optional<Integer> heading() {
    return role.matches("H[1-9][0-9]?")
        ? Optional.of(Integer.parseInt(role.substring(1)))
        : Optional.empty();
  }
}
