package org.clearleaf.manuscript;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Rewriter;
import org.clearleaf.finding.Rule;

/** Points links inside the title at their targets, now that all chapters are read. */
final class LinkResolver extends Rewriter {
  private final Reading reading;

  LinkResolver(Reading reading) {
    this.reading = reading;
  }

  @Override
  protected List<Inline> inline(Inline inline) {
    if (!(inline instanceof Inline.CrossReference reference)) {
      return super.inline(inline);
    }
    Reading.PendingLink link = reading.pending.get(reference.target());
    if (link == null) {
      return super.inline(inline);
    }
    List<Inline> words = inlines(reference.children());
    Optional<NodeId> target = target(link.url(), link.file());
    if (target.isEmpty()) {
      reading.findings.at(link.span(), Rule.LINK_NOWHERE, link.url());
      return words;
    }
    return List.of(new Inline.CrossReference(target.get(), reference.page(), words));
  }

  private Optional<NodeId> target(String written, String from) {
    String url = decoded(written);
    int hash = url.indexOf('#');
    String file = hash < 0 ? url : url.substring(0, hash);
    String fragment = hash < 0 ? "" : url.substring(hash + 1);
    if (!fragment.isEmpty()) {
      return named(fragment);
    }
    return named(beside(file, from)).or(() -> named(file.substring(file.lastIndexOf('/') + 1)));
  }

  private Optional<NodeId> named(String name) {
    return Optional.ofNullable(reading.targets.get(Reading.key(name)));
  }

  /** The path of a file from the root, as another names it. */
  private static String beside(String file, String from) {
    try {
      return Path.of(from).resolveSibling(file).normalize().toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return file;
    }
  }

  private static String decoded(String url) {
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
