package org.clearleaf.manuscript;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fenced container of blocks, `::: name words` to `:::`, in Flexmark's tree. */
final class ContainerNode extends Block {
  private final BasedSequence info;
  private final Map<String, String> options = new LinkedHashMap<>();
  private boolean closed;

  ContainerNode(BasedSequence info) {
    this.info = info;
  }

  /** The name and the words after it. */
  String info() {
    return info.toString().strip();
  }

  /** Takes a line `:name: value` below the fence, as MyST has it. */
  void option(String name, String value) {
    options.put(name, value);
  }

  /** The options, as the attributes that Pandoc would have for them. */
  AttributeList options() {
    Map<String, String> values = new LinkedHashMap<>(options);
    Optional<String> id = Optional.ofNullable(values.remove("name"));
    String classes = values.getOrDefault("class", "").strip();
    values.remove("class");
    return new AttributeList(
        id, classes.isEmpty() ? List.of() : List.of(classes.split("[\\s,]+")), values, 0);
  }

  /** Whether a closing fence was met. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {info};
  }
}
