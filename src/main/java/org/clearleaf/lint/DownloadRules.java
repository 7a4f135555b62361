package org.clearleaf.lint;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Where the code on a sheet leads: somewhere, or there is none. */
final class DownloadRules implements LintRule {
  /** Kept for examples, tests and nothing else: nobody can be reached there (RFC 2606). */
  private static final List<String> RESERVED =
      List.of(
          ".example",
          ".test",
          ".invalid",
          ".localhost",
          ".example.com",
          ".example.net",
          ".example.org");

  @Override
  public void apply(Title title, Findings findings) {
    Optional<String> download = title.book().metadata().download();
    if (download.isEmpty() && !title.sheets().isEmpty()) {
      findings.at(Title.START, Rule.DOWNLOAD_MISSING);
    }
    download
        .map(address -> URI.create(address).getHost())
        .filter(host -> RESERVED.stream().anyMatch(("." + host).toLowerCase(Locale.ROOT)::endsWith))
        .ifPresent(host -> findings.at(Title.START, Rule.DOWNLOAD_RESERVED, host));
  }
}
