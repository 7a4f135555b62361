package org.clearleaf.check;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.MessageId;
import com.adobe.epubcheck.util.DefaultReportImpl;
import com.adobe.epubcheck.util.FeatureEnum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Runs EPUBCheck in this process; messages of every level are told, usage too. */
final class EpubCheckRun {
  private EpubCheckRun() {}

  static List<Finding> check(Path epub, String name) {
    Collector collector = new Collector(epub.toString(), name);
    new EpubCheck(epub.toFile(), collector).doValidate();
    return collector.findings;
  }

  private static final class Collector extends DefaultReportImpl {
    /** A property of EPUB Accessibility 1.2, which EPUBCheck takes after 5.3 (its issue 1669). */
    private static final String COMING = "a11y:contactEmail";

    private final List<Finding> findings = new ArrayList<>();
    private final String name;

    Collector(String path, String name) {
      super(path);
      this.name = name;
    }

    @Override
    public void info(
        @Nullable String resource, @Nullable FeatureEnum feature, @Nullable String value) {
      // the default prints
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... args) {
      if (message.getID() == MessageId.OPF_027 && COMING.equals(args[0])) {
        return;
      }
      String place = location.getPath() + (location.getLine() > 0 ? ":" + location.getLine() : "");
      findings.add(
          Finding.about(
                  name,
                  Rule.EPUB_INVALID,
                  message.getID() + " at " + place,
                  message.getMessage(args))
              .as(severity(message)));
    }

    private static Severity severity(Message message) {
      return switch (message.getSeverity()) {
        case FATAL, ERROR -> Severity.ERROR;
        case WARNING -> Severity.WARNING;
        case INFO, USAGE, SUPPRESSED -> Severity.INFO;
      };
    }
  }
}
