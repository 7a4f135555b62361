package org.clearleaf.book;

/**
 * The name of a block: its explicit id, else chapter, kind and ordinal. It is the same in the PDF
 * and the EPUB and from run to run, and is written into both as it stands.
 *
 * @param value letters, digits, hyphens, underscores and full stops, beginning with a letter
 */
public record NodeId(String value) implements Comparable<NodeId> {

  /** Rejects what cannot be an id in XML. */
  public NodeId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  /** Whether a text can be an id. */
  public static boolean isValid(String value) {
    if (value.isEmpty() || !isLetter(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLetter(c) && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** The id of a part of this node, such as its caption. */
  public NodeId part(String name) {
    return new NodeId(value + "." + name);
  }

  @Override
  public int compareTo(NodeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
