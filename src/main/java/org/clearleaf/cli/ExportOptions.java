package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.cli.ParseException;
import org.clearleaf.edition.CountryTable;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.InkSet;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.edition.Profile;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;

/** What the words after `clearleaf export` ask for. */
final class ExportOptions {
  private static final Path DEFAULT_OUTPUT = Path.of("output");

  private static final int MOST = 1_000_000;

  private ExportOptions() {}

  static CommandLine line() {
    return new CommandLine(
            "export [OPTIONS] [MANUSCRIPT…]",
            "Makes editions of manuscripts: a folder with book.yaml, a folder of Markdown, one"
                + " Markdown file, or a folder of such folders. Without one: manuscript/.")
        .value("o", "output", "FOLDER", "where editions go (default: output)")
        .value(
            "",
            "edition",
            "NAMES",
            "which editions, parted by commas: " + String.join(", ", EditionPlan.names()))
        .value("", "page", "SIZE", "page size: A4, A5, Letter, half-letter, 6x9 or “120 x 190 mm”")
        .value("", "profile", "NAME", "how pages are set: " + String.join(", ", Profile.NAMES))
        .value(
            "",
            "country",
            "CODE",
            "whose numbers and words: " + String.join(", ", CountryTable.NAMES))
        .value("", "pdf", "STANDARD", "what PDFs follow: " + String.join(", ", PdfStandard.words()))
        .value(
            "",
            "hyphens",
            "MARK",
            "what a reader hears where a word is broken: " + String.join(", ", Hyphens.words()))
        .value(
            "", "ink", "INKS", "what PDFs are printed with: " + String.join(", ", InkSet.words()))
        .value(
            "",
            "clinic",
            "FILE|FOLDER",
            "make handouts for these clinics, each with its name, and nothing else")
        .flag("unreviewed", "clinics get drafts that no clinician has signed")
        .value(
            "",
            "report",
            "WHAT",
            "superseded: name the clinics that hold an older version; nothing is made")
        .flag("strict", "warnings count as errors")
        .flag("no-check", "write drafts, whatever their errors, unchecked; not into output/")
        .flag("site", "drafts get a download page too")
        .flag("trace-layout", "draw boxes and baselines into the pages of drafts")
        .value(
            "j",
            "jobs",
            "NUMBER",
            "titles in work at a time (default: the number of cores, one more for drafts)")
        .value("", "limit", "SECONDS", "time that one file may take (default: 600)")
        .flag("force", "make again what is there already, from the same")
        .flag("prune", "remove files that no manuscript makes any more")
        .value("", "address", "URL", "where the download page will be found (default: anywhere)")
        .flag("wait", "wait while another run writes to the folder")
        .flag("dry-run", "list what would be made, and why; nothing is written")
        .flag("watch", "stay, and make again what a saved file touches");
  }

  static ExportRequest request(org.apache.commons.cli.CommandLine parsed) throws ParseException {
    List<Path> manuscripts = parsed.getArgList().stream().map(Path::of).toList();
    Path output = Path.of(parsed.getOptionValue("output", DEFAULT_OUTPUT.toString()));
    boolean trace = parsed.hasOption("trace-layout");
    boolean check = !parsed.hasOption("no-check") && !trace;
    if (!check && sameFolder(output, DEFAULT_OUTPUT)) {
      throw new ParseException("drafts do not go into output/: name another folder with -o");
    }
    List<Path> clinics =
        Stream.ofNullable(parsed.getOptionValues("clinic"))
            .flatMap(Stream::of)
            .map(Path::of)
            .toList();
    return new ExportRequest(
        manuscripts.isEmpty() ? List.of(Path.of("manuscript")) : manuscripts,
        output,
        wishes(parsed),
        check,
        parsed.hasOption("strict"),
        trace,
        clinics,
        parsed.hasOption("unreviewed"),
        batch(parsed, check));
  }

  private static final Map<String, Way> WAYS =
      Map.of("force", Way.ANEW, "prune", Way.PRUNING, "wait", Way.WAITING, "site", Way.SITE);

  private static BatchSettings batch(org.apache.commons.cli.CommandLine parsed, boolean check)
      throws ParseException {
    BatchSettings usual =
        BatchSettings.usual()
            .with(
                WAYS.keySet().stream()
                    .filter(parsed::hasOption)
                    .map(WAYS::get)
                    .toArray(Way[]::new));
    // Made without checks, a title waits for the disk a fifth of its time, which one more fills.
    int jobs = number(parsed, "jobs", check ? usual.jobs() : usual.jobs() + 1);
    return usual
        .withJobs(jobs)
        .withAddress(address(parsed))
        .withLimit(Duration.ofSeconds(number(parsed, "limit", (int) usual.limit().toSeconds())));
  }

  private static String address(org.apache.commons.cli.CommandLine parsed) throws ParseException {
    String value = parsed.getOptionValue("address", "");
    require(value.isEmpty() || value.matches("https?://[^\\s\"'<>?#]+"), "address", value);
    return value;
  }

  private static int number(org.apache.commons.cli.CommandLine parsed, String option, int usual)
      throws ParseException {
    String value = parsed.getOptionValue(option, String.valueOf(usual));
    try {
      int number = Integer.parseInt(value);
      if (number > 0 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ParseException(
        "--" + option + " takes a whole number from 1 to " + MOST + ", not “" + value + "”");
  }

  private static boolean sameFolder(Path one, Path other) {
    try {
      return one.toRealPath().equals(other.toRealPath());
    } catch (IOException e) {
      // One of them is not there yet.
      Path absolute = other.toAbsolutePath().normalize();
      return one.toAbsolutePath().normalize().equals(absolute);
    }
  }

  private static EditionPlan.Wishes wishes(org.apache.commons.cli.CommandLine parsed)
      throws ParseException {
    List<String> editions =
        Stream.ofNullable(parsed.getOptionValues("edition"))
            .flatMap(Stream::of)
            .flatMap(names -> Stream.of(names.split(",", -1)))
            .toList();
    for (String name : editions) {
      require(EditionPlan.isKnown(name), "edition", name);
    }
    return EditionPlan.Wishes.none()
        .withEditions(editions)
        .withLook(
            chosen(parsed, "page", "page size", PageSize::parse),
            chosen(parsed, "profile", "profile", Profile::named))
        .withCountry(
            chosen(
                parsed,
                "country",
                "country",
                code -> Optional.of(code).filter(CountryTable.NAMES::contains)))
        .withPdf(
            chosen(parsed, "pdf", "PDF standard", PdfStandard::named),
            chosen(parsed, "hyphens", "hyphens", Hyphens::named))
        .withInk(chosen(parsed, "ink", "ink", InkSet::named));
  }

  private static <T> Optional<T> chosen(
      org.apache.commons.cli.CommandLine parsed,
      String option,
      String what,
      Function<String, Optional<T>> named)
      throws ParseException {
    String value = parsed.getOptionValue(option, "");
    Optional<T> found = value.isEmpty() ? Optional.empty() : named.apply(value);
    require(value.isEmpty() || found.isPresent(), what, value);
    return found;
  }

  static void require(boolean known, String what, String value) throws ParseException {
    if (!known) {
      throw new ParseException("no " + what + " “" + value + "”; see clearleaf export --help");
    }
  }
}
