package org.clearleaf.finding;

import java.util.Comparator;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.SourceSpan;

/**
 * Something that an author should know.
 *
 * @param file the manuscript or the made file it is about
 * @param span where in the manuscript, if known
 * @param node the block of a made file, which the export joins to its line of Markdown
 * @param hint how to mend it
 */
public record Finding(
    Rule rule,
    Severity severity,
    String file,
    Optional<SourceSpan> span,
    Optional<NodeId> node,
    String message,
    String hint) {

  /** By place, then by rule and message. */
  public static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(
              (Finding finding) ->
                  finding.span().orElseGet(() -> SourceSpan.startOf(finding.file())))
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::message);

  /** A finding at a place of a manuscript. */
  public static Finding at(SourceSpan span, Rule rule, Object... values) {
    return new Finding(
        rule,
        rule.severity(),
        span.file(),
        Optional.of(span),
        Optional.empty(),
        rule.message(values),
        rule.hint());
  }

  /** The same finding, as severe as this. */
  public Finding as(Severity other) {
    return new Finding(rule, other, file, span, node, message, hint);
  }

  /** The same finding, its file named from a folder above. */
  public Finding below(String folder) {
    Optional<SourceSpan> place =
        span.map(s -> new SourceSpan(folder + s.file(), s.line(), s.column()));
    return new Finding(rule, severity, folder + file, place, node, message, hint);
  }

  /** A finding about a whole file. */
  public static Finding about(String file, Rule rule, Object... values) {
    return new Finding(
        rule,
        rule.severity(),
        file,
        Optional.empty(),
        Optional.empty(),
        rule.message(values),
        rule.hint());
  }

  /** A finding about a block of a made file. */
  public static Finding in(String file, NodeId node, Rule rule, Object... values) {
    return new Finding(
        rule,
        rule.severity(),
        file,
        Optional.empty(),
        Optional.of(node),
        rule.message(values),
        rule.hint());
  }

  /** The same finding at a place. */
  public Finding withSpan(SourceSpan place) {
    return new Finding(rule, severity, file, Optional.of(place), node, message, hint);
  }

  /** As a compiler prints it: `file:line:column: severity [id] message`. */
  public String line() {
    String place = span.map(SourceSpan::toString).orElse(file);
    return place + ": " + severity.word() + " [" + rule.id() + "] " + message;
  }
}
